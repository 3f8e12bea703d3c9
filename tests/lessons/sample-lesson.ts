import { plainText } from '#lib/lesson/plain-text.ts';
import type { ChoiceQuestion } from '#lib/kinds/choice/question.ts';
import type { Citation, Paragraph, ParagraphId } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { MatchQuestion } from '#lib/kinds/match/question.ts';
import type { OrderQuestion } from '#lib/kinds/order/question.ts';
import type { PinpointQuestion } from '#lib/kinds/pinpoint/question.ts';
import type { VerdictQuestion } from '#lib/kinds/verdict/question.ts';

/** A made-up article of six short paragraphs, one of them with marks and an entity in it. */
const paragraphs: Paragraph[] = [
	'The council of Ostmark closed the old bridge on <em>Monday</em>, after an inspector had found cracks.',
	'“It can stand for years,” said the engineer Ida Brandt &amp; she was not alone.',
	'The mayor, Tom Alder, offered a ferry by Friday.',
	'Two people in the council told the Harbour Post that money might run out.',
	'Traders on both banks met in the evening and asked for a date.',
	'No date was given.',
].map((html, i) => ({ id: `p${i + 1}`, number: i + 1, html, quotation: false }));

/** The citation of words that stand in a paragraph of the sample; throws where they do not. */
export function cite(paragraph: ParagraphId, words: string): Citation {
	const text = plainText(paragraphs.find(({ id }) => id === paragraph)!.html);
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`“${words}” does not stand in ${paragraph}.`);
	return { paragraph, start, end: start + words.length };
}

const shared = { skill: 'locate', hint: 'Read on.', explanation: '<p>So it stands.</p>', prove: false } as const;

/** What came first: four events of which only `ferry` and `meeting` may change places. */
export const order: OrderQuestion = {
	...shared,
	id: 'sequence',
	kind: 'order',
	stage: 'events',
	prompt: 'Put them in order.',
	evidence: [cite('p1', 'after an inspector had found cracks')],
	events: ['meeting', 'closing', 'cracks', 'ferry'],
	pairs: [
		['cracks', 'closing'],
		['cracks', 'ferry'],
		['cracks', 'meeting'],
		['closing', 'ferry'],
		['closing', 'meeting'],
	],
	solution: ['cracks', 'closing', 'ferry', 'meeting'],
};

/** Whose word it is; the last claim has two voices, and either is right. `alder` is needed by none. */
export const match: MatchQuestion = {
	...shared,
	id: 'whose-word',
	kind: 'match',
	stage: 'voices',
	skill: 'understand',
	prompt: 'Who says it?',
	evidence: [cite('p2', 'Ida Brandt'), cite('p4', 'Two people in the council')],
	by: 'voice',
	claims: [
		{ id: 'can-stand', key: ['brandt'] },
		{ id: 'money', key: ['insiders'] },
		{ id: 'constructor', key: ['traders', 'brandt'] },
	],
	targets: ['brandt', 'insiders', 'traders', 'alder'],
};

/** One right of three. */
export const choice: ChoiceQuestion = {
	...shared,
	id: 'what-closed',
	kind: 'choice',
	stage: 'reading',
	prompt: 'What was closed?',
	evidence: [cite('p1', 'closed the old bridge')],
	choices: [
		{ id: 'bridge', text: 'The bridge', correct: true, because: 'It says so.', evidence: [] },
		{
			id: 'ferry',
			text: 'The ferry',
			correct: false,
			because: 'It was offered.',
			misreads: 'merged',
			evidence: [cite('p3', 'offered a ferry')],
		},
		{
			id: 'harbour',
			text: 'The harbour',
			correct: false,
			because: 'Nothing is said of it.',
			misreads: 'not-in-article',
			evidence: [],
			nearest: cite('p4', 'the Harbour Post'),
		},
	],
};

/** Two right of three, and a paragraph to show it. */
export const several: ChoiceQuestion = {
	...choice,
	id: 'who-doubts',
	prompt: 'Who speaks of the bridge or of money?',
	evidence: [cite('p2', 'It can stand for years'), cite('p4', 'money might run out')],
	prove: true,
	choices: [
		{ id: 'brandt', text: 'Ida Brandt', correct: true, because: 'She does.', evidence: [] },
		{ id: 'insiders', text: 'Two people', correct: true, because: 'They do.', evidence: [] },
		{
			id: 'traders',
			text: 'The traders',
			correct: false,
			because: 'They ask for a date.',
			misreads: 'wrong-voice',
			evidence: [cite('p5', 'asked for a date')],
		},
	],
};

export const verdict: VerdictQuestion = {
	...shared,
	id: 'true-or-not',
	kind: 'verdict',
	stage: 'reading',
	skill: 'evaluate',
	prompt: 'What does the article say?',
	evidence: [cite('p3', 'offered a ferry by Friday')],
	statements: [
		{
			id: 'offered',
			text: 'A ferry was offered.',
			verdict: 'stated',
			because: 'So it stands.',
			evidence: [cite('p3', 'offered a ferry')],
		},
		{
			id: 'dated',
			text: 'A date was given.',
			verdict: 'contradicted',
			because: 'None was.',
			evidence: [cite('p6', 'No date was given.')],
		},
		{
			id: 'cost',
			text: 'The ferry costs a crown.',
			verdict: 'not-stated',
			because: 'Nothing is said of it.',
			evidence: [],
			nearest: cite('p4', 'money might run out'),
		},
	],
};

/** Either of two paragraphs is right. */
export const pinpoint: PinpointQuestion = {
	...shared,
	id: 'where-a-date',
	kind: 'pinpoint',
	stage: 'events',
	prompt: 'Where is a date spoken of?',
	evidence: [cite('p5', 'asked for a date'), cite('p6', 'No date was given.')],
};

/** Every kind, and a choice question with several right ones and a proof. */
export const allQuestions = [order, pinpoint, match, choice, several, verdict];

/** A valid lesson with one question a stage, each of another kind; `overrides` replaces what a test needs otherwise. */
export function sampleLesson(overrides: Partial<Lesson> = {}): Lesson {
	return {
		id: 'old-bridge',
		revision: 'first',
		title: 'The old bridge',
		summary: 'A bridge is closed.',
		lang: 'en',
		source: { updated: '2024-02-06T18:00:00+01:00', updatedInWords: '6 February 2024, 6:00 pm (UTC+1)' },
		article: [
			{ heading: null, paragraphs: paragraphs.slice(0, 3) },
			{ heading: 'What comes', paragraphs: paragraphs.slice(3) },
		],
		voices: [
			{ id: 'brandt', name: 'Ida Brandt', role: 'engineer', kind: 'person' },
			{ id: 'alder', name: 'Tom Alder', role: 'mayor', kind: 'person' },
			{ id: 'insiders', name: 'Two people in the council', kind: 'unnamed' },
			{ id: 'traders', name: 'Traders', kind: 'institution' },
			{ id: 'harbour-post', name: 'The Harbour Post', kind: 'channel' },
		],
		events: [
			{
				id: 'cracks',
				what: 'Cracks are found',
				when: { after: [], before: ['closing'], known: 'order-only' },
				evidence: [cite('p1', 'had found cracks')],
			},
			{
				id: 'closing',
				what: 'The bridge is closed',
				when: { after: [], before: [], date: '2024-02-05', worded: 'Monday', known: 'worked-out' },
				evidence: [cite('p1', 'closed the old bridge')],
			},
			{
				id: 'ferry',
				what: 'A ferry is offered',
				when: { after: ['closing'], before: [], known: 'order-only' },
				evidence: [cite('p3', 'offered a ferry')],
			},
			{
				id: 'meeting',
				what: 'Traders meet',
				when: { after: ['closing'], before: [], known: 'order-only' },
				evidence: [cite('p5', 'met in the evening')],
			},
		],
		claims: [
			{
				id: 'can-stand',
				says: 'The bridge can stand',
				voices: ['brandt'],
				via: [],
				basis: 'on-record',
				force: 'judges',
				quote: 'It can stand for years',
				evidence: [cite('p2', 'It can stand for years')],
			},
			{
				id: 'money',
				says: 'Money might run out',
				voices: ['insiders'],
				via: ['harbour-post'],
				basis: 'reported',
				force: 'hedged',
				evidence: [cite('p4', 'money might run out')],
			},
			{
				id: 'constructor',
				says: 'A date is wanted',
				voices: ['traders', 'brandt'],
				via: [],
				basis: 'on-record',
				force: 'states',
				evidence: [cite('p5', 'asked for a date')],
			},
		],
		glossary: [{ term: 'ferry', explanation: 'A boat that carries over.', at: cite('p3', 'ferry') }],
		questions: [order, match, choice],
		...overrides,
	};
}

/** The same with walks of two steps each, for walking all states of the machine: they multiply with every step. */
export function shortWalks(overrides: Partial<Lesson> = {}): Lesson {
	const { events, claims } = sampleLesson();
	return sampleLesson({
		events: events.slice(0, 2),
		claims: claims.filter(({ voices }) => voices.length === 1),
		...overrides,
	});
}
