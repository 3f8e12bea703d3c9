import { expect, test } from 'vitest';
import { openGraphLocale } from './open-graph-locale.ts';

test.for([
	['en', 'en_US'],
	['en-GB', 'en_GB'],
	['de', 'de_DE'],
	['pt-BR', 'pt_BR'],
	['zh-Hant', 'zh_TW'],
	['ar', 'ar_EG'],
	['tlh', 'tlh'],
])('%s is %s', ([tag, locale]) => {
	expect(openGraphLocale(tag!)).toBe(locale);
});
