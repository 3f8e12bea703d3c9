/** The entities that rendering writes, and no others, with their characters. */
export const entities = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&#39;', "'"],
]);

/**
 * The text of rendered HTML, as citations count it: tags stripped, the five entities decoded.
 * Takes inline or block HTML of a lesson; white space is left as it is.
 */
export function plainText(html: string): string {
	return html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities.get(entity)!);
}
