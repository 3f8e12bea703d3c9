/**
 * How far an address goes that was found in the midst of text, and where it leads. GitHub's rule ends it at white space
 * and before punctuation of ASCII; here a quotation mark, a bracket or a full stop of any script ends it too, while
 * letters of any script go on: `https://de.wikipedia.org/wiki/Käse`.
 */
export function bareAddress(written: string): { url: string; length: number } {
	const [inside = ''] = /^(?:[!-~]|[^\P{L}\p{ASCII}]|[\p{M}\p{N}])+/u.exec(written) ?? [];
	let length = inside.length;
	if (length < written.length) length = withoutTrail(inside).length;
	const address = written.slice(0, length);
	if (/^https?:/i.test(address)) return { url: address, length };
	return { url: (/^www\./i.test(address) ? 'http://' : 'mailto:') + address, length };
}

/** What stands at the end of an address and belongs to the sentence: `https://example.org/map.”`. */
function withoutTrail(address: string): string {
	const bare = address.replace(/["'*,.:;?!_~]+$/, '');
	const surplus = bare.endsWith(')') && bare.split(')').length > bare.split('(').length;
	if (surplus) return withoutTrail(bare.slice(0, -1));
	return bare;
}
