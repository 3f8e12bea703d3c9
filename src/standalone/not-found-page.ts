import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import type { Lesson } from '#lib/lesson/lesson.ts';
import baseStyles from '#lib/styles/base.css?raw';
import fontFaces from '#lib/styles/fonts.css?raw';
import tokens from '#lib/styles/tokens.css?raw';
import { builtScript } from './built-scripts.js';
import { htmlDocument } from './html-document.ts';
import { inlineFonts } from './inline-fonts.ts';
import NotFound from './NotFound.svelte';

/**
 * What a host shows where there is no page, as one HTML file with all in it: it answers for addresses of any depth, so nothing
 * in it may depend on where it stands. `address`: the site's, where the site knows it.
 */
export async function notFoundPage(
	lessons: Pick<Lesson, 'id' | 'title' | 'lang'>[],
	address: string | null,
): Promise<string> {
	const { head, body } = render(NotFound, { props: { lessons, address } });
	const faces = await inlineFonts(fontFaces, body, (name) => readFile(`static/fonts/${name}`));
	const styles = faces + tokens + baseStyles.replace(/@import[^;]*;/g, '');
	const own = [...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => style);
	// While developing, Vite serves the script.
	const script = import.meta.env.DEV ? null : builtScript('notFound');
	const element =
		script === null
			? '<script type="module" src="/src/standalone/not-found.ts"></script>'
			: `<script>${script}</script>`;
	return htmlDocument({
		lang: 'en',
		head: `<style>${styles}</style>${head}`,
		body: `${body}\n${element}`,
		inside: { scripts: script === null ? null : [script], styles: [styles, ...own] },
	});
}
