import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';

/** The items of a result, each question once, the first time: anybody can write one that says a question more often. */
export function distinctItems(items: readonly ResultItem[]): ResultItem[] {
	const seen = new Set<string>();
	return items.filter(({ question }) => {
		if (seen.has(question)) return false;
		seen.add(question);
		return true;
	});
}
