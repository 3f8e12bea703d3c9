import type { Lesson } from '#lib/lesson/lesson.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Work } from './attempt.ts';

/**
 * The work in the length that the learner chooses: at the opening, or in all of it after a short one, of which all that was asked
 * stays asked; then it is at the first round again.
 */
export function withLength(
	work: Work,
	lesson: Lesson,
	settings: Settings,
	length: NonNullable<Work['length']>,
): Work {
	const [first, ...others] = work.rounds as [Work['rounds'][number]];
	const before = work.length ? first.questions : first.records.map(({ question }) => question);
	const questions = askedQuestions(lesson, { ...settings, length }, work.seed, before);
	return { ...work, length, round: 0, rounds: [{ ...first, questions }, ...others] };
}
