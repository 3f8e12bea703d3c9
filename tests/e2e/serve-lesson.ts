import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { lessonId } from './answering.ts';

const element = /<script type="application\/json" data-lesson>(\{.*?)<\/script>/gs;

/** Lets the page of the real lesson hold another one: what is made of the data that was built into it. */
export async function serveLesson(page: Page, change: (lesson: Lesson) => Lesson): Promise<void> {
	const built = await readFile(`build/${lessonId}/index.html`, 'utf8');
	const [lesson, ...questions] = [...built.matchAll(element)].map(
		([, json]) => JSON.parse(json!) as Lesson | Question,
	) as [Lesson, ...Question[]];
	const changed = change({ ...lesson, questions });
	const pieces = [{ ...changed, questions: [] }, ...changed.questions].map(
		(piece) =>
			`<script type="application/json" data-lesson>${JSON.stringify(piece).replaceAll('<', '\\u003c')}</script>`,
	);
	let body = built.replace(element, () => pieces.shift() ?? '');
	body = body.replace('</body>', () => `${pieces.join('')}</body>`);
	await page.route(`**/${lessonId}/*`, (route) =>
		route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
	);
}
