import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages } from '#lib/lesson/question.ts';
import {
	attemptSettings,
	defaultSettings,
	parseSettings,
	walkOf,
	writeSettings,
	type Settings,
} from './settings.ts';

const anySettings: fc.Arbitrary<Settings> = fc.record({
	stages: fc.subarray([...stages], { minLength: 1 }),
	walk: fc.constantFrom('before', 'after', 'off'),
	length: fc.constantFrom('short', 'whole', 'ask'),
	count: fc.option(fc.integer({ min: 1, max: 999 })),
	mode: fc.constantFrom('practice', 'test'),
	tries: fc.constantFrom(1, 2, 3),
	shuffle: fc.constantFrom('off', 'choices', 'all'),
	seed: fc.option(fc.integer({ min: 0, max: 0xffffffff })),
	prove: fc.constantFrom('as-written', 'all', 'off'),
	confidence: fc.constantFrom('off', 'on'),
	article: fc.constantFrom('beside', 'after'),
	pass: fc.integer({ min: 0, max: 100 }),
	lang: fc.option(fc.constantFrom('en', 'de', 'ast', 'pt-br', 'zh-hant-tw', 'de-1996')),
	theme: fc.constantFrom('auto', 'light', 'dark'),
});

describe('each setting is read from its words', () => {
	test.for<[keyof Settings, string, unknown]>([
		['stages', 'voices', ['voices']],
		['stages', 'reading,events', ['events', 'reading']],
		['stages', ' Events , VOICES,events', ['events', 'voices']],
		['walk', 'after', 'after'],
		['walk', ' OFF ', 'off'],
		['walk', 'before', 'before'],
		['length', 'short', 'short'],
		['length', ' Whole', 'whole'],
		['length', 'ask', 'ask'],
		['count', '1', 1],
		['count', ' 12 ', 12],
		['count', '007', 7],
		['count', '999', 999],
		['mode', 'test', 'test'],
		['mode', 'Practice', 'practice'],
		['tries', '1', 1],
		['tries', ' 3 ', 3],
		['shuffle', 'off', 'off'],
		['shuffle', 'all', 'all'],
		['seed', '0', 0],
		['seed', '4294967295', 0xffffffff],
		['prove', 'all', 'all'],
		['prove', 'As-Written', 'as-written'],
		['prove', 'off', 'off'],
		['confidence', 'on', 'on'],
		['confidence', 'off', 'off'],
		['article', 'after', 'after'],
		['article', 'Beside', 'beside'],
		['pass', '0', 0],
		['pass', '100', 100],
		['lang', 'de', 'de'],
		['lang', 'pt-BR', 'pt-br'],
		['lang', 'zh-Hant-TW', 'zh-hant-tw'],
		['theme', 'dark', 'dark'],
		['theme', 'Light', 'light'],
		['theme', 'auto', 'auto'],
	])('%s=%s', ([name, value, parsed]) => {
		expect(parseSettings([[name, value]])).toEqual({
			settings: { ...defaultSettings, [name]: parsed },
			problems: [],
		});
	});
});

describe('a value that does not parse leaves the default and is reported as it was given', () => {
	test.for<[keyof Settings, string]>([
		['stages', ''],
		['stages', 'events,'],
		['stages', 'events;voices'],
		['stages', 'events,constructor'],
		['walk', ''],
		['walk', 'on'],
		['walk', 'before,after'],
		['length', ''],
		['length', 'core'],
		['length', '20'],
		['count', ''],
		['count', '0'],
		['count', '1000'],
		['count', '-3'],
		['count', '2.5'],
		['count', '1e2'],
		['count', 'all'],
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
		['prove', 'on'],
		['prove', 'as written'],
		['prove', ''],
		['confidence', 'true'],
		['confidence', '1'],
		['article', 'before'],
		['article', 'off'],
		['pass', '101'],
		['pass', '60%'],
		['pass', '-1'],
		['pass', ''],
		['lang', ''],
		['lang', 'e'],
		['lang', 'english'],
		['lang', 'pt_BR'],
		['lang', 'de-'],
		['lang', '../en'],
		['theme', 'black'],
		['theme', 'constructor'],
	])('%s=%s', ([name, value]) => {
		const { settings, problems } = parseSettings([[name, value]]);
		expect(settings).toEqual(defaultSettings);
		expect(problems).toEqual([{ name, value, allowed: expect.stringMatching(/\w/) }]);
	});
	test('what else is given stands, and every bad value is reported', () => {
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
	expect(writeSettings({ ...defaultSettings, seed: 0, stages: ['reading'], pass: 0, count: 5 })).toEqual([
		['stages', 'reading'],
		['count', '5'],
		['seed', '0'],
		['pass', '0'],
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

test('every setting may be written, but for what it is by default', () => {
	const others: Settings = {
		stages: ['voices'],
		walk: 'off',
		length: 'short',
		count: 3,
		mode: 'test',
		tries: 1,
		shuffle: 'all',
		seed: 7,
		prove: 'all',
		confidence: 'on',
		article: 'after',
		pass: 80,
		lang: 'de',
		theme: 'dark',
	};
	expect(writeSettings(others).map(([name]) => name)).toEqual(Object.keys(defaultSettings));
	for (const name of Object.keys(others) as (keyof Settings)[])
		expect(writeSettings({ ...defaultSettings, [name]: others[name] })).toHaveLength(1);
});

describe('an attempt belongs to the settings that change what is asked and marked', () => {
	test.for<[keyof Settings, string, boolean]>([
		['stages', 'events', true],
		['walk', 'off', true],
		['length', 'short', true],
		['length', 'whole', true],
		['count', '5', true],
		['mode', 'test', true],
		['tries', '3', true],
		['shuffle', 'off', true],
		['seed', '0', true],
		['prove', 'off', true],
		['confidence', 'on', true],
		['article', 'after', true],
		['pass', '0', false],
		['lang', 'de', false],
		['theme', 'dark', false],
	])('%s=%s: %s', ([name, value, changes]) => {
		const { settings } = parseSettings([[name, value]]);
		expect(attemptSettings(settings)).toEqual(changes ? [[name, value]] : []);
		const rest = { ...settings, mode: 'test', pass: 90, lang: 'fr', theme: 'light' } as const;
		expect(attemptSettings(rest)).toEqual(writeSettings({ ...rest, pass: 60, lang: null, theme: 'auto' }));
	});
});

describe('facts are walked through', () => {
	test.for<[Settings['walk'], Partial<Settings>, Settings['walk']]>([
		['before', {}, 'before'],
		['after', {}, 'after'],
		['off', {}, 'off'],
		// Recall first: what the questions ask for must not be shown before them.
		['before', { article: 'after' }, 'after'],
		['after', { article: 'after' }, 'after'],
		['off', { article: 'after' }, 'off'],
		// A test: what was left open, or is asked in the next part, must not be shown before it is over.
		['before', { mode: 'test' }, 'before'],
		['after', { mode: 'test' }, 'off'],
		['off', { mode: 'test' }, 'off'],
		['before', { mode: 'test', article: 'after' }, 'off'],
	])('walk=%s, %o: %s', ([walk, settings, when]) => {
		expect(walkOf({ ...defaultSettings, ...settings, walk })).toBe(when);
	});
	test('as a rule after the questions', () => {
		expect(walkOf(defaultSettings)).toBe('after');
	});
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
