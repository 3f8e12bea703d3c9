import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';

/** A piece of a lesson as an element that holds data and runs nothing: the lesson without its questions, or a question. */
export function dataElement(piece: Lesson | Question): string {
	// Words of the lesson must not end the element, nor open a comment in it.
	const json = JSON.stringify(piece).replaceAll('</', '<\\/').replaceAll('<!', '\\u003c!');
	return `<script type="application/json" data-lesson>${json}</script>`;
}

/** The lesson that a page holds in such elements, its questions in their order. */
export function lessonIn(page: ParentNode): Lesson {
	const pieces = [...page.querySelectorAll('script[data-lesson]')].map(({ textContent }) =>
		JSON.parse(textContent),
	);
	const [lesson, ...questions] = pieces as [Lesson, ...Question[]];
	return { ...lesson, questions };
}
