import type { LessonChange } from '#lib/quiz/attempt/load.ts';

/** Of what was kept: only what comes later can read it. */
export type LaterNotice = Extract<Notice, { kind: 'set-aside' | 'lesson-changed' | 'resumed' }>;

/** Something that the learner is notified of once, beside the lesson. Nothing of it stops the lesson. */
export type Notice =
	/** Answers cannot be kept on this device: storage is missing or blocked. */
	| { kind: 'not-kept' }
	/** Answers can no longer be kept: storage is full. */
	| { kind: 'storage-full' }
	/** What was kept could not be read; it was set aside under another key, and a new attempt begun. */
	| { kind: 'set-aside'; why: 'damaged' | 'newer' | 'other-lesson' }
	/** The lesson was edited since it was last opened. */
	| { kind: 'lesson-changed'; change: LessonChange }
	/** The learner is back where they were. */
	| { kind: 'resumed' };
