import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import type { Lesson } from '#lib/lesson/lesson.ts';
import fontFaces from '#lib/styles/fonts.css?raw';
import { hashSource, lessonStyles } from './built-scripts.js';
import { inlineFonts } from './inline-fonts.ts';
import LessonFile from './LessonFile.svelte';
import { packLesson } from './pack-lesson.ts';
import { lessonFileScripts } from './page-scripts.ts';

const dev = import.meta.env.DEV;
const quoted = (sources: string[]) => sources.map((source) => `'${source}'`).join(' ');

/** The policy of a page that fetches nothing but what an answer is posted to. */
const policyOf = (scripts: string[], styles: string) =>
	[
		`default-src 'none'`,
		`script-src ${quoted(scripts)}`,
		`style-src ${quoted([hashSource(styles)])}`,
		`font-src data:`,
		`img-src data:`,
		`connect-src 'self'`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');

/**
 * A lesson as one HTML file, which needs nothing beside it: with its styles, the faces of its typeface that it has letters of,
 * its data and its scripts, and a content policy that lets just these be used.
 */
export async function lessonFile(lesson: Lesson): Promise<string> {
	const scripts = lessonFileScripts();
	// While developing, the modules bring their styles.
	const packed = dev ? undefined : packLesson(lesson);
	const { head, body } = render(LessonFile, { props: { lesson, packed } });
	const faces = await inlineFonts(fontFaces, body, (name) => readFile(`static/fonts/${name}`));
	const styles = dev ? '' : faces + lessonStyles();
	const policy = scripts.hashes
		? `<meta http-equiv="content-security-policy" content="${policyOf(scripts.hashes, styles)}">`
		: '';
	return `<!doctype html>
<html lang="${lesson.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${policy}
<link rel="icon" href="data:,">
<style>${styles}</style>
${scripts.head}${head}
</head>
<body>
${body}
${scripts.body}
</body>
</html>
`;
}
