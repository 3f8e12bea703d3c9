import type { Basis, DayPart, Force, TimeKnowledge } from '#lib/lesson/facts.ts';
import { count } from './count.ts';

const list = new Intl.ListFormat('en');

/** The words of the pictures, the timeline and the voices, in English; a part of the catalogue. */
export const enPictures = {
	soFar: { events: 'The timeline so far', voices: 'The voices so far' },
	more: (n: number) => `${n} more to come`,
	inWords: 'The same in words',
	timeline: {
		name: (n: number) => `Timeline: ${count(n, 'event', 'events')}`,
		noDay: 'day not given',
		noTime: 'time not given',
		apart: 'Not placed in time',
		parts: {
			morning: 'morning',
			afternoon: 'afternoon',
			evening: 'evening',
			night: 'night',
		} satisfies Record<DayPart, string>,
		by: (date: string) => `by ${date}`,
		after: (events: string[]) => `after: ${events.join('; ')}`,
		before: (events: string[]) => `before: ${events.join('; ')}`,
		legend: {
			stated: 'date stated',
			'worked-out': 'date worked out from the article’s words',
			'order-only': 'some time within the bracket: only the order is known',
			unknown: 'time not known',
		} satisfies Record<TimeKnowledge, string>,
		known: {
			stated: 'the article states the date',
			'worked-out': 'the date is worked out from the article’s words',
			'order-only': 'only the order is known',
			unknown: 'the article does not say when',
		} satisfies Record<TimeKnowledge, string>,
		open: 'perhaps before the one above: that is not settled',
	},
	voices: {
		name: (n: number) => `Who said what, through whom: ${count(n, 'claim', 'claims')}`,
		columns: { voice: 'Voice', via: 'Through', what: 'What' },
		/** Beside a claim, where it is more or less than stated. */
		notes: {
			states: '',
			judges: 'judged',
			offers: 'offered',
			asks: 'asked for',
			hedged: 'hedged',
		} satisfies Record<Force, string>,
		legend: {
			unnamed: 'a voice without a name',
			own: 'the article’s own voice',
			hedged: 'hedged: might, could, if',
		},
		bases: {
			'on-record': 'on record',
			reported: 'as a paper’s sources report',
			article: 'in the article’s own voice',
		} satisfies Record<Basis, string>,
		forces: {
			states: 'stated',
			judges: 'judged',
			offers: 'offered',
			asks: 'asked for',
			hedged: 'hedged: might, could, if',
		} satisfies Record<Force, string>,
		through: (channels: string[]) => `through ${channels.join(', then ')}`,
		noChannel: 'no channel named',
		quoted: (words: string) => `quoted: “${words}”`,
		together: (names: string[]) => list.format(names),
	},
};
