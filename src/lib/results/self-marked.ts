import type { Lesson } from '#lib/lesson/lesson.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { Result } from '#lib/quiz/scoring/result-code.ts';
import { distinctItems } from './distinct-items.ts';

/**
 * Ids of the questions that learners mark themselves. Without the lesson those are taken for such that most who answered
 * them claim to have written: one forged result does not take a question out of all others' scores.
 */
export function selfMarkedIn(lesson: Lesson | null, results: readonly Result[]): ReadonlySet<string> {
	if (lesson) return new Set(lesson.questions.filter(isSelfMarked).map(({ id }) => id));
	const balance = new Map<string, number>();
	for (const { items } of results)
		for (const { question, outcome } of distinctItems(items))
			if (outcome !== 'open')
				balance.set(question, (balance.get(question) ?? 0) + (outcome === 'written' ? 1 : -1));
	return new Set([...balance].filter(([, more]) => more > 0).map(([id]) => id));
}
