import { expect, test } from 'vitest';
import { moment, timeinterval, timeOfDay, timespan } from './durations.ts';

test.for<[number, string, string]>([
	[0, '0000:00:00.00', 'PT0S'],
	[4, '0000:00:00.00', 'PT0S'],
	[1234, '0000:00:01.23', 'PT1.23S'],
	[59_999, '0000:01:00.00', 'PT1M0S'],
	[3_600_000, '0001:00:00.00', 'PT1H0S'],
	[36_065_500, '0010:01:05.50', 'PT10H1M5.5S'],
	[400 * 3_600_000, '0400:00:00.00', 'PT400H0S'],
	[-5, '0000:00:00.00', 'PT0S'],
	[36_000_000_000, '9999:59:59.99', 'PT10000H0S'],
])('%s ms are %s and %s', ([milliseconds, in12, in2004]) => {
	expect(timespan(milliseconds)).toBe(in12);
	expect(timeinterval(milliseconds)).toBe(in2004);
});

test('a moment has hundredths and a zone', () => {
	expect(moment(Date.UTC(2025, 2, 5, 19, 6, 7, 89))).toBe('2025-03-05T19:06:07.08Z');
});
test('a time of day is that of the place', () => {
	expect(timeOfDay(new Date(2025, 2, 5, 9, 6, 7, 999).getTime())).toBe('09:06:07');
});
