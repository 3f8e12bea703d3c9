import { cardFonts } from './card-fonts.ts';
import { renderSvg, widthOf } from './render-svg.ts';

/** What the picture says that goes with a link. */
export interface Card {
	/** The site's name, in Latin letters. */
	name: string;
	title: string;
	/** What stands in its place where the title cannot be set, in Latin letters. */
	instead: string;
	/** A line below it, in Latin letters. */
	line: string;
}

/** Open Graph's usual size, in pixels. */
const size = { width: 1200, height: 630 };
const margin = 92;

/** The light theme's colours (tokens.css). */
const colour = {
	paper: '#faf8f3',
	ink: '#1c1a16',
	soft: '#5d574b',
	rule: '#ddd6c7',
	marker: '#ffe27a',
	sign: '#87306a',
};

/** How large a title of so many lines is set, in pixels: the largest that fits comes first. */
const settings = [
	{ lines: 2, size: 92 },
	{ lines: 3, size: 80 },
	{ lines: 4, size: 62 },
	{ lines: 5, size: 50 },
];

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words in lines no wider than `most`. */
function linesOf(words: { word: string; width: number }[], space: number, most: number): string[] {
	const lines: { text: string; width: number }[] = [];
	for (const { word, width } of words) {
		const last = lines.at(-1);
		if (last && last.width + space + width <= most) {
			last.text += ` ${word}`;
			last.width += space + width;
		} else lines.push({ text: word, width });
	}
	return lines.map(({ text }) => text);
}

/** The title as large as it can be set; null where it is longer than the picture holds. */
async function setTitle(title: string, fonts: Uint8Array[]) {
	const words = await Promise.all(
		title.split(/\s+/).map(async (word) => ({ word, width: await widthOf(escaped(word), fonts) })),
	);
	const most = size.width - 2 * margin;
	for (const { lines: count, size } of settings) {
		const lines = linesOf(words, 0.25, most / size);
		if (lines.length <= count && words.every(({ width }) => width * size <= most)) return { lines, size };
	}
	return null;
}

/**
 * The picture that goes with a link to a lesson or to the site, 1200 × 630, as PNG: the same words, the same bytes. It is
 * set in the lesson's typeface alone. A title with letters that this one lacks (it has Latin, Greek and Cyrillic), or one
 * that is too long, gives way to `instead`: better another line than one of empty boxes.
 */
export async function drawCard({ name, title, instead, line }: Card): Promise<Uint8Array<ArrayBuffer>> {
	const all = await cardFonts(`¶ ${name}${title}${instead}${line}`);
	const fonts = all ?? (await cardFonts(`¶ ${name}${instead}${line}`));
	if (!fonts) throw new Error(`The picture cannot be set: «${name}», «${instead}», «${line}».`);
	const set = (all && (await setTitle(title, fonts))) ?? (await setTitle(instead, fonts));
	if (!set) throw new Error(`The picture cannot be set: «${instead}».`);
	const leading = set.size * 1.14;
	const first = 330 - ((set.lines.length - 1) * leading) / 2 + set.size * 0.3;
	const lastWidth = (await widthOf(escaped(set.lines.at(-1)!), fonts)) * set.size;
	const last = first + (set.lines.length - 1) * leading;
	// A highlighter's stroke behind the last line, not quite straight at its ends, as in a lesson.
	const [top, bottom] = [last - set.size * 0.78, last + set.size * 0.26];
	const stroke = `M${margin - 10} ${top}L${margin + lastWidth + 22} ${top}L${margin + lastWidth + 8} ${bottom}L${margin - 24} ${bottom}Z`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
<rect width="100%" height="100%" fill="${colour.paper}"/>
<rect width="14" height="100%" fill="${colour.sign}"/>
<path d="${stroke}" fill="${colour.marker}"/>
<text x="${margin}" y="126" font-size="64" fill="${colour.sign}">¶</text>
<text x="${margin + 52}" y="122" font-size="44" fill="${colour.ink}">${escaped(name)}</text>
${set.lines.map((text, i) => `<text x="${margin}" y="${first + i * leading}" font-size="${set.size}" fill="${colour.ink}">${escaped(text)}</text>`).join('\n')}
<rect x="${margin}" y="520" width="${size.width - 2 * margin}" height="2" fill="${colour.rule}"/>
<text x="${margin}" y="572" font-size="34" fill="${colour.soft}">${escaped(line)}</text>
</svg>`;
	return renderSvg(svg, fonts);
}
