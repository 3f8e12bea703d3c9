import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Attempt, Place } from '#lib/quiz/attempt/attempt.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { attemptToken } from './course.ts';

/** What a course is told of an attempt, by whatever standard. Only the first round counts: practice is the learner's own. */
export interface CourseRecord {
	/** Something was answered. */
	answered: boolean;
	/** A whole per cent, 0 to 100, and the same from 0 to 1; null before the first answer, and where nothing is marked. */
	score: { percent: number; scaled: number } | null;
	/**
	 * The last part was closed, and something given. Where open questions can still be answered and would decide about passing it is
	 * not: many a course lets nobody into an attempt again that has failed.
	 */
	completed: boolean;
	/** Null until it is completed, and where passing does not count: with a mark of 0, and where nothing is marked. */
	passed: boolean | null;
	/** Which share of what is asked was answered: 0 to 1. */
	progress: number;
	/** Where the learner is, for people to read; behind it the attempt's token. At most 255 characters. */
	bookmark: string;
}

/**
 * The record of an attempt at a lesson as it is taken (`QuizSession.lesson`). `completed`: the course has it so; `ended`: the last
 * part was closed in this session, which else is read off the attempt.
 */
export function courseRecord(
	lesson: Lesson,
	attempt: Attempt,
	{ pass, mode }: Pick<Settings, 'pass' | 'mode'>,
	{ completed = false, ended = false } = {},
): CourseRecord {
	const [first, ...later] = attempt.rounds as [Attempt['rounds'][number]];
	const { percent, outOf } = scoreOf(lesson, first);
	const answered = first.records.length > 0;
	const atEnd = ended || later.length > 0 || attempt.place.at === 'results';
	const open = mode === 'practice' && first.records.length < first.questions.length;
	const undecided = open && outOf > 0 && percent < pass;
	const done = completed || (atEnd && answered && !undecided);
	return {
		answered,
		score: answered && outOf > 0 ? { percent, scaled: percent / 100 } : null,
		completed: done,
		passed: done && outOf > 0 && pass > 0 ? percent >= pass : null,
		progress: done ? 1 : first.records.length / Math.max(1, first.questions.length),
		bookmark: bookmarkOf(attempt),
	};
}

/** The token that stands in a bookmark; null where there is none. */
export const tokenIn = (bookmark: string): string | null => / #(-?[0-9a-z]+)$/.exec(bookmark)?.[1] ?? null;

/** `question who-spoke #m8x3k2`. */
function bookmarkOf(attempt: Attempt): string {
	const practising = currentRound(attempt).id === 0 ? '' : 'practice, ';
	return `${practising}${placeName(attempt.place)} #${attemptToken(attempt)}`;
}

function placeName(place: Place): string {
	switch (place.at) {
		case 'opening':
			return 'start';
		case 'walking':
			return `facts of ${place.stage}, step ${place.card + 1}`;
		case 'answering':
		case 'judged':
			return `question ${place.question}`;
		case 'closed':
			return `end of ${place.stage}`;
		case 'results':
			return 'results';
	}
}
