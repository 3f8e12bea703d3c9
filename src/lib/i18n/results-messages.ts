import { enResults } from './en-results.ts';
import { getLaterMessages, type LaterMessages } from './later-messages.ts';
import { getMessages, inLanguage, type Language, type Messages } from './messages.ts';

type ResultsMessages = typeof enResults;

const catalogues = { en: enResults } satisfies Record<Language, ResultsMessages>;

/** What the page of results says: its own words, and those of a lesson and its end. */
export interface ClassMessages extends Messages {
	classResults: ResultsMessages;
	claim: ResultsMessages['single'];
	results: LaterMessages['results'];
}

/** The words of the page of results, in the language of the page's other words. */
export function getClassMessages(): ClassMessages {
	const classResults = inLanguage(catalogues);
	return { ...getMessages(), classResults, claim: classResults.single, results: getLaterMessages().results };
}
