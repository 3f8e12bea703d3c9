import { json } from '@sveltejs/kit';
import { oEmbed } from '#lib/export/oembed.ts';
import { lessonEntries } from '#lib/server/lesson-entries.ts';
import { findLesson } from '#lib/server/load-lessons.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** None where the site does not know its own address. */
export const entries: EntryGenerator = async () => (siteAddress() ? await lessonEntries() : []);

export const GET: RequestHandler = async ({ params }) => {
	const site = siteAddress();
	const found = await findLesson(params.lesson);
	return site && found ? json(oEmbed(site, found.lesson)) : new Response('Not found', { status: 404 });
};
