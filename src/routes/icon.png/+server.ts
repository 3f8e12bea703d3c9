import { readFile } from 'node:fs/promises';
import { renderSvg } from '#lib/server/card/render-svg.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The site's icon for home screens, which take no SVG: on the light theme's paper, since it stands on a picture of anybody's. */
export const GET: RequestHandler = async () => {
	const icon = await readFile('static/icon.svg', 'utf8');
	const sheet = icon.replace(
		'<path',
		'<rect x="-8.4" y="7.8" width="52" height="52" fill="#faf8f3"/><path class="sign"',
	);
	return new Response(await renderSvg(sheet, [], 180), { headers: { 'content-type': 'image/png' } });
};
