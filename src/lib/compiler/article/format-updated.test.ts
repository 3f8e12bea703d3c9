import { expect, test } from 'vitest';
import { formatUpdated } from './format-updated.ts';

test('a day alone is said without an hour', () => {
	expect(formatUpdated('2025-03-05', 'en')).toBe('5 March 2025');
	expect(formatUpdated('2025-03-05', 'de')).toBe('5. März 2025');
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
