import { expect, test } from 'vitest';
import { topOf } from '#lib/compiler/problems/place.ts';
import { Problems } from '#lib/compiler/problems/problem.ts';
import { checkLanguage, checkMoment } from './checks.ts';

function reported(check: typeof checkLanguage, value: string) {
	const problems = new Problems();
	check({ value, at: topOf('a.yaml') }, problems);
	return problems.sorted().map(({ kind }) => kind);
}

test.for([
	'en',
	'en-IN',
	'EN-gb',
	'zh-Hans',
	'sr-Latn-RS',
	'yo',
	'uk',
	'haw',
	'rue',
	'de-1996',
	'en-u-hc-h12',
])('%s is a language', (tag) => {
	expect(reported(checkLanguage, tag)).toEqual([]);
});

test.for([
	['en_GB', 'bad-language'],
	['e', 'bad-language'],
	['in English', 'bad-language'],
	['x-private', 'bad-language'],
	['jp', 'unknown-language'],
	['english', 'unknown-language'],
	['cz-CZ', 'unknown-language'],
	['und', 'unknown-language'],
	['mul', 'unknown-language'],
])('%s: %s', ([tag, kind]) => {
	expect(reported(checkLanguage, tag!)).toEqual([kind]);
});

test.for(['2025-03-05T19:06:00+05:30', '2025-03-05T19:06Z', '2025-03-05', '2024-02-29'])(
	'%s is a moment or a day',
	(moment) => {
		expect(reported(checkMoment, moment)).toEqual([]);
	},
);

test.for(['2025-03', '2025-02-29', '2025-03-05T19:06:00', '2025-03-05T', '5 March 2025', '2025-03-05Z'])(
	'%s is neither',
	(moment) => {
		expect(reported(checkMoment, moment)).toEqual(['bad-moment']);
	},
);
