import { enPages } from '#lib/i18n/en-pages.ts';
import { drawCard } from '#lib/server/card/draw-card.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The picture that goes with a link to the site. */
export const GET: RequestHandler = async () => {
	const { name, headline, line } = enPages.site;
	const picture = await drawCard({ name, title: headline, instead: headline, line });
	return new Response(picture, { headers: { 'content-type': 'image/png' } });
};
