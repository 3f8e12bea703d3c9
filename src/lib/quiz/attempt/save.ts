import type { Attempt } from './attempt.ts';

/** An attempt as text, for `loadAttempt` to read. */
export function saveAttempt(attempt: Attempt): string {
	return JSON.stringify(attempt);
}
