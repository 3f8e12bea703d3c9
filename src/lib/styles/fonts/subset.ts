/**
 * Cuts the lesson's typeface from Source Serif 4 (`npm run font`): the letters and weights that pages use, nothing else.
 * Its output in `static/fonts` is committed, so that a build needs neither this script nor the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const output = join(import.meta.dirname, '../../../../static/fonts');
const source = dirname(
	fileURLToPath(import.meta.resolve('@fontsource-variable/source-serif-4/package.json')),
);

function range(first: number, last: number): string {
	return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

// What nearly every page needs is one file; what few need are others, which only a page that has such a character loads
// (`unicode-range` in fonts.css says the same, as this script prints it).
const plain =
	range(0x30, 0x39) + range(0x41, 0x5a) + range(0x61, 0x7a) + ' \u00a0!"$%&\'()+,-./:;?£¶·–—‘’“”•…€';
const more = '#*<=>@[\\]^_`{|}~§©«»×‚„†‹›−Œœ' + range(0xc0, 0xd6) + range(0xd8, 0xf6) + range(0xf8, 0xff);
// The copyright and the address of the licence go with the font.
const preserveNameIds = [0, 14];
// One weight: headings tell themselves apart by size, and a second weight costs every page as much as the first.
const wght = 400;

const cuts = [
	{ name: 'roman', file: 'latin-wght-normal', text: plain, wght },
	{ name: 'roman-more', file: 'latin-wght-normal', text: more, wght },
	{ name: 'roman-extended', file: 'latin-ext-wght-normal', text: range(0x100, 0x17f), wght },
	{ name: 'italic', file: 'latin-wght-italic', text: plain, wght },
];

/** The characters of `text` as CSS's `unicode-range` has them. */
function unicodeRange(text: string): string {
	const runs: { first: number; last: number }[] = [];
	for (const point of [...text].map((character) => character.codePointAt(0)!).sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.last === point - 1) run.last = point;
		else runs.push({ first: point, last: point });
	}
	const hex = (point: number) => point.toString(16).toUpperCase();
	return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}

/**
 * Gives the font in `sfnt` a name of its own: the licence reserves "Source" for the unaltered one. The records of the
 * name table are written over in place, which they allow since the new name is no longer (OpenType 1.9, "name").
 */
function rename(sfnt: Buffer): void {
	const tables = Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
	const directory = tables.find((at) => sfnt.toString('latin1', at, at + 4) === 'name');
	if (directory === undefined) throw new Error('The font has no name table.');
	const table = sfnt.readUInt32BE(directory + 8);
	const texts = table + sfnt.readUInt16BE(table + 4);
	for (let i = 0; i < sfnt.readUInt16BE(table + 2); i++) {
		const record = table + 6 + 12 * i;
		const start = texts + sfnt.readUInt16BE(record + 10);
		const text = sfnt.subarray(start, start + sfnt.readUInt16BE(record + 8));
		// Platform 3 (Windows) holds UTF-16, big-endian; the source has records of no other platform.
		const renamed = Buffer.from(text)
			.swap16()
			.toString('utf16le')
			.replaceAll('Source Serif 4', 'Pilcrow Serif')
			.replaceAll('SourceSerif4', 'PilcrowSerif');
		const bytes = Buffer.from(renamed, 'utf16le').swap16();
		bytes.copy(text);
		sfnt.writeUInt16BE(bytes.length, record + 8);
	}
}

for (const { name, file, text, wght } of cuts) {
	const original = readFileSync(join(source, 'files', `source-serif-4-${file}.woff2`));
	const cut = await subsetFont(original, text, {
		targetFormat: 'truetype',
		variationAxes: { wght },
		keepFeatures: ['kern', 'liga'],
		noHinting: true,
		// Without the variations that GDEF holds the bold is kerned like the regular, for 2 kB less; the others guide no browser.
		dropTables: ['GDEF', 'BASE', 'STAT', 'gasp'],
		preserveNameIds,
	});
	rename(cut);
	const woff2 = await subsetFont(cut, undefined, {
		targetFormat: 'woff2',
		keepAllGlyphs: true,
		preserveNameIds,
	});
	writeFileSync(join(output, `pilcrow-serif-${name}.woff2`), woff2);
	console.log(`pilcrow-serif-${name}.woff2, ${woff2.length} bytes, unicode-range: ${unicodeRange(text)}`);
}
