import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import { parseSettings, writeSettings } from '#lib/quiz/settings/settings.ts';

/** Settings as a result names them: those that differ from the usual ones. */
type Given = readonly (readonly [name: string, value: string])[];

/**
 * Writes settings in words, `a test, at most 20 questions`: empty for the usual ones; a name that this version does not know
 * stands as it came. A class has few different ones, and each is worded once.
 */
export function settingsWords({
	classResults,
}: Pick<ClassMessages, 'classResults'>): (given: Given) => string {
	const words: Record<string, (value: string) => string> = classResults.settings;
	const worded = new Map<string, string>();
	const word = (given: Given) => {
		// What is set to what is usual anyway, or cannot be read, is no news.
		const known = writeSettings(parseSettings(given).settings);
		return classResults.list([
			...known.flatMap(([name, value]) => (Object.hasOwn(words, name) ? [words[name]!(value)] : [])),
			...given.filter(([name]) => !Object.hasOwn(words, name)).map(([name, value]) => `${name}=${value}`),
		]);
	};
	return (given) => {
		const key = JSON.stringify(given);
		const there = worded.get(key) ?? word(given);
		worded.set(key, there);
		return there;
	};
}
