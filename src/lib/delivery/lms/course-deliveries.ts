import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { deliveries, type Delivery } from '#lib/delivery/deliveries.ts';
import { keepAttempt, type AttemptReader } from '#lib/delivery/keep-attempt.ts';
import type { StoreNames } from '#lib/delivery/store-names.ts';
import { courseMessagesFor, type CourseMessages } from '#lib/i18n/course-messages.ts';
import { tokenOf, type Course, type OpenCourse } from './course.ts';
import { takeTexts } from './take-texts.ts';

/** How a lesson is taken that was opened as a package. */
export interface OpenedCourse {
	/** These hold over all others. */
	settings: Course['settings'];
	/** In place of those that a session starts with elsewhere. */
	deliveries: Delivery[];
	/** What the learner reads of the course. */
	words: CourseMessages;
}

/** Opens the course that a package stands in, by its standard's `OpenCourse`. Never rejects. */
export const openedCourse =
	(open: OpenCourse) =>
	async (lesson: Lesson): Promise<OpenedCourse> => {
		const words = courseMessagesFor(lesson.lang);
		const course = await open(lesson);
		if (course) {
			// Where it is only looked at, nothing that is done goes to the course: a notice says so.
			const opening = course.mode === 'normal' ? words.opening : '';
			return { settings: course.settings, deliveries: [within(course)], words: { ...words, opening } };
		}
		const alone: Delivery = (session) => (session.notify({ kind: 'course-missing' }), null);
		return { settings: [], deliveries: [...deliveries, alone], words };
	};

/**
 * An attempt within a course: goes on with what the course kept, has it reported, and keeps it on this device as well. What the course
 * has lost, cut or refused then comes back on the same device, and several windows bring together what each has.
 */
const within =
	(course: Course): Delivery =>
	(session, { reader }) => {
		takeUp(session, course, reader);
		session.course = { state: course.mode === 'normal' ? 'reporting' : 'looking', leave: null };
		const stops =
			course.mode === 'normal' ? [keepBeside(session, course, reader)] : lookOnly(session, course.mode);
		const lost = course.kept?.attempt === null && session.attempt.place.at === 'opening';
		if (lost) session.notify({ kind: 'course-unreadable' });
		stops.push(course.deliver(session));
		return () => {
			for (const stop of stops) stop();
		};
	};

function takeUp(session: QuizSession, { kept, mode }: Course, reader: AttemptReader): void {
	if (!kept?.attempt) return;
	const loaded = reader.parts!.loadAttempt(kept.attempt, session.lesson, session.settings);
	if (!loaded.ok) return;
	if (loaded.change) session.notify({ kind: 'lesson-changed', change: loaded.change });
	session.resume(loaded.attempt);
	// Who only looks goes on with nothing.
	if (mode === 'normal' && loaded.attempt.place.at !== 'opening') session.notify({ kind: 'resumed' });
}

function lookOnly(session: QuizSession, mode: 'browse' | 'review'): (() => void)[] {
	session.keeping = false;
	session.notify({ kind: `course-${mode}` });
	// Wherever the learner stopped, be it in the middle of practice: all that was done is in the review, by the page's own address.
	if (mode === 'review' && session.attempt.place.at !== 'opening') history.replaceState(null, '', '#review');
	return [];
}

/** Reads what the device kept, and takes out of it what the course had no room for. */
const readerBeside = (reader: AttemptReader): AttemptReader => ({
	get parts(): AttemptReader['parts'] {
		const { parts } = reader;
		return (
			parts && {
				...parts,
				mergeAttempts: (mine, theirs) => parts.mergeAttempts(takeTexts(mine, theirs), theirs),
				mergeWork: (mine, theirs, here) => parts.mergeWork(takeTexts(mine, theirs), theirs, here),
			}
		);
	},
	come: reader.come,
});

/** Keeps the attempt on this device too. That this cannot be done is no trouble of the learner's: the course keeps it. */
function keepBeside(session: QuizSession, course: Course, reader: AttemptReader): () => void {
	return keepAttempt(session, {
		store: () => localStorage,
		names: courseNames(session, course.learner, tokenOf(course, session), location.pathname),
		reader: readerBeside(reader),
		window,
		document,
		beside: true,
	});
}

/** Names of their own for every place, learner and attempt: a device may be a school's, and an attempt may be given anew. */
export function courseNames(
	{ lesson }: Pick<QuizSession, 'lesson'>,
	learner: string,
	token: string,
	place: string,
): StoreNames {
	const name = `pilcrow course ${place} ${encodeURIComponent(learner)} ${lesson.id}`;
	return { lesson: name, attempt: `${name} #${token}` };
}
