import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages } from '#lib/lesson/lesson.ts';
import { defaultSettings, parseSettings, writeSettings, type Settings } from './settings.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record({
	stages: fc.subarray([...stages], { minLength: 1 }),
	mode: fc.constantFrom('practice', 'test'),
	tries: fc.constantFrom(1, 2, 3),
	shuffle: fc.constantFrom('off', 'choices', 'all'),
	seed: fc.option(fc.integer({ min: 0, max: 0xffffffff })),
});

describe('each setting is read from its words', () => {
	test.for<[keyof Settings, string, unknown]>([
		['stages', 'voices', ['voices']],
		['stages', 'reading,events', ['events', 'reading']],
		['stages', ' Events , VOICES,events', ['events', 'voices']],
		['mode', 'test', 'test'],
		['mode', 'Practice', 'practice'],
		['tries', '1', 1],
		['tries', ' 3 ', 3],
		['shuffle', 'off', 'off'],
		['shuffle', 'all', 'all'],
		['seed', '0', 0],
		['seed', '4294967295', 0xffffffff],
	])('%s=%s', ([name, value, parsed]) => {
		expect(parseSettings([[name, value]])).toEqual({
			settings: { ...defaultSettings, [name]: parsed },
			problems: [],
		});
	});
});

describe('a value that does not parse leaves the default and is told as it was given', () => {
	test.for<[keyof Settings, string]>([
		['stages', ''],
		['stages', 'events,'],
		['stages', 'events;voices'],
		['stages', 'events,constructor'],
		['mode', 'exam'],
		['mode', ''],
		['tries', '0'],
		['tries', '4'],
		['tries', '2.0'],
		['tries', 'constructor'],
		['shuffle', 'Choice'],
		['shuffle', 'true'],
		['seed', ''],
		['seed', '-1'],
		['seed', '1e3'],
		['seed', '4294967296'],
		['seed', '99999999999'],
	])('%s=%s', ([name, value]) => {
		const { settings, problems } = parseSettings([[name, value]]);
		expect(settings).toEqual(defaultSettings);
		expect(problems).toEqual([{ name, value, allowed: expect.stringMatching(/\w/) }]);
	});
	test('what else is given stands, and every bad value is told', () => {
		const { settings, problems } = parseSettings([
			['tries', 'many'],
			['mode', 'test'],
			['seed', 'none'],
		]);
		expect(settings).toEqual({ ...defaultSettings, mode: 'test' });
		expect(problems.map(({ name }) => name)).toEqual(['tries', 'seed']);
	});
});

test('of one name given twice the last counts; other names are left alone', () => {
	const query = new URLSearchParams('mode=test&tries=1&tries=3&utm_source=x&constructor=1&__proto__=2');
	expect(parseSettings(query)).toEqual({
		settings: { ...defaultSettings, mode: 'test', tries: 3 },
		problems: [],
	});
});

test('nothing given gives the defaults, and the defaults are written as nothing', () => {
	expect(parseSettings([])).toEqual({ settings: defaultSettings, problems: [] });
	expect(writeSettings(defaultSettings)).toEqual([]);
});

test('only what differs is written', () => {
	expect(writeSettings({ ...defaultSettings, seed: 0, stages: ['reading'] })).toEqual([
		['stages', 'reading'],
		['seed', '0'],
	]);
});

test('settings that were written are read back', () => {
	fc.assert(
		fc.property(anySettings, (settings) => {
			const query = new URLSearchParams(writeSettings(settings)).toString();
			expect(parseSettings(new URLSearchParams(query))).toEqual({ settings, problems: [] });
		}),
	);
});

test('whatever is given never throws and gives settings that can be written and read', () => {
	const name = fc.oneof(fc.constantFrom(...Object.keys(defaultSettings)), fc.string());
	fc.assert(
		fc.property(fc.array(fc.tuple(name, fc.string())), (given) => {
			const { settings } = parseSettings(given);
			expect(parseSettings(writeSettings(settings))).toEqual({ settings, problems: [] });
		}),
	);
});
