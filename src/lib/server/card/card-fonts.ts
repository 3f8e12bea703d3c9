import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const source = dirname(
	createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'),
);

/** The scripts of the typeface, a file for each. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** The code points of a `unicode-range`: `U+0-FF,U+131`. */
const runsIn = (range: string) =>
	range.split(',').map((run) => {
		const [first = '', last = first] = run.slice(2).split('-');
		return [parseInt(first, 16), parseInt(last, 16)] as const;
	});

const ranges: Promise<Map<string, (readonly [number, number])[]>> = readFile(
	join(source, 'unicode.json'),
	'utf8',
).then(
	(json) =>
		new Map(
			Object.entries(JSON.parse(json) as Record<string, string>).map(([name, range]) => [
				name,
				runsIn(range),
			]),
		),
);

/**
 * The lesson's typeface for these words, as fonts that a renderer takes (TrueType): of each script that they need, those
 * letters alone. Null where the typeface has not all of them, as of Arabic or Chinese.
 */
export async function cardFonts(words: string): Promise<Uint8Array[] | null> {
	const letters = [...new Set(words)];
	const known = await ranges;
	const scriptOf = (letter: string) =>
		scripts.find((script) =>
			known
				.get(script)
				?.some(([first, last]) => first <= letter.codePointAt(0)! && letter.codePointAt(0)! <= last),
		);
	const wanted = new Set(letters.map(scriptOf));
	if (wanted.has(undefined)) return null;
	return Promise.all(
		scripts
			.filter((script) => wanted.has(script))
			.map(async (script) =>
				subsetFont(
					await readFile(join(source, 'files', `source-serif-4-${script}-wght-normal.woff2`)),
					letters.join(''),
					{ targetFormat: 'truetype', variationAxes: { wght: 400 } },
				),
			),
	);
}
