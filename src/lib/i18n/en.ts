import type { Basis, Force, Misreading, QuestionKind, Skill, Stage, Verdict } from '#lib/lesson/lesson.ts';
import type { Obstacle } from '#lib/quiz/judge.ts';
import type { Outcome } from '#lib/quiz/score.ts';
import type { Notice } from '#lib/session/notice.ts';

const plurals = new Intl.PluralRules('en');

/** «1 question», «2 questions». */
function count(n: number, one: string, other: string): string {
	return `${n} ${plurals.select(n) === 'one' ? one : other}`;
}

const ordinals = ['first', 'second', 'third'];

/** Every word of the interface, in English. Another language is another file with the same keys. */
export const en = {
	site: {
		name: 'Pilcrow',
		lessons: 'Lessons',
		about: 'Read a news article closely: what happened when, who said what, and how sure anyone can be.',
		open: 'Open the lesson',
		skip: 'Skip to the questions',
		size: (paragraphs: number, questions: number) =>
			`${count(paragraphs, 'paragraph', 'paragraphs')} · ${count(questions, 'question', 'questions')}`,
	},
	article: {
		kicker: 'Lesson',
		label: 'The article',
		updated: (when: string) => `From a news article last updated on ${when}.`,
		publisher: (name: string) => `Published by ${name}.`,
		author: (name: string) => `By ${name}.`,
		original: 'Read the original',
		paragraph: (n: number) => `Paragraph ${n}`,
		back: 'Back to the question',
		cited: 'The words in question',
	},
	stages: { events: 'Events', voices: 'Voices', reading: 'Reading' } satisfies Record<Stage, string>,
	stageAims: {
		events: 'what happened when',
		voices: 'who said what, and through whom',
		reading: 'what the article says, and what it does not',
	} satisfies Record<Stage, string>,
	skills: {
		locate: 'Finding it',
		understand: 'Understanding it',
		evaluate: 'Weighing it',
	} satisfies Record<Skill, string>,
	quiz: {
		label: 'Questions',
		question: (n: number, of: number) => `Question ${n} of ${of}`,
		practising: 'Practice round',
		progress: (answered: number, of: number) =>
			`${answered} of ${count(of, 'question', 'questions')} answered`,
		sheet: { smaller: 'Show more of the article', larger: 'Show more of the question' },
		heights: {
			peek: 'The article is in full view',
			half: 'Article and question',
			full: 'The question is in full view',
		},
	},
	opening: {
		heading: 'Read first, or begin at once',
		text: 'The article stays beside the questions. Every answer leads you to the paragraph that settles it.',
		phone: 'The article stays behind the questions. Every answer leads you to the paragraph that settles it.',
		test: 'This is a test: each question can be answered once, and you see how it went at the end.',
		begin: 'Begin',
		goOn: 'Go on',
		kept: 'Your answers are kept on this device, nowhere else.',
		size: (questions: number) => count(questions, 'question', 'questions'),
	},
	item: {
		oneRight: 'Choose one.',
		manyRight: 'Choose all that are right.',
		verdict: 'Does the article say so?',
		order: 'Put the earliest first.',
		match: {
			voice: 'Whose word is it?',
			via: 'How did it reach the article?',
			basis: 'What does it rest on?',
			force: 'How strongly is it put?',
		},
		pinpoint: 'Choose the paragraph, here or in the article.',
		prove: 'And which paragraph shows it?',
		hint: 'Hint',
		choose: 'Choose…',
		earlier: (what: string) => `Earlier: ${what}`,
		later: (what: string) => `Later: ${what}`,
		moved: (what: string, place: number, of: number) => `${what}: now ${place} of ${of}`,
		earliest: 'earliest',
		latest: 'latest',
		check: 'Check',
		keep: 'Keep this answer',
		again: 'Try again',
		reveal: 'Show me why',
		next: 'Next question',
		finish: 'Finish this part',
		skip: 'Skip for now',
		leave: (n: number) => (n === 1 ? 'Leave it open' : `Leave ${n} open`),
		toArticle: 'Look at the article',
		incomplete: {
			choice: 'Choose an answer first.',
			verdict: 'Judge every statement first.',
			order: 'Put them in order first.',
			match: 'Choose one for each first.',
			pinpoint: 'Choose a paragraph first.',
		} satisfies Record<QuestionKind, string>,
		obstacles: {
			'no-proof': 'Choose the paragraph that shows it, too.',
			unchanged: 'That is the answer you gave before. Change it, or ask to be shown why.',
		} satisfies Record<Exclude<Obstacle, 'incomplete'>, string>,
	},
	verdicts: {
		stated: 'Says so',
		contradicted: 'Says otherwise',
		'not-stated': 'Does not say',
	} satisfies Record<Verdict, string>,
	directly: 'Directly',
	bases: {
		'on-record': 'On record: a named voice',
		reported: 'Reported: a paper’s sources',
		article: 'The article’s own voice',
	} satisfies Record<Basis, string>,
	forces: {
		states: 'States it',
		judges: 'Judges it',
		offers: 'Offers it',
		hedged: 'Hedges it: might, could, if',
	} satisfies Record<Force, string>,
	feedback: {
		right: 'Right',
		rightAt: (n: number) => `Right, at the ${ordinals[n - 1] ?? `${n}th`} try`,
		partly: (right: number, of: number) => `Partly right: ${right} of ${of}`,
		wrong: 'Not quite',
		wrongBecause: (why: string) => `Not quite: ${why}`,
		proofWrong: 'The answer is right; another paragraph shows it',
		revealed: 'Here is why',
		misreadings: {
			'wrong-voice': 'another voice',
			'wrong-time': 'another time',
			overclaim: 'more than it says',
			merged: 'two things run together',
			reversed: 'the other way round',
			'not-in-article': 'not in the article',
		} satisfies Record<Misreading, string>,
		readAgain: 'Read the marked words again, then try once more.',
		tryAgain: 'Look again, then try once more.',
		triesLeft: (n: number) => count(n, 'try left', 'tries left'),
		show: (n: number) => `¶${n} Show me the words`,
		showThem: 'Show me the words:',
		yours: 'your answer',
		key: 'the answer',
		yoursRight: 'your answer, right',
		missed: 'also right',
		notThis: 'not this',
		place: (n: number) => `belongs ${ordinals[n - 1] ?? `in place ${n}`}`,
		belongs: (key: string) => `The answer: ${key}`,
		solution: 'An order that fits what the article says:',
		undated: 'The article does not settle the order of every pair; only what it settles is marked.',
	},
	closed: {
		heading: (stage: string) => `${stage}: done`,
		headingOpen: (stage: string) => `${stage}: almost done`,
		score: (right: number, of: number) => `${right} of ${of} right at the first try.`,
		kept: (answered: number, of: number) =>
			`${answered} of ${of} answered. You will see how it went at the end.`,
		open: (n: number) => `${count(n, 'question is', 'questions are')} still open.`,
		reopen: (n: number) => (plurals.select(n) === 'one' ? 'Answer it now' : 'Answer them now'),
		next: (stage: string) => `On to ${stage.toLowerCase()}`,
		results: 'See how it went',
	},
	results: {
		heading: 'How it went',
		percent: (n: number) => `${n}%`,
		score: (points: string, of: number) => `${points} of ${count(of, 'point', 'points')}`,
		explain: 'Right at the first try counts one point, later half a point.',
		practice: (percent: number) => `This practice round: ${percent}%. Your first score stays as it is.`,
		first: 'Your first round',
		byStage: 'By part',
		bySkill: 'By skill',
		points: (points: string, of: number) => `${points} of ${of}`,
		missed: 'Worth another look',
		noneMissed: 'Every question right at the first try. There is nothing to read again.',
		openLeft: (n: number) => `${count(n, 'question was', 'questions were')} left open.`,
		review: 'Review every answer',
		practise: (n: number) => `Practise what I missed (${n})`,
		again: 'Start a new round',
	},
	outcomes: {
		right: 'Right',
		retried: 'Right, later',
		partly: 'Partly right',
		missed: 'Not quite',
		open: 'Not answered',
	} satisfies Record<Outcome, string>,
	review: {
		heading: 'Every question, and why',
		close: 'Back',
		showKey: 'Not answered yet: show the answer',
		link: 'Link to this question',
		why: 'Why',
		yourProof: (n: number) => `Your paragraph: ¶${n}`,
	},
	plain: {
		heading: 'The questions',
		text: 'Without JavaScript the questions can be read, each with its answer folded under it.',
		answer: 'The answer',
		shownIn: 'Shown in',
	},
	contact: 'Something wrong with this question?',
	broken: {
		heading: 'Something broke on this page',
		text: 'Your answers so far are kept on this device. Load the page again to go on.',
		reload: 'Load it again',
	},
	notices: {
		dismiss: 'Close this message',
		'not-kept':
			'This browser does not let the page keep your answers: they last until you close it. To keep them, allow this site to store data.',
		'storage-full':
			'This browser’s storage is full, so new answers last only until you close the page. To keep them, free some space and answer on.',
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
		setting: ({ name, value, allowed }: { name: string; value: string; allowed: string }) =>
			`The address asks for ${name}=${value}, which is not one of: ${allowed}. The usual setting is used.`,
		resumed: 'Welcome back. You are where you left off.',
	} satisfies { [K in Notice['kind']]: unknown } & { dismiss: string },
};
