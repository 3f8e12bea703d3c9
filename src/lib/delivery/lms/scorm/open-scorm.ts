import type { Lesson } from '#lib/lesson/lesson.ts';
import { tokenOf, type Course, type KeptByCourse, type OpenCourse } from '#lib/delivery/lms/course.ts';
import { tokenIn } from '#lib/delivery/lms/course-record.ts';
import { unpackAttempt } from '#lib/delivery/lms/suspend-data.ts';
import { deliverScorm, type Page } from './deliver-scorm.ts';
import { findApi } from './find-api.ts';
import type { Launched } from './report.ts';
import type { OwedAttempts } from './owed-attempts.ts';
import { Runtime } from './runtime.ts';
import type { Remembered, TabMemory } from './tab-memory.ts';
import type { Read, Vocabulary } from './vocabulary.ts';

/** How often a course is looked for, and asked to begin, before the lesson begins without; and how long is waited in between, in ms. */
const times = 4;
const wait = 300;

/**
 * How a course is opened by a version of SCORM, from this page. What the tab remembers, and what this device has that the course did
 * not take, serves where the course tells nothing.
 */
export function openScorm(
	words: Vocabulary,
	page: Page,
	memory: TabMemory = forgetful,
	owed: OwedAttempts = nothing,
): OpenCourse {
	return async (lesson) => {
		const { window } = page;
		// Around a page that stands alone nothing will come.
		const alone = window.parent === window && !window.opener;
		const api = await tried(alone ? 1 : times, () => findApi(window, words.api, words.functions.initialize));
		if (!api) return null;
		const runtime = new Runtime(api, words);
		const last = memory.recall();
		// Loaded again: a course that then begins no session anew will not do so later either.
		const begun = await tried(last ? 1 : times, () => runtime.initialize() || null);
		if (!begun && last) runtime.over = true;
		const ask = () => askCourse(runtime, words, lesson);
		const { launched, ...course } = begun ? ask() : silent(last);
		if (launched) course.kept ??= keptHere(owed.of(course.learner));
		return {
			...course,
			deliver(session) {
				if (course.mode === 'browse') sayBrowsed(runtime, words);
				if (course.mode !== 'normal') return endWithPage(runtime, page);
				const token = tokenOf(course, session);
				if (launched) memory.note({ learner: course.learner, token });
				const owes = (does: boolean) =>
					does ? owed.note(course.learner, token) : owed.settle(course.learner);
				return deliverScorm(session, { lesson, runtime, words, launched, ask, owes }, page);
			},
		};
	};
}

const forgetful: TabMemory = { recall: () => null, note() {} };
const nothing: OwedAttempts = { of: () => null, note() {}, settle() {} };

/** An attempt that this device alone has. */
const keptHere = (token: string | null): KeptByCourse | null =>
	token === null ? null : { attempt: null, token };

/** What a course says as it is opened. */
type Said = Omit<Course, 'deliver'> & { launched: Launched | null };

/**
 * It says nothing yet: many refuse to begin a session anew that the page has ended by being loaded again. What was given is then on
 * this device still.
 */
const silent = (last: Remembered | null): Said => ({
	mode: 'normal',
	learner: last?.learner ?? '',
	settings: [],
	kept: keptHere(last?.token ?? null),
	launched: null,
});

function askCourse(runtime: Runtime, words: Vocabulary, lesson: Lesson): Said & { launched: Launched } {
	const read: Read = (element) => runtime.read(element) ?? '';
	const { elements } = words;
	const kept = keptIn(read(elements.suspendData).trim(), read(elements.bookmark).trim(), lesson);
	const mark = words.passMark(read);
	const mode = read(elements.mode);
	return {
		// Empty with some systems.
		mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
		learner: read(elements.learner),
		// A mark of nothing is with some the word for none.
		settings: mark ? [['pass', String(Math.min(100, Math.max(0, Math.round(mark))))]] : [],
		kept,
		launched: { best: words.best(read), judges: mark !== null, attempt: kept?.attempt ?? null },
	};
}

/** The attempt in the course's suspend data; where that was refused or cut, its token may still be there, or in the bookmark. */
function keptIn(suspendData: string, bookmark: string, lesson: Lesson): KeptByCourse | null {
	const unpacked = suspendData === '' ? null : unpackAttempt(suspendData, lesson);
	if (unpacked?.ok) return { attempt: unpacked.attempt, token: unpacked.token };
	const token = unpacked?.token ?? tokenIn(bookmark);
	return keptHere(token);
}

/** Lest the end of a first look be taken for that of the lesson. Of what was done in it, nothing is said. */
function sayBrowsed(runtime: Runtime, words: Vocabulary): void {
	const read: Read = (element) => runtime.read(element) ?? '';
	for (const [element, value] of words.browsed(read)) runtime.set(element, value);
}

/** Where the lesson is only looked at nothing that is done is written; but a session that was begun is ended. */
function endWithPage(runtime: Runtime, { window }: Page): () => void {
	const end = () => {
		if (!runtime.closed) runtime.finish();
	};
	window.addEventListener('pagehide', end);
	return () => {
		end();
		window.removeEventListener('pagehide', end);
	};
}

async function tried<T>(often: number, attempt: () => T | null): Promise<T | null> {
	for (let left = often; ; left--) {
		const found = attempt();
		if (found !== null || left === 1) return found;
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
}
