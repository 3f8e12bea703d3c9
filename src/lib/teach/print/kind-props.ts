import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { PaperQuestionOf } from '#lib/export/paper.ts';

/** What every kind is given to stand on the worksheet, and in the answer key. */
export interface PaperProps<K extends QuestionKind> {
	lesson: Lesson;
	asked: PaperQuestionOf<K>;
}
