import { beforeAll, describe, expect, test } from 'vitest';
import { enLater } from '#lib/i18n/en-later.ts';
import { formatDate } from '#lib/i18n/format-date.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { LessonEvent, When } from '#lib/lesson/facts.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { timeNote, timelineWords } from './timeline-words.ts';

/** Runtimes set commas in dates differently. */
const [monday, tuesday, wednesday] = ['2024-05-06', '2024-05-07', '2024-05-08'].map((date) =>
	formatDate(date, 'en'),
);

let real: Lesson;

beforeAll(async () => {
	real = await realLesson('content', 'us-ukraine-intelligence');
});

const event = (id: string, when: Partial<When>): LessonEvent => ({
	id,
	what: `What ${id} was`,
	when: { after: [], before: [], known: 'order-only', ...when },
	evidence: [],
});

describe('an event’s phrases', () => {
	const first = event('first', { date: '2024-05-06', known: 'stated' });
	const table: [string, Partial<When>, string[]][] = [
		[
			'a stated date with its part of day, in the article’s words',
			{ date: '2024-05-07', part: 'evening', worded: 'on 7 May, in the evening', known: 'stated' },
			[`${tuesday}, evening`, '“on 7 May, in the evening”', 'the article states the date'],
		],
		[
			'a date that was worked out',
			{ date: '2024-05-07', known: 'worked-out' },
			[tuesday!, 'the date is worked out from the article’s words'],
		],
		[
			'only the order, with a bound',
			{ after: ['first'], by: '2024-05-08' },
			['after: What first was', `by ${wednesday}`, 'only the order is known'],
		],
		['nothing', { known: 'unknown' }, ['the article does not say when']],
		[
			'a date of the same day: that the order is not settled',
			{ date: '2024-05-06', known: 'stated' },
			[monday!, 'the article states the date', 'perhaps before the one above: that is not settled'],
		],
	];
	test.each(table)('%s', (_, when, phrases) => {
		expect(timelineWords([first, event('second', when)], 'en', enLater)[1]!.phrases).toEqual(phrases);
	});

	test('a date in the lesson’s own language', () => {
		expect(timelineWords([first], 'de', enLater)[0]!.phrases[0]).toBe('Montag, 6. Mai 2024');
	});
});

test('the words of the real lesson hold all its facts of time', () => {
	const entries = timelineWords(real.events, 'en', enLater);
	expect(entries.map(({ event }) => event)).toEqual(real.events);
	for (const { event, phrases } of entries) {
		const all = phrases.join('; ');
		const { date, part, after, before, by, worded, known } = event.when;
		const inWords = (date: string) =>
			new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));
		for (const day of [date, by]) if (day) expect(all).toContain(inWords(day));
		if (part) expect(all).toContain(enLater.pictures.timeline.parts[part]);
		if (worded) expect(all).toContain(`“${worded}”`);
		for (const id of [...after, ...before])
			expect(all).toContain(plainText(real.events.find((event) => event.id === id)!.what));
		expect(all).toContain(enLater.pictures.timeline.known[known]);
	}
});

test('nothing is said of an event that is not drawn', () => {
	const hidden = real.events.find(({ id }) => id === 'aid-suspended')!;
	const others = real.events.filter((event) => event !== hidden);
	expect(JSON.stringify(timelineWords(others, 'en', enLater).map(({ phrases }) => phrases))).not.toContain(
		plainText(hidden.what),
	);
});

describe('what a label says of the time', () => {
	const table: [string, Partial<When>, string][] = [
		['the article’s words', { date: '2024-05-07', worded: 'Tuesday', known: 'worked-out' }, '“Tuesday”'],
		['else the date', { date: '2024-05-07', part: 'night', known: 'stated' }, `${tuesday}, night`],
		['else that there is no day', { after: ['x'] }, 'day not given'],
		['else that there is no time', { known: 'unknown' }, 'time not given'],
	];
	test.each(table)('%s', (_, when, note) => {
		expect(timeNote(event('x', when), 'en', enLater)).toBe(note);
	});
});
