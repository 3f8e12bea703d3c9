import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import type { Lesson } from '#lib/lesson/lesson.ts';
import baseStyles from '#lib/styles/base.css?raw';
import fontFaces from '#lib/styles/fonts.css?raw';
import tokens from '#lib/styles/tokens.css?raw';
import { builtScript, hashSource } from './built-scripts.js';
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
	// While developing, Vite serves the script.
	const script = import.meta.env.DEV ? null : builtScript('notFound');
	const own = [...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => style);
	const named = (sources: string[]) => sources.map((source) => `'${hashSource(source)}'`).join(' ');
	const policy =
		script === null
			? ''
			: `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${named([script])}; style-src ${named([styles, ...own])}; font-src data:; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'">`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${policy}
<link rel="icon" href="data:,">
<style>${styles}</style>
${head}
</head>
<body>
${body}
${script === null ? '<script type="module" src="/src/standalone/not-found.ts"></script>' : `<script>${script}</script>`}
</body>
</html>
`;
}
