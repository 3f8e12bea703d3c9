import { expect, test } from 'vitest';
import { formatUpdated } from './format-updated.ts';

test('a day alone is said without an hour', () => {
	expect(formatUpdated('2025-03-05', 'en')).toBe('5 March 2025');
	expect(formatUpdated('2025-03-05', 'de')).toBe('5. März 2025');
});

test.for([
	['00:00', '12:00 am'],
	['00:30', '12:30 am'],
	['11:59', '11:59 am'],
	['12:00', '12:00 pm'],
	['12:30', '12:30 pm'],
	['13:00', '1:00 pm'],
	['23:59', '11:59 pm'],
])('in English %s is %s', ([local, words]) => {
	for (const lang of ['en', 'en-GB', 'en-US', 'en-IN', 'en-AU'])
		expect(formatUpdated(`2025-03-05T${local}:00Z`, lang).toLowerCase().replace(/\s/gu, ' ')).toMatch(
			new RegExp(`\\D${words} \\(utc\\)$`),
		);
});

test('where the clock has 24 hours, midnight is 0 and noon 12', () => {
	expect(formatUpdated('2025-03-05T00:05:00Z', 'de')).toMatch(/\b0?0:05/);
	expect(formatUpdated('2025-03-05T12:05:00Z', 'de')).toContain('12:05');
});

test.for([
	['2025-03-05T19:06:00+05:30', '(UTC+5:30)'],
	['2025-03-05T19:06:00+10:00', '(UTC+10)'],
	['2025-03-05T19:06:00-03:30', '(UTC-3:30)'],
	['2025-03-05T19:06:00+00:00', '(UTC+0)'],
	['2025-03-05T19:06:00Z', '(UTC)'],
])('%s is said in its own time zone %s', ([updated, zone]) => {
	// How a date and a time are joined is the platform's to say.
	const [, words] = /^5 March 2025.{1,4}7:06.pm (.*)$/.exec(formatUpdated(updated!, 'en')) ?? [];
	expect(words).toBe(zone);
});
