import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import type { Lms } from '#lib/delivery/lms/course.ts';
import { withSite } from '#lib/export/with-settings.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import fontFaces from '#lib/styles/fonts.css?raw';
import { lessonStyles, lrsFile } from './built-scripts.js';
import { htmlDocument } from './html-document.ts';
import { inlineFonts } from './inline-fonts.ts';
import LessonFile from './LessonFile.svelte';
import { packLesson } from './pack-lesson.ts';
import { lessonFileScripts } from './page-scripts.ts';

const dev = import.meta.env.DEV;

/**
 * A lesson as one HTML file, which needs nothing beside it: with its styles, the faces of its typeface that it has letters of,
 * its data and its scripts. `site`: the site's address, where the site knows it, to stand in it. `lms`: the standard by which it
 * speaks to a course, where it is to be put into a package.
 */
export async function lessonFile(lesson: Lesson, site: string | null, lms?: Lms): Promise<string> {
	const scripts = lessonFileScripts(lms);
	// While developing, the modules bring their styles.
	const packed = dev ? undefined : packLesson(lesson);
	const { head, body } = render(LessonFile, {
		props: { lesson, packed, lrs: lms || dev ? undefined : lrsFile() },
	});
	const faces = await inlineFonts(fontFaces, body, (name) => readFile(`static/fonts/${name}`));
	const styles = dev ? '' : faces + lessonStyles();
	const html = htmlDocument({
		lang: lesson.lang,
		lms,
		head: `<style>${styles}</style>${scripts.head}${head}`,
		body: `${body}\n${scripts.body}`,
		inside: { scripts: scripts.inside, styles: [styles], connects: scripts.connects },
	});
	return site === null ? html : withSite(html, site);
}
