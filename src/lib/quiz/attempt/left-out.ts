import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Work } from './attempt.ts';
import { withLength } from './with-length.ts';

/** How many questions a short lesson has left out: none where the learner did not choose it. */
export function leftOut(lesson: Lesson, work: Work, settings: Settings): number {
	if (settings.length !== 'ask' || work.length !== 'short') return 0;
	const whole = withLength(work, lesson, settings, 'whole');
	return whole.rounds[0]!.questions.length - work.rounds[0]!.questions.length;
}
