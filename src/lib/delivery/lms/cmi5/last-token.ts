import { attemptToken } from '#lib/delivery/lms/course.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import type { Launch } from './launch.ts';

// What names the attempt that this device has of a registration: an LMS that cannot be reached cannot tell it.

const nameOf = ({ registration, activityId }: Launch) => `pilcrow cmi5 ${registration} ${activityId}`;

export function lastToken(launch: Launch): string | null {
	try {
		return localStorage.getItem(nameOf(launch));
	} catch {
		return null;
	}
}

/** Notes the attempt that a session is at, once something was begun in it. */
export function noteToken(launch: Launch, { attempt }: QuizSession): void {
	if (attempt.place.at === 'opening') return;
	try {
		localStorage.setItem(nameOf(launch), attemptToken(attempt));
	} catch {
		// Then the course alone has it.
	}
}
