import { readFile } from 'node:fs/promises';
import { renderSvg } from '#lib/server/card/render-svg.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The site's icon for home screens, which take no SVG: on the light theme's paper, since it stands on a picture of anybody's. */
export const GET: RequestHandler = async () => {
	const icon = await readFile('static/icon.svg', 'utf8');
	// With a margin, which a mask may cut.
	const sheet = icon
		.replace(/viewBox="[^"]*"/, 'viewBox="-22.4 -6.2 80 80"')
		.replace('<path', '<rect x="-22.4" y="-6.2" width="80" height="80" fill="#faf8f3"/><path');
	return new Response(await renderSvg(sheet, [], 180), { headers: { 'content-type': 'image/png' } });
};
