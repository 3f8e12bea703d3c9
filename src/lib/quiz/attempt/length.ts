import type { Lesson } from '#lib/lesson/lesson.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Work } from './attempt.ts';

/** The settings as this work is done: where they leave the length to the learner, in the one that was chosen. */
export function settingsOf({ length }: Pick<Work, 'length'>, settings: Settings): Settings {
	return settings.length === 'ask' && length ? { ...settings, length } : settings;
}

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

/** How many questions a short lesson has left out: none where the learner did not choose it. */
export function leftOut(lesson: Lesson, work: Work, settings: Settings): number {
	if (settings.length !== 'ask' || work.length !== 'short') return 0;
	const whole = withLength(work, lesson, settings, 'whole');
	return whole.rounds[0]!.questions.length - work.rounds[0]!.questions.length;
}
