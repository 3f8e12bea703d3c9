import type { InlineHtml } from './article.ts';
import { plainText } from './plain-text.ts';

/** What one of a list says, as plain text, or its id where the list does not have it. */
export function namedIn<T extends { id: string }>(
	list: readonly T[] | undefined,
	id: string,
	html: (one: T) => InlineHtml,
): string {
	const found = list?.find((one) => one.id === id);
	return found ? plainText(html(found)) : id;
}
