import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';

/** Takes in an attempt that was kept elsewhere when the session has begun already. What cannot be read is left alone. */
export function takeInLate(session: QuizSession, kept: string): void {
	const loaded = loadAttempt(kept, session.lesson, session.settings);
	if (!loaded.ok) return;
	if (session.attempt.place.at === 'opening') session.resume(loaded.attempt);
	else session.merge(loaded.attempt, mergeWork);
}
