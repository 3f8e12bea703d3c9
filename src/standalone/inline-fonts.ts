/** The code points that a `unicode-range` names: `U+20-22, U+A0`. */
function inRange(range: string): (codePoint: number) => boolean {
	const parts = [...range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from, to]) => [
		parseInt(from!, 16),
		parseInt(to ?? from!, 16),
	]);
	return (codePoint) => parts.some(([from, to]) => from! <= codePoint && codePoint <= to!);
}

/**
 * The faces of the typeface (the rules of `fonts.css`) for a page that has no file beside it: those with a letter of the
 * page's text have their file in them as data, the others with a file are left out, and those of the reader's machine stay.
 * What is there need not be optional: a page whose script is busy at its start would never show it. `read` gives a font file
 * by its name.
 */
export async function inlineFonts(
	faces: string,
	html: string,
	read: (name: string) => Promise<Uint8Array>,
): Promise<string> {
	const text = html.replace(/<script\b.*?<\/script>|<[^>]*>/gs, '');
	const letters = [...new Set(text)].map((letter) => letter.codePointAt(0)!);
	let inlined = '';
	for (const [face] of faces.matchAll(/@font-face\s*\{[^}]*\}/g)) {
		const [address, name] = /url\(['"]?[^'")]*?\/?([\w-]+\.woff2)['"]?\)/.exec(face) ?? [];
		if (!address || !name) {
			inlined += face;
			continue;
		}
		const range = /unicode-range:([^;}]*)/.exec(face)?.[1];
		if (range !== undefined && !letters.some(inRange(range))) continue;
		const data = Buffer.from(await read(name)).toString('base64');
		inlined += face
			.replace(address, `url(data:font/woff2;base64,${data})`)
			.replace(/font-display:\s*optional/, 'font-display: block');
	}
	return inlined;
}
