import { enLater } from '#lib/i18n/en-later.ts';
import { enResults } from '#lib/i18n/en-results.ts';
import { en } from '#lib/i18n/en.ts';
import type { ClassMessages } from '#lib/i18n/results-messages.ts';

/** What the page of results says, for tests that stand outside a page. */
export const classMessages: ClassMessages = {
	...en,
	classResults: enResults,
	claim: enResults.single,
	results: enLater.results,
};
