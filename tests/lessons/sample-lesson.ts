import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { cite, paragraphs } from './sample-article.ts';

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
		words: 60,
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

/** A lesson with these questions, of which some are asked in the short lesson too. */
export function withCore(questions: Question[], ...core: Question[]): Lesson {
	return sampleLesson({
		questions: questions.map((question) =>
			core.includes(question) ? { ...question, core: true } : question,
		),
	});
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
