import { timespan } from './durations.ts';
import { interaction12 } from './interaction-12.ts';
import { numberIn, type Vocabulary } from './vocabulary.ts';

const status = 'cmi.core.lesson_status';
const score = 'cmi.core.score';

/** SCORM 1.2 (Run-Time Environment, 1 October 2001). */
export const scorm12: Vocabulary = {
	api: 'API',
	functions: {
		initialize: 'LMSInitialize',
		finish: 'LMSFinish',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		error: 'LMSGetLastError',
	},
	elements: {
		mode: 'cmi.core.lesson_mode',
		learner: 'cmi.core.student_id',
		suspendData: 'cmi.suspend_data',
		bookmark: 'cmi.core.lesson_location',
		exit: 'cmi.core.exit',
		sessionTime: 'cmi.core.session_time',
		interactions: 'cmi.interactions',
	},
	comments: 'cmi.comments',
	// Some databases end a text at 4,000, and some at half of that.
	limits: [4096, 4000, 2000],
	unset: ['0'],
	closed: ['301'],
	// Not told from other refusals.
	over: [],
	mistyped: ['405'],
	passMark: (read) => numberIn(read('cmi.student_data.mastery_score')),
	best(read) {
		const now = read(status);
		return {
			completed: ['passed', 'failed', 'completed'].includes(now),
			passed: now === 'passed' ? true : now === 'failed' ? false : null,
			percent: numberIn(read(`${score}.raw`)),
			progress: 0,
		};
	},
	// One word says both: `completed` is for where passing does not count.
	statuses: ({ completed, passed }) => [
		[status, passed ? 'passed' : passed === false ? 'failed' : completed ? 'completed' : 'incomplete'],
	],
	// By the standard the system says that itself. One of the most used says `completed` of what ends without a word.
	browsed: (read) => (read(status) === 'not attempted' ? [[status, 'browsed']] : []),
	score: (percent) => [
		[`${score}.min`, '0'],
		[`${score}.max`, '100'],
		[`${score}.raw`, String(percent)],
	],
	progress: () => [],
	duration: timespan,
	interaction: interaction12,
};
