import type { Page } from '@playwright/test';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { lessonId } from './answering.ts';
import { builtLesson, dataElement } from './built-lesson.ts';

/** Lets the page of the real lesson hold another one: what is made of the data that was built into it. */
export async function serveLesson(page: Page, change: (lesson: Lesson) => Lesson): Promise<void> {
	const { html, lesson } = await builtLesson(lessonId);
	const changed = change(lesson);
	const pieces = [{ ...changed, questions: [] }, ...changed.questions].map(
		(piece) =>
			`<script type="application/json" data-lesson>${JSON.stringify(piece).replaceAll('<', '\\u003c')}</script>`,
	);
	let body = html.replace(dataElement, () => pieces.shift() ?? '');
	body = body.replace('</body>', () => `${pieces.join('')}</body>`);
	await page.route(`**/${lessonId}/*`, (route) =>
		route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
	);
}
