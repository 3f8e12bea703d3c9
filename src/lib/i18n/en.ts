import type { Basis, Force } from '#lib/lesson/facts.ts';
import type { Misreading, Stage } from '#lib/lesson/question.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Verdict } from '#lib/kinds/verdict/question.ts';
import type { Confidence } from '#lib/quiz/marking/answer.ts';
import type { Obstacle } from '#lib/quiz/marking/judge.ts';
import type { CourseNotice, LaterNotice, Notice } from '#lib/quiz/notice.ts';
import { count } from './count.ts';

const ordinals = ['first', 'second', 'third'];

/**
 * The words of the interface that every page has, in English. Another language is another file with the same keys. What
 * only some pages or the later screens say stands in a file for each beside this one.
 */
export const en = {
	language: 'en' as string,
	article: {
		kicker: 'Lesson',
		label: 'The article',
		read: 'Read the article',
		updated: (when: string) => `From a news article last updated on ${when}.`,
		publisher: (name: string) => `Published by ${name}.`,
		author: (name: string) => `By ${name}.`,
		original: 'Read the original',
		paragraph: (n: number) => `Paragraph ${n}`,
		back: 'Back to where you were',
	},
	glossary: { explain: 'What it means:' },
	stages: { events: 'Events', voices: 'Voices', reading: 'Reading' } satisfies Record<Stage, string>,
	stageAims: {
		events: 'what happened when',
		voices: 'who said what, and through whom',
		reading: 'what the article says, and what it does not',
	} satisfies Record<Stage, string>,
	quiz: {
		label: 'Questions',
		question: (n: number, of: number) => `Question ${n} of ${of}`,
		practising: 'Practice round',
		progress: (answered: number, of: number) =>
			`${answered} of ${count(of, 'question', 'questions')} answered`,
		sheet: { smaller: 'Show more of the article', larger: 'Show more of the question' },
	},
	opening: {
		heading: 'Read first, or begin at once',
		text: 'The article stays at hand. Every answer leads you to the paragraph that settles it.',
		recallHeading: 'From memory',
		recall: 'The article comes after the questions. Until then every answer quotes the words that settle it.',
		test: 'This is a test: each question can be answered once, and you see how it went at the end.',
		begin: 'Begin',
		goOn: 'Go on',
		kept: 'Your answers are kept in this browser, nowhere else. Some browsers clear them after a week without a visit.',
		framed: 'Your answers are kept in this browser, apart for each site that shows this lesson.',
		unkept: 'Your answers last until you close this page.',
		told: 'The page around this lesson may be told how it goes.',
		lengths: { short: 'Short', whole: 'Whole' },
		minutes: (n: number) => `about ${n} minutes`,
		/** Of the short lesson and of the whole one, where there are two. */
		size: ([first = 0, second = first]: number[]) =>
			(first === second ? '' : `${first} or `) + count(second, 'question', 'questions'),
	},
	item: {
		oneRight: 'Choose one.',
		manyRight: 'Choose all that are right.',
		match: {
			voice: 'Whose word is it?',
			via: 'How did it reach the article?',
			basis: 'What does it rest on?',
			force: 'How strongly is it put?',
		},
		prove: 'And which paragraph shows it?',
		hint: 'Hint',
		choose: 'Choose…',
		check: 'Check',
		compare: 'Compare',
		keep: 'Keep this answer',
		again: 'Try again',
		reveal: 'Show me why',
		next: 'Next question',
		finish: 'Finish this part',
		skip: 'Skip for now',
		leave: (n: number) => (n === 1 ? 'Leave it open' : `Leave ${n} open`),
		incomplete: {
			choice: 'Choose an answer first.',
			verdict: 'Judge every statement first.',
			order: 'Put them in order first.',
			match: 'Choose one for each first.',
			pinpoint: 'Choose a paragraph first.',
			write: 'Write your answer first.',
		} satisfies Record<QuestionKind, string>,
		obstacles: {
			'no-proof': 'Choose the paragraph that shows it, too.',
			'no-confidence': 'Say how sure you are, too.',
			unchanged: 'That is the answer you gave before. Change it, or ask to be shown why.',
		} satisfies Record<Exclude<Obstacle, 'incomplete'>, string>,
	},
	verdicts: {
		stated: 'Says so',
		contradicted: 'Says otherwise',
		'not-stated': 'Does not say',
	} satisfies Record<Verdict, string>,
	noChannel: 'No channel named',
	bases: {
		'on-record': 'On record: a named voice',
		reported: 'Reported: a paper’s sources',
		article: 'The article’s own voice',
	} satisfies Record<Basis, string>,
	forces: {
		states: 'States it',
		judges: 'Judges it',
		offers: 'Offers it',
		asks: 'Asks for it',
		hedged: 'Hedges it: might, could, if',
	} satisfies Record<Force, string>,
	feedback: {
		right: 'Right',
		rightAt: (n: number) => `Right, at the ${ordinals[n - 1] ?? `${n}th`} try`,
		partly: (right: number, of: number) => `Partly right: ${right} of ${of}`,
		wrong: 'Not quite',
		wrongBecause: (why: string) => `Not quite: ${why}`,
		proofWrong: 'The answer is right; another paragraph shows it',
		compare: 'What makes it a good answer',
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
	},
	confidence: {
		ask: 'How sure are you?',
		levels: { 1: 'Guessing', 2: 'Rather sure', 3: 'Certain' } satisfies Record<Confidence, string>,
	},
	awaited: {
		heading: 'One moment…',
		failed: 'This part did not arrive',
		text: 'The connection may be gone. Your answers are safe; try again when it is back.',
		again: 'Try again',
		outdated: 'There is a newer version of this page',
		anew: 'Load it again to go on. The answers kept in this browser stay.',
		without: 'Go on without it',
	},
	broken: {
		heading: 'Something broke on this page',
		text: 'Load the page again to go on. The answers kept in this browser stay.',
		reload: 'Load it again',
	},
	notices: {
		dismiss: 'Close this message',
		'not-kept':
			'This browser does not let the page keep your answers: they last until you close it. To keep them, allow this site to store data.',
		'storage-full':
			'This browser’s storage is full, so new answers last only until you close the page. To keep them, free some space and answer on.',
	} satisfies { [K in Exclude<Notice['kind'], (LaterNotice | CourseNotice)['kind']>]: unknown } & {
		dismiss: string;
	},
};
