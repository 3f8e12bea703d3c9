import type { Stage } from '#lib/lesson/question.ts';
import type { Outcome } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { en } from './en.ts';

const plurals = new Intl.PluralRules('en');
const list = new Intl.ListFormat('en');
const either = new Intl.ListFormat('en', { type: 'disjunction' });
const whole = new Intl.NumberFormat('en');

/** «1 result», «2,000 results». */
function count(n: number, one: string, other: string): string {
	return `${whole.format(n)} ${plurals.select(n) === 'one' ? one : other}`;
}
/** What is said of one, and of several: with its number before it. */
function counted(one: string, other: string): (n: number) => string {
	return (n) => count(n, one, other);
}
const ordinals = ['first', 'second', 'third'];
/** «first try», «first and second try». */
const tries = (numbers: number[]) => `${list.format(numbers.map((n) => ordinals[n - 1] ?? `${n}th`))} try`;
const stageNames = (value: string) =>
	list.format(value.split(',').map((stage) => (en.stages[stage as Stage] ?? stage).toLowerCase()));
const sources = (names: (string | null)[]) =>
	list.format([...new Set(names.map((name) => name ?? 'what was pasted'))]);

/** The words of the page of class results, in English; a part of the catalogue. */
export const enResults = {
	single: {
		heading: (lesson: string) => `A result in “${lesson}”`,
		text: 'This is what a learner says to have done. It is no proof: anybody can write such a link. It was read from the address in this browser, and went nowhere else.',
		started: (when: string) => `Begun on ${when}.`,
		settings: (settings: string) => `Settings: ${settings}.`,
		question: 'Question',
		none: {
			missing: 'There is no result in this address. A lesson gives its result link at the end.',
			damaged: 'The result in this address cannot be read. Perhaps it was cut off where it was copied.',
			newer: 'This result comes from a newer version of this page. Load the page again to get that version.',
		},
		needsScript: 'The result stands in the address alone, and only a script can read it: JavaScript is off.',
	},
	title: 'Class results',
	one: 'A result',
	about:
		'Paste what your learners sent you: result links or codes, one or hundreds, with whatever stands around them. They are read in this browser and go nowhere else. Nothing is kept: when you close the page it forgets them.',
	claim: 'A result is what a learner says to have done. It is no proof: anybody can write one.',
	collect: 'Collect the results of a class',
	field: 'Result links or codes',
	add: 'Add them',
	files: 'Choose files',
	drop: 'or drop files anywhere on this page',
	reading: (read: number) => `Reading… ${whole.format(read)} so far`,
	startOver: 'Start over',
	print: 'Print',
	save: {
		heading: 'Take away',
		links: 'All results, as a file to drop here again',
		learners: 'Learners as CSV',
		questions: 'Questions as CSV',
		answers: 'Answers as CSV',
		texts: 'Texts as CSV',
		form: 'Tables for a spreadsheet that writes',
		forms: {
			point: '0.5, and parts cells by commas',
			comma: '0,5, and parts cells by semicolons',
		},
	},
	taken: {
		added: counted('result added.', 'results added.'),
		repeated: counted('was here already and was passed over.', 'were here already and were passed over.'),
		fuller: counted(
			'took the place of an earlier copy of the same attempt, which had less in it.',
			'took the place of earlier copies of the same attempts, which had less in them.',
		),
		older: counted(
			'is an earlier copy of an attempt that is here with more answers, and was passed over.',
			'are earlier copies of attempts that are here with more answers, and were passed over.',
		),
		damaged: counted(
			'code cannot be read; perhaps it was cut off where it was copied. Ask for that result again, the whole of it.',
			'codes cannot be read; perhaps they were cut off where they were copied. Ask for those results again, the whole of them.',
		),
		newer: counted(
			'result comes from a newer version of this page. Take away what is here as a file, load the page again, and add all of it.',
			'results come from a newer version of this page. Take away what is here as a file, load the page again, and add all of it.',
		),
		oversized: counted(
			'code is longer than any result can be and was not read. Ask for that result again.',
			'codes are longer than any result can be and were not read. Ask for those results again.',
		),
		emptied: counted(
			'link to a results page came without its result: a mail program or its filter cut it off. Ask for that result again, as a code or a file.',
			'links to a results page came without their results: a mail program or its filter cut them off. Ask for those results again, as codes or files.',
		),
		hidden: counted(
			'link was rewritten by a mail filter that keeps the address to itself. Open it, and paste here the address that you come to.',
			'links were rewritten by a mail filter that keeps the addresses to itself. Open them, and paste here the addresses that you come to.',
		),
		tooMany: (n: number, most: number) =>
			`${count(n, 'result was', 'results were')} left out: the page holds ${whole.format(most)} at once. Start over, and add fewer.`,
		without: (names: (string | null)[]) =>
			`No result was found in ${sources(names)}. A result link has #r= in it, and a code is one long word.`,
		tooLong: (names: (string | null)[], most: number) =>
			`Not read, because longer than ${whole.format(most)} characters: ${sources(names)}. Split it into smaller files.`,
		unreadable: (names: string[]) => `These files could not be opened: ${list.format(names)}.`,
		sealed: (names: string[]) =>
			`${list.format(names)}: not a text, so this page cannot look into it. Open the file in its program, select everything, copy it and paste it here; or save it there as text, CSV or a web page.`,
		twoNames: (one: string, other: string) =>
			`“${one}” and “${other}” handed in the same attempt, begun at the same moment. It counts once.`,
		moreNames: counted('more attempt came under two names.', 'more attempts came under two names.'),
	},
	contents: 'On this page',
	list: (parts: string[]) => parts.join(', '),
	/** Each as a part of a list: «a test, pass mark 70%». */
	settings: {
		stages: (value) => `${stageNames(value)} alone`,
		walk: (value) =>
			({ before: 'a walk before the questions', after: 'a walk after the questions' })[value] ??
			'without walks',
		length: (value) =>
			({ short: 'the short lesson', whole: 'the whole lesson' })[value] ?? 'the length as each chose',
		count: (value) => (value === '1' ? 'one question' : `at most ${value} questions`),
		mode: (value) => (value === 'test' ? 'a test' : 'practice'),
		tries: (value) => (value === '1' ? 'one try a question' : `${value} tries a question`),
		shuffle: (value) =>
			({ off: 'nothing shuffled', choices: 'choices shuffled' })[value] ?? 'questions and choices shuffled',
		seed: (value) => `order no. ${value}`,
		prove: (value) =>
			({ all: 'a paragraph asked for every choice', off: 'no paragraph asked for' })[value] ??
			'a paragraph asked for where the author asks',
		confidence: (value) => (value === 'on' ? 'asked how sure' : 'not asked how sure'),
		article: (value) => (value === 'after' ? 'from memory, the article afterwards' : 'the article beside'),
		pass: (value) => `pass mark ${value}%`,
	} satisfies Record<Exclude<keyof Settings, 'lang' | 'theme'>, (value: string) => string>,
	sets: {
		label: 'Lesson and edition',
		several: (n: number) =>
			`These results are of ${n} lessons or editions, which cannot be compared. One is shown at a time.`,
		today: 'as it stands here today',
		other: 'another edition',
		unknown: 'not on this site',
		taken: (edition: string, when: string) => `${edition}, taken ${when}`,
		option: (lesson: string, edition: string, results: number) =>
			`${lesson}, ${edition} (${count(results, 'result', 'results')})`,
	},
	graded: {
		same: 'Taken with the lesson as it stands on this site today: points are computed here, from the answers.',
		other:
			'Taken with another edition of the lesson than stands on this site today. Points are those that were claimed, and no key is told; questions are shown in today’s words, where they still exist.',
		none: (lesson: string) =>
			`The lesson “${lesson}” is not on this site, or could not be loaded. So ids stand for its questions and choices, points are those that were claimed, and nothing is told of keys and paragraphs.`,
		otherwise: counted(
			'result claims other points than its answers are worth. It is marked; the computed points are shown.',
			'results claim other points than their answers are worth. They are marked; the computed points are shown.',
		),
		settings: (parts: [settings: string, learners: number][]) =>
			`Taken with different settings: ${list.format(
				parts.map(([settings, n]) => `${settings || 'the usual ones'} (${whole.format(n)})`),
			)}. Compare points only among those with the same.`,
		sameName: (names: string[]) =>
			`More than one result bears the name ${list.format(names)}: learners of one name, or one who began anew. They are numbered in the order in which they began.`,
		andMore: (n: number) => `${whole.format(n)} more`,
	},
	talk: {
		heading: 'What to talk about',
		explain: 'What most got wrong at the first try. What was left open is not counted here.',
		wrong: (wrong: number, answered: number) =>
			`${whole.format(wrong)} of ${whole.format(answered)} who answered it got it wrong at the first try.`,
		drew: (n: number) => `The wrong answer that drew most (${whole.format(n)}):`,
		settled: 'Settled by',
		none: 'All that was answered was right at the first try.',
		sure: 'Certain, and wrong',
		sureOf: (n: number) =>
			`${count(n, 'learner was', 'learners were')} certain, and not right at the first try.`,
	},
	roll: {
		heading: 'Who is missing',
		field: 'Names of your class',
		help: 'One a line, or with commas, semicolons or tabs between them; “Surname, First name” too. The list stays in this page and is forgotten with it.',
		all: (n: number) =>
			n === 1 ? 'The one of your list handed in.' : `All ${whole.format(n)} of your list handed in.`,
		missing: (n: number, of: number) => `${whole.format(n)} of ${whole.format(of)} missing:`,
		otherEdition: 'Handed in with another edition of this lesson, shown by itself:',
		unsure: 'Perhaps, for the name alone does not tell:',
		maybe: (name: string, of: string[]) => `“${name}” may be ${either.format(of)}`,
		unlisted: 'Handed in, and not on your list:',
		nameless: (n: number) =>
			n === 1
				? 'One result bears no name: it may be of somebody who is missing.'
				: `${whole.format(n)} results bear no name: they may be of some who are missing.`,
		empty: 'No name was found in that.',
	},
	scores: {
		heading: 'How the class did',
		mean: 'Mean',
		median: 'Median',
		deviation: 'Standard deviation',
		passed: (marks: number[]) => `Passed (needs ${either.format(marks.map((mark) => `${mark}%`))})`,
		passedOf: (n: number, of: number) => `${whole.format(n)} of ${whole.format(of)}`,
		percent: (n: number) => `${n}%`,
		points: (n: number) => `${n} points`,
		plot: 'How many learners reached how many per cent',
		inWords: 'The same as a table',
		range: (ten: number) => (ten === 9 ? '90–100%' : `${ten * 10}–${ten * 10 + 9}%`),
		score: 'Score',
		howMany: 'Learners',
	},
	learners: {
		heading: 'Learner by learner',
		table: 'Table of learners',
		name: 'Learner',
		begun: 'Begun',
		percent: 'Score',
		points: 'Points',
		first: 'First try',
		firstLong: 'Right at the first try',
		answered: 'Answered',
		noName: (n: number) => `No name, no. ${n}`,
		namesake: (name: string, n: number) => `${name} (${n})`,
		passed: 'Passed',
		yes: 'yes',
		no: 'no',
		of: (n: string, of: number) => `${n} of ${of}`,
		otherwise: (n: number) => `claims otherwise for ${count(n, 'question', 'questions')}`,
		search: 'Name',
		any: 'Any score',
		filters: 'Show only some learners',
		shown: (n: number, of: number) =>
			n === of
				? count(of, 'learner', 'learners')
				: `${whole.format(n)} of ${count(of, 'learner', 'learners')}`,
		none: 'No learner is both. Choose less at once.',
		more: (n: number) => `Show ${whole.format(n)} more`,
		usual: 'the usual settings',
	},
	questions: {
		heading: 'Question by question',
		question: 'Question',
		first: 'First try',
		firstLong: 'Right at the first try',
		end: 'In the end',
		endLong: 'Right in the end',
		points: 'Points',
		pointsLong: 'Mean points, of 1',
		discrimination: 'Discrimi­nation',
		discriminationLong: 'Discrimination',
		confidence: 'How sure',
		confidenceLong: 'How sure, the mean: 1 guessing, 3 certain',
		none: '–',
		explain:
			'Discrimination tells whether those who got a question right also did better on all the others: 1 always, 0 no connection, below 0 the worse ones got it right. From about 0.2 up a question tells learners apart well. It is left out for fewer than five learners, and where all did the same.',
		openCounts: 'What was left open counts as not right.',
		given: 'What was given at the first try',
		givenRight: 'right',
		certain: counted('was certain and not right', 'were certain and not right'),
		filters: 'Show only some questions',
		all: 'All questions',
		flagged: 'Worth a look',
		shown: (n: number, of: number) =>
			n === of ? count(of, 'question', 'questions') : `${n} of ${count(of, 'question', 'questions')}`,
		noneFlagged: 'No question is of that kind.',
		flags: {
			hard: 'Few got it right at the first try.',
			misleading: 'A wrong choice drew more than the right one.',
			undiscriminating: 'Those who did better on the others did no better here.',
		} satisfies Record<string, string>,
		gone: 'no longer in the lesson',
	},
	written: {
		heading: 'What was written',
		explain: 'Learners compare these answers with the author’s themselves. They count in no score.',
		counts: (asked: number, written: number) =>
			`Asked ${whole.format(asked)} · written ${whole.format(written)} · left open ${whole.format(asked - written)}`,
		met: (met: number | null, of: number | null) => {
			if (met === null) return 'not compared with the criteria';
			return of === null
				? `${count(met, 'criterion', 'criteria')} ticked`
				: `${met} of ${count(of, 'criterion', 'criteria')} ticked`;
		},
	},
	paragraphs: {
		heading: 'Paragraph by paragraph',
		explain: 'A question counts for each paragraph that settles it.',
		paragraph: 'Paragraph',
		questions: 'Questions',
		first: 'First try',
		nothing: 'nothing was asked',
	},
	legend: 'The bars',
	outcomes: {
		right: 'right at the first try',
		retried: 'right later',
		partly: 'in part',
		missed: 'not right',
		written: 'written',
		open: 'left open',
	} satisfies Record<Outcome, string>,
	bar: (parts: [outcome: string, n: number][]) =>
		parts.map(([outcome, n]) => `${outcome} ${whole.format(n)}`).join(', '),
	pieces: {
		pair: (what: string, as: string) => `“${what}” → ${as}`,
		order: (earlier: string, later: string) => `“${earlier}” before “${later}”`,
		paragraph: (n: string) => `Paragraph ${n}`,
		proof: (n: string) => `Shown by paragraph ${n}`,
	},
	given: {
		heading: 'What was answered',
		points: (n: string) => `${n} of 1 point`,
		tries: (numbers: number[]) => tries(numbers),
		key: 'the answer',
		right: 'right',
		wrong: 'wrong',
		sure: (n: number, level: string) => `${tries([n])}: ${level.toLowerCase()}`,
		order: (n: number) => `Order at the ${tries([n])}`,
		solution: 'An order that fits',
		settled: 'Settled by',
		there: 'The question in its lesson',
		example: 'The author’s answer',
	},
	detail: {
		close: 'Close',
		label: 'One learner’s result',
		previous: 'Previous learner',
		next: 'Next learner',
		at: (n: number, of: number) => `${whole.format(n)} of ${whole.format(of)}`,
		missing: 'There is no result in this address. A lesson gives its result link at the end.',
		oversized: 'The code in this address is longer than any result can be, and was not read.',
	},
	csv: {
		name: 'name',
		begun: 'begun',
		settings: 'settings',
		points: 'points',
		outOf: 'out of',
		percent: 'per cent',
		answered: 'answered',
		first: 'right at first try',
		otherwise: 'claims otherwise',
		id: 'id',
		question: 'question',
		asked: 'asked',
		later: 'right later',
		partly: 'in part',
		missed: 'not right',
		open: 'left open',
		discrimination: 'discrimination',
		confidence: 'mean confidence',
		certainMistakes: 'certain and not right',
		given: 'given at first try',
		text: 'text',
		met: 'criteria ticked',
		criteria: 'criteria',
		count: 'learners',
		right: 'right',
		yes: 'yes',
		no: 'no',
	},
};
