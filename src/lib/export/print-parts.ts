import type { Settings } from '#lib/quiz/settings/settings.ts';

/** What can be printed of a lesson, each part on sheets of its own. */
export const printParts = ['article', 'worksheet', 'marking', 'key'] as const;
export type PrintPart = (typeof printParts)[number];

/** What is printed where nothing is said: what a class is given, and no key among it. */
export const usualParts: readonly PrintPart[] = ['worksheet'];

/** The parameter of the address that names them. */
export const partsParameter = 'parts';

/**
 * The parts that an address asks for: `worksheet,key`. Without the parameter the usual ones, and none where it is empty. What
 * does not parse gives the usual ones too, and a problem in the words that settings' problems have.
 */
export function parsePrintParts(value: string | null): {
	parts: PrintPart[];
	problem?: { name: string; value: string; allowed: string };
} {
	if (value === null) return { parts: [...usualParts] };
	const named = value
		.toLowerCase()
		.split(',')
		.map((name) => name.trim());
	if (value.trim() === '') return { parts: [] };
	if (named.every((name) => (printParts as readonly string[]).includes(name)))
		return { parts: printParts.filter((part) => named.includes(part)) };
	const problem = { name: partsParameter, value, allowed: printParts.join(', ') };
	return { parts: [...usualParts], problem };
}

/**
 * The address's query with these parts and this seed in it, and all else as it was; without its question mark. The usual
 * parts need no parameter.
 */
export function printQuery(query: string, parts: readonly PrintPart[], seed: number): string {
	const written = new URLSearchParams(query);
	written.delete(partsParameter);
	const named = printParts.filter((part) => parts.includes(part)).join(',');
	if (named !== usualParts.join(',')) written.set(partsParameter, named);
	written.set('seed', String(seed));
	// A comma may stand in a query as it is, and people read addresses.
	return written.toString().replaceAll('%2C', ',');
}

/** The parts in the order in which they are handed out: the article last, where the questions are for recall. */
export function inPrintOrder(
	parts: readonly PrintPart[],
	{ article }: Pick<Settings, 'article'>,
): PrintPart[] {
	const order: PrintPart[] =
		article === 'after' ? ['worksheet', 'article', 'marking', 'key'] : [...printParts];
	return order.filter((part) => parts.includes(part));
}
