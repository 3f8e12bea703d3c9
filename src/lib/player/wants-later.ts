import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { componentOf } from './kinds.ts';

/** Whether a question is drawn, under these settings, by what has yet to come. */
export const wantsLater = (question: Question, settings: Settings): boolean =>
	settings.confidence === 'on' ||
	settings.article === 'after' ||
	question.prove ||
	componentOf(question) === null;
