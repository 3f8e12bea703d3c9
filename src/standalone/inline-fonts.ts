/** The code points that a `unicode-range` names: `U+20-22, U+A0`. */
function inRange(range: string): (codePoint: number) => boolean {
	const parts = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from, to]) => [
		parseInt(from!, 16),
		parseInt(to ?? from!, 16),
	]);
	return (codePoint) => parts.some(([from, to]) => from! <= codePoint && codePoint <= to!);
}

/**
 * A page with the faces of its typeface in it as data, so that it needs no file beside it: those that have a letter of the
 * page; the others, and the request to load one early, are left out. What is there need not be optional: a page whose
 * script is busy at its start would never show it. `read` gives a font file by its name.
 */
export async function inlineFonts(
	html: string,
	read: (name: string) => Promise<Uint8Array>,
): Promise<string> {
	const text = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
	const letters = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
	let whole = html.replace(/<link[^>]*rel="preload"[^>]*as="font"[^>]*>/g, '');
	for (const [face] of html.matchAll(/@font-face\s*\{[^}]*\}/g)) {
		const [address, name] = /url\(['"]?[^'")]*?\/?([\w-]+\.woff2)['"]?\)/.exec(face) ?? [];
		if (!address || !name) continue;
		const range = /unicode-range:([^;}]*)/.exec(face)?.[1];
		const wanted = range === undefined || letters.some(inRange(range));
		const data = wanted && Buffer.from(await read(name)).toString('base64');
		const own = face.replace(address, `url(data:font/woff2;base64,${data})`);
		whole = whole.replace(face, data ? own.replace('font-display:optional', 'font-display:block') : '');
	}
	return whole;
}
