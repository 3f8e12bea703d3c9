import type { Skill } from '#lib/lesson/question.ts';
import type { Outcome } from '#lib/quiz/scoring/score.ts';
import type { Went } from '#lib/quiz/scoring/debrief.ts';
import type { Standing } from '#lib/quiz/scoring/paragraph-score.ts';
import type { LaterNotice } from '#lib/quiz/notice.ts';
import { count } from './count.ts';
import { enPictures } from './en-pictures.ts';

/** The words of the screens that come later, in English: walks, the ends of stages, pictures, results and review. */
export const enLater = {
	/** Of what was kept, which is read by what comes later. */
	notices: {
		'set-aside': (why: 'damaged' | 'newer' | 'other-lesson') =>
			({
				damaged:
					'The answers kept on this device could not be read. They were set aside, not deleted, and you begin anew.',
				newer:
					'The answers kept on this device come from a newer version of this page. They were set aside, not deleted. Load the page again to get the newer version.',
				'other-lesson':
					'The answers kept here belong to another lesson. They were set aside, not deleted, and you begin anew.',
			})[why],
		'lesson-changed': ({ kept, dropped, added }: { kept: number; dropped: number; added: number }) =>
			[
				'This lesson was edited since you were last here.',
				`${count(kept, 'answer still stands', 'answers still stand')}.`,
				dropped > 0
					? `${count(dropped, 'question is asked again or gone', 'questions are asked again or gone')}.`
					: '',
				added > 0 ? `${count(added, 'question is new', 'questions are new')}.` : '',
			]
				.filter(Boolean)
				.join(' '),
		resumed: 'Welcome back. You are where you left off.',
		'course-lost':
			'Your answers cannot be handed on at present. They are kept on this device, and it is tried again. If this message is still here at the end, send your result yourself.',
	} satisfies { [K in LaterNotice['kind']]: unknown },
	/** Of the kinds of question that come later. */
	kinds: {
		verdict: 'Does the article say so?',
		order: 'Put the earliest first.',
		earlier: (what: string) => `Earlier: ${what}`,
		later: (what: string) => `Later: ${what}`,
		moved: (what: string, place: number, of: number) => `${what}: now ${place} of ${of}`,
		pinpoint: 'Choose the paragraph, here or in the article.',
		belongs: (key: string) => `The answer: ${key}.`,
		solution: 'An order that fits what the article says:',
		undated: 'The article does not settle the order of every pair; only what it settles is marked.',
	},
	outcomes: {
		right: 'Right',
		retried: 'Right, later',
		partly: 'Partly right',
		missed: 'Not quite',
		written: 'Written',
		open: 'Not answered',
	} satisfies Record<Outcome, string>,
	skills: {
		locate: 'Finding it',
		understand: 'Understanding it',
		evaluate: 'Weighing it',
	} satisfies Record<Skill, string>,
	shared: {
		afresh: 'Somebody else? Start afresh',
		earlier: (when: string) => `Go on with the answers begun on ${when}`,
	},
	closed: {
		heading: (stage: string) => `${stage}: done`,
		headingOpen: (stage: string) => `${stage}: almost done`,
		score: (right: number, of: number) => `${right} of ${of} right at the first try.`,
		kept: (answered: number, of: number) =>
			`${answered} of ${of} answered. You will see how it went at the end.`,
		open: (n: number) => `${count(n, 'question is', 'questions are')} still open.`,
		reopen: (n: number) => (n === 1 ? 'Answer it now' : 'Answer them now'),
		next: (stage: string) => `On to ${stage.toLowerCase()}`,
		results: 'See how it went',
		pictures: { events: 'What happened when', voices: 'Who said what, through whom' },
	},
	walk: {
		went: {
			right: 'Right at the first try',
			open: 'Not answered yet',
			unasked: 'Not asked',
		} satisfies Record<Exclude<Went['how'], 'later' | 'missed'>, string>,
		slips: {
			placed: (late: boolean, days: number | null) => {
				const far = days === null ? 'too' : days === 1 ? 'a day' : `${days} days`;
				return `You placed this ${far} ${late ? 'late' : 'early'}`;
			},
			voice: (given: string, key: string[]) =>
				`You gave this to ${given}; it is ${key.map((name) => (name.endsWith('s') ? `${name}’` : `${name}’s`)).join(' or ')}`,
			matched: (given: string, key: string[]) => `You chose “${given}”; it is “${key.join('” or “')}”`,
		},
		event: (n: number, of: number) => `Event ${n} of ${of}`,
		voice: (n: number, of: number) => `Voice ${n} of ${of}`,
		next: 'Next',
		back: 'Back',
		questions: 'To the questions',
		finish: 'Finish this part',
	},
	results: {
		heading: 'How it went',
		percent: (n: number) => `${n}%`,
		score: (points: string, of: number) => `${points} of ${count(of, 'point', 'points')}`,
		explain: 'Right at the first try counts one point, later half a point.',
		passed: (needed: number) => `Passed (needs ${needed}%)`,
		notPassed: (needed: number) => `Not passed (needs ${needed}%)`,
		notYetPassed: (needed: number) => `Not passed yet (needs ${needed}%)`,
		practice: (percent: number) => `This practice round: ${percent}%. Your first score stays as it is.`,
		first: 'Your first round',
		table: 'The score by part and by skill',
		byStage: 'By part',
		bySkill: 'By skill',
		points: (points: string, of: number) => `${points} of ${of}`,
		strip: {
			heading: 'Paragraph by paragraph',
			explain: 'Each block is a question; it stands over the paragraph that settles it, and leads there.',
			bar: (n: number, counts: string) => `Paragraph ${n}: ${counts}`,
			counts: ({ right, later, of }: { right: number; later: number; of: number }) =>
				[`right first ${right} of ${of}`, ...(later > 0 ? [`later or in part ${later}`] : [])].join(', '),
			nothing: 'nothing was asked',
			legend: {
				right: 'right at the first try',
				later: 'right later, or in part',
				missed: 'read it again',
				nothing: 'nothing was asked',
			} satisfies Record<Standing | 'nothing', string>,
			inWords: 'The same in words',
		},
		missed: 'Worth another look',
		surestFirst: 'What you were surest of comes first.',
		noneMissed: 'Every question right at the first try. There is nothing to read again.',
		written: 'In your own words',
		writtenApart: 'You compare these yourself. They stand apart from the score.',
		met: (n: number, of: number) => `${n} of ${of} found in it`,
		calibration: 'How sure, and how often right:',
		calibrated: (level: string, right: number, of: number) => `${level}: ${right} of ${of}`,
		openLeft: (n: number) => `${count(n, 'question was', 'questions were')} left open.`,
		short: 'That was the short lesson.',
		rest: (n: number) => `Go on with the rest: ${count(n, 'more question', 'more questions')}`,
		review: 'Review every answer',
		practise: (n: number) => `Practise what I missed (${n})`,
		again: 'Start a new round',
		print: 'Print',
		send: {
			heading: 'Hand in',
			name: 'Your name, as your teacher knows you',
			send: 'Send my result to my teacher',
			shared: 'Handed on. Your teacher has it once you have sent it from there.',
			copied: 'Copied. Now paste it into a message to your teacher, and send that.',
			'by-hand':
				'This page may neither send nor copy here. Copy what is marked below, and send it to your teacher.',
			link: 'Your result, as a link',
			code: 'Your result, as a code',
		},
		printed: {
			heading: 'Result',
			name: 'Name',
			begun: (when: string) => `Begun on ${when}`,
			edition: (revision: string) => `Edition ${revision} of the lesson`,
			table: 'Every question, what was answered, and what is right',
			question: 'Question',
			given: 'Answered (and what is right instead)',
			outcome: 'How it went',
			key: 'Right:',
			instead: (answer: string) => `(${answer})`,
			paragraph: '¶',
			right: 'right',
			wrong: 'not right',
			nothing: '–',
		},
		delete: {
			about: 'Answers on this device',
			open: 'Delete my answers from this device',
			heading: 'Delete your answers?',
			text: 'All that this device keeps of this lesson goes: your answers in every round, your score, and where you were; and what others have answered here. It cannot be brought back.',
			cancel: 'Keep them',
			confirm: 'Delete them',
		},
	},
	write: {
		how: 'Write one to three sentences of your own.',
		left: (n: number) => `${count(n, 'character', 'characters')} left`,
		example: 'One good answer',
		tick: 'Tick what your own sentence does',
		criteria: 'What a good answer does',
		apart: 'You mark this yourself. It changes no score.',
	},
	contact: 'Something wrong with this question?',
	review: {
		heading: 'Every question, and why',
		close: 'Back',
		showKey: 'Not answered yet: show the answer',
		link: 'Link to this question',
		why: 'Why',
		yourConfidence: (level: string) => `You were: ${level.toLowerCase()}`,
		filters: 'Show only some',
		missed: (n: number) => `Missed (${n})`,
		stage: 'Part',
		allStages: 'All parts',
		paragraph: 'Paragraph',
		allParagraphs: 'All paragraphs',
		shown: (n: number, of: number) =>
			n === of
				? `All ${count(of, 'question', 'questions')}`
				: `${n} of ${count(of, 'question', 'questions')}`,
		none: 'No question is both. Choose less at once.',
		clear: 'Show all',
	},
	pictures: enPictures,
};
