import { escapeHtml } from '#lib/lesson/escape-html.ts';

/** What XML 1.0 lets no document hold, not even as a reference: most control characters, halves of surrogate pairs (2.2, Char). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text as it may stand in an XML document, in an element or an attribute; white space and what XML forbids come to one space.
 * `limit`: how many characters a schema allows; what is longer is cut, and says so.
 *
 * A manifest is a few lines of which only such texts change: a library that builds documents would be longer than what it
 * builds, and none of those known lets forbidden characters go.
 */
export function xmlText(text: string, limit = Infinity): string {
	const characters = [...text.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()];
	const fitting = characters.length > limit ? [...characters.slice(0, limit - 1), '…'] : characters;
	return escapeHtml(fitting.join(''));
}
