import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);

let started: Promise<void> | undefined;

/** Starts the renderer, once. As WebAssembly it draws the same on every machine, to the byte. */
const start = () => (started ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm));

/**
 * Draws an SVG as PNG. Its letters are of these fonts alone, the first of which is the usual one; a machine's own are not
 * looked at. `width`: in pixels, where it is to be another than the SVG says.
 */
export async function renderSvg(
	svg: string,
	fonts: Uint8Array[] = [],
	width?: number,
): Promise<Uint8Array<ArrayBuffer>> {
	await start();
	const drawing = new Resvg(svg, {
		font: { fontBuffers: fonts, defaultFontFamily: cardFace },
		...(width && { fitTo: { mode: 'width', value: width } }),
	});
	const image = drawing.render();
	const png = new Uint8Array(image.asPng());
	image.free();
	drawing.free();
	return png;
}

/** How wide a line of text is in such a font, at one pixel's size. */
export async function widthOf(text: string, fonts: Uint8Array[]): Promise<number> {
	await start();
	const line = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-size="100">${text}</text></svg>`;
	const drawing = new Resvg(line, { font: { fontBuffers: fonts, defaultFontFamily: cardFace } });
	const width = drawing.getBBox()?.width ?? 0;
	drawing.free();
	return width / 100;
}

/** The face's name in its own files. */
export const cardFace = 'Source Serif 4';
