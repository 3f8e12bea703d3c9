import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';

export type { Lms } from '#lib/lesson/lms.ts';

/** What a course kept of an attempt. */
export interface KeptByCourse {
	/** As `saveAttempt` writes it; null where it was lost or cannot be read. */
	attempt: string | null;
	/** Names the attempt in this device's storage (`attemptToken`). */
	token: string;
}

/** The course in which a package was opened, once it has answered: one shape over all standards. */
export interface Course {
	/** In `browse` and `review` nothing is written; in `review` the learner looks at what was done. */
	mode: 'normal' | 'browse' | 'review';
	/** Who takes the lesson, as the course names the learner; empty where it does not. */
	learner: string;
	/** What the course lays down, as names and values of settings; it holds over all that the package says. */
	settings: [name: string, value: string][];
	/** Null where the attempt is a new one. */
	kept: KeptByCourse | null;
	/** Reports what a session has, and all that happens in it, until it is stopped. The kept attempt was taken up before. */
	deliver: (session: QuizSession) => () => void;
}

/** Finds the course around the page and asks it how the attempt stands. Null outside of one. Never rejects. */
export type OpenCourse = (lesson: Lesson) => Promise<Course | null>;

/** What an attempt is known by, in what a course keeps of it and in this device's storage: when it began, in base 36. */
export const attemptToken = ({ started }: { started: number }): string => Math.floor(started).toString(36);

/** What names the attempt of a session in this device's storage: as the course has it, else as it began. */
export const tokenOf = ({ kept }: Pick<Course, 'kept'>, { attempt }: Pick<QuizSession, 'attempt'>): string =>
	kept?.token ?? attemptToken(attempt);
