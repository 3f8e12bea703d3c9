import type { LessonChange } from '#lib/quiz/attempt/load.ts';

/** The words of these come later: only that can read what was kept, and a course is asked by it. */
export type LaterNotice = Exclude<Notice, { kind: 'not-kept' | 'storage-full' } | CourseNotice>;

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
	| { kind: 'resumed' }
	/** The course, or the record store that a page has named, takes nothing at present. */
	| { kind: 'course-lost' }
	| CourseNotice;

/** Of a course, where the lesson was opened as a package. */
export type CourseNotice =
	/** There is none around: the package was opened by itself. */
	| { kind: 'course-missing' }
	/** What it kept of the attempt cannot be read, and this device has nothing of it. */
	| { kind: 'course-unreadable' }
	/** It has no room for this; `answers`: for none of what was given. */
	| { kind: 'course-left-out'; what: 'drafts' | 'rounds' | 'texts' | 'answers' }
	/** The session with it is over: a new one begins when the lesson is opened from the course. */
	| { kind: 'course-ended' }
	/** The attempt was gone on with in another window. */
	| { kind: 'course-elsewhere' }
	/** Opened to be looked at: nothing is reported. */
	| { kind: 'course-review' }
	| { kind: 'course-browse' };
