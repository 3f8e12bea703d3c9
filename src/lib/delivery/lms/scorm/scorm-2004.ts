import { timeinterval } from './durations.ts';
import { interaction2004 } from './interaction-2004.ts';
import { numberIn, type Vocabulary } from './vocabulary.ts';

/** SCORM 2004, 4th edition (Run-Time Environment 1.1, 14 August 2009). */
export const scorm2004: Vocabulary = {
	api: 'API_1484_11',
	functions: {
		initialize: 'Initialize',
		finish: 'Terminate',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		error: 'GetLastError',
	},
	elements: {
		mode: 'cmi.mode',
		learner: 'cmi.learner_id',
		suspendData: 'cmi.suspend_data',
		bookmark: 'cmi.location',
		exit: 'cmi.exit',
		sessionTime: 'cmi.session_time',
		interactions: 'cmi.interactions',
	},
	comments: null,
	// That of the 4th edition, of the editions before it, and of databases.
	limits: [64_000, 4000, 2000],
	unset: ['0', '403'],
	closed: ['104', '112', '113', '122', '123', '132', '133', '142', '143'],
	over: ['104'],
	mistyped: ['406', '407'],
	passMark(read) {
		const scaled = numberIn(read('cmi.scaled_passing_score'));
		return scaled === null ? null : scaled * 100;
	},
	best(read) {
		const success = read('cmi.success_status');
		const [raw, scaled] = [numberIn(read('cmi.score.raw')), numberIn(read('cmi.score.scaled'))];
		return {
			completed: read('cmi.completion_status') === 'completed',
			passed: success === 'passed' ? true : success === 'failed' ? false : null,
			percent: raw ?? (scaled === null ? null : scaled * 100),
			progress: numberIn(read('cmi.progress_measure')) ?? 0,
		};
	},
	statuses: ({ completed, passed }) => [
		['cmi.completion_status', completed ? 'completed' : 'incomplete'],
		...(passed === null ? [] : [['cmi.success_status', passed ? 'passed' : 'failed'] as [string, string]]),
	],
	browsed: () => [],
	score: (percent) => [
		['cmi.score.min', '0'],
		['cmi.score.max', '100'],
		['cmi.score.raw', String(percent)],
		['cmi.score.scaled', String(percent / 100)],
	],
	progress: ({ progress }) => [['cmi.progress_measure', String(Number(progress.toFixed(4)))]],
	duration: timeinterval,
	interaction: interaction2004,
};
