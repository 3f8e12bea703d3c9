import { readFile } from 'node:fs/promises';
import * as firstPaint from 'virtual:first-paint-script';
import * as lessonScript from 'virtual:lesson-script';
import * as unpackScript from 'virtual:unpack-script';
import type { Handle } from '@sveltejs/kit';
import { findLesson } from '#lib/server/load-lessons.ts';
import { hashSource } from './standalone/hash-source.ts';
import { inlineFonts } from './standalone/inline-fonts.ts';

interface PageScript {
	/** Its element. */
	html: string;
	/** What the content policy must name to let it run (see `hashSource`); null while developing. */
	hashes: (string | null)[];
	/** It fetches further scripts. */
	fetches?: boolean;
}

/** The scripts that stand in pages. */
const scripts: PageScript[] = [
	...[firstPaint, unpackScript].map(({ html, hash }) => ({
		html,
		hashes: [hash],
	})),
	{ html: lessonScript.html, hashes: [lessonScript.hash], fetches: true },
	{ html: lessonScript.packed, hashes: lessonScript.packedHashes },
];

/** What the content policy must name to let a page's own scripts run, and nothing else. */
function allowed(html: string): string {
	const own = scripts.filter((script) => html.includes(script.html));
	const hashes = own.flatMap(({ hashes }) => hashes);
	const files = own.length === 0 || hashes.includes(null) || own.some(({ fetches }) => fetches);
	const named = hashes.filter((hash) => hash !== null);
	return ['script-src', ...(files ? [`'self'`] : []), ...new Set(named)].join(' ');
}

/**
 * Sets the page's language (the lesson's on a lesson's pages, English on the others) and lets the page's scripts
 * through the content policy, which Kit writes without knowing them. Puts the typeface into a page that must have
 * everything in it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lesson = (await findLesson(event.params.lesson))?.lesson;
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%pilcrow.lang%', lesson?.lang ?? 'en')
				// What is read without a script is never hydrated: it can do without the comments that hydration follows.
				.replace(/<noscript>.*?<\/noscript>/gs, (plain) => plain.replace(/<!--.*?-->/gs, ''))
				.replace(`script-src 'self'`, allowed(html)),
	});
	if (event.route.id !== '/[lesson]/embed') return response;
	const whole = await inlineFonts(await response.text(), (name) => readFile(`static/fonts/${name}`));
	// The styles are others now than those that Kit knows.
	const styles = [...whole.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) =>
		hashSource(style),
	);
	return new Response(whole.replace(/style-src [^;"]*/, `style-src ${styles.join(' ')}`), response);
};
