import type { Lesson } from '#lib/lesson/lesson.ts';
import { packed } from './packed.ts';

/** The element that holds a lesson's data deflated, for `unpack` to put into the page. */
export function packLesson(lesson: Lesson): string {
	const pieces = [{ ...lesson, questions: [] }, ...lesson.questions].map((piece) => JSON.stringify(piece));
	return `<script type="text/plain" data-packed="lesson">${packed(pieces)}</script>`;
}
