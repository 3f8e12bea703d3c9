import type { CourseRecord } from '#lib/delivery/lms/course-record.ts';

/** The best that a course has of a learner. */
export interface Best {
	completed: boolean;
	/** Null where passing was not spoken of. */
	passed: boolean | null;
	/** 0 to 100; null where there is no score. */
	percent: number | null;
	/** 0 to 1. */
	progress: number;
}

/**
 * The better of what a course has and what a record says: nothing is ever lowered, and what was completed without a word of
 * passing does not become failed.
 */
export function betterOf(before: Best, record: CourseRecord): Best {
	const settled = before.passed === true || (before.completed && before.passed === null);
	const percents = [before.percent, record.score?.percent].filter((percent) => typeof percent === 'number');
	return {
		completed: before.completed || record.completed,
		passed: settled ? before.passed || record.passed || null : (record.passed ?? before.passed),
		percent: percents.length > 0 ? Math.max(...percents) : null,
		progress: Math.max(before.progress, record.progress),
	};
}
