import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { mergeAttempts, mergeWork } from '#lib/quiz/attempt/merge.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { startDeliveries } from '#lib/delivery/deliveries.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { kinds, Store } from '#tests/lessons/kept-tabs.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newSession, play, straight, type Move } from '#tests/lessons/taken-lesson.ts';
import { attemptToken, type Course, type KeptByCourse } from './course.ts';
import { openedCourse } from './course-deliveries.ts';

const lesson = sampleLesson();
let store: Store;
/** Behind the page's own. */
let address: string;

beforeEach(() => {
	store = new Store();
	const target = { addEventListener() {}, removeEventListener() {} };
	vi.stubGlobal('localStorage', store);
	address = '';
	vi.stubGlobal('history', { replaceState: (_: null, __: string, to: string) => (address = to) });
	vi.stubGlobal('window', target);
	vi.stubGlobal('document', { ...target, visibilityState: 'visible' });
	vi.stubGlobal('location', { protocol: 'https:', pathname: '/course/1/index.html' });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** Opens the package in a course that says this; gives the session as its deliveries have made it. */
async function opened(course: Partial<Course> | null, session = newSession(lesson, straight)) {
	const deliver = vi.fn((_: QuizSession) => () => {});
	const said = course && {
		mode: 'normal' as const,
		learner: 'ann',
		settings: [],
		kept: null,
		deliver,
		...course,
	};
	const { deliveries, settings, words } = await openedCourse(() => Promise.resolve(said))(lesson);
	const parts = { loadAttempt, mergeAttempts, mergeWork };
	const reader = { parts, come: () => Promise.resolve() };
	const site = new URL('https://lms.example/');
	const stop = startDeliveries(deliveries, session, { site, preview: false, framed: true, reader });
	return { session, deliver, settings, words, stop };
}

/** What a course keeps of a session after these moves. */
function keptAfter(...made: Move[]) {
	const session = newSession(lesson, straight);
	play(session, ...made);
	return { attempt: saveAttempt(session.attempt), token: attemptToken(session.attempt) };
}

describe('in a course', () => {
	test('who comes for the first time is at the beginning, and it is reported', async () => {
		const { session, deliver } = await opened({});
		expect([session.view.screen, kinds(session)]).toEqual(['opening', []]);
		expect(session.course).toEqual({ state: 'reporting', leave: null });
		expect(deliver).toHaveBeenCalledExactlyOnceWith(session);
	});
	test('they are told that their answers go there', async () => {
		expect((await opened({})).words.opening).toMatch(/go to your course/);
	});
	test('who comes back is where they were, before it is reported', async () => {
		let reported = '';
		const deliver = ({ view }: QuizSession) => {
			reported = view.screen;
			return () => {};
		};
		const { session } = await opened({ kept: keptAfter('begin', 'answer wrong'), deliver });
		expect([session.view.screen, kinds(session)]).toEqual(['judged', ['resumed']]);
		expect(reported).toBe('judged');
	});
	test('its settings are given on', async () => {
		const { settings } = await opened({ settings: [['pass', '80']] });
		expect(settings).toEqual([['pass', '80']]);
	});
	test('an edited lesson is gone on with, and said to be edited', async () => {
		const kept = keptAfter('begin', 'answer right');
		const attempt = kept.attempt.replace(lesson.revision, 'earlier');
		const { session } = await opened({ kept: { ...kept, attempt } });
		expect(session.attempt.rounds[0]?.records).toHaveLength(1);
		expect(kinds(session)).toContain('lesson-changed');
	});
});

describe('this device keeps the attempt as well', () => {
	test('what the course has lost comes back, with the draft', async () => {
		const first = await opened({});
		play(first.session, 'begin', 'answer right', 'next', 'draft');
		const token = attemptToken(first.session.attempt);
		const { session } = await opened({ kept: { attempt: null, token } });
		expect(session.attempt).toEqual(first.session.attempt);
		expect(kinds(session)).toEqual(['resumed']);
	});
	test('what was given here and did not reach the course comes to what the course has', async () => {
		const first = await opened({});
		play(first.session, 'begin');
		const kept = { attempt: saveAttempt(first.session.attempt), token: attemptToken(first.session.attempt) };
		play(first.session, 'answer right', 'next');
		const { session } = await opened({ kept });
		expect(session.attempt.rounds).toEqual(first.session.attempt.rounds);
	});
	test('a text that the course had no room for comes back', async () => {
		const writing = () => newSession(sampleLesson({ questions: [write] }), straight, 1, 1234);
		const first = await opened({}, writing());
		play(first.session, 'begin', 'answer right', 'next');
		const { attempt } = first.session;
		const written = /"kind":"write","text":"[^"]+"/g;
		expect(saveAttempt(attempt)).toMatch(written);
		// As a course keeps it: without the text, and the time in whole seconds.
		const kept = saveAttempt(attempt)
			.replace(written, '"kind":"write","text":"[…]"')
			.replace(/"at":(\d+)/g, (_, at) => `"at":${Math.floor(Number(at) / 1000) * 1000}`);
		const { session } = await opened({ kept: { attempt: kept, token: attemptToken(attempt) } }, writing());
		expect(session.attempt.rounds).toEqual(attempt.rounds);
	});
	test.for<[string, Partial<Course>]>([
		['another learner', { learner: 'ben', kept: { attempt: null, token: 'the same' } }],
		['another attempt', { kept: { attempt: null, token: 'another' } }],
		['a new attempt', { kept: null }],
	])('but not for %s', async ([, course]) => {
		const first = await opened({ kept: { attempt: null, token: 'the same' } });
		play(first.session, 'begin', 'answer right');
		const { session } = await opened(course, newSession(lesson, straight, 7));
		expect(session.view.screen).toBe('opening');
		expect(session.attempt.rounds[0]?.records).toEqual([]);
	});
	test('where neither has it, the learner is told to begin anew', async () => {
		const { session } = await opened({ kept: { attempt: null, token: 'gone' } });
		expect(kinds(session)).toEqual(['course-unreadable']);
	});
	test('that it cannot is no trouble: the course does', async () => {
		vi.stubGlobal('localStorage', undefined);
		const { session } = await opened({});
		play(session, 'begin', 'answer right');
		expect([session.keeping, kinds(session)]).toEqual([true, []]);
	});
});

describe('opened to be looked at', () => {
	test.for(['review', 'browse'] as const)(
		'in %s the learner is told, and this device keeps nothing',
		async (mode) => {
			const { session, words } = await opened({ mode });
			expect(kinds(session)).toEqual([`course-${mode}`]);
			// Not that their answers go to the course.
			expect(words.opening).toBe('');
			expect(session.course?.state).toBe('looking');
			play(session, 'begin', 'answer right');
			expect(store.names).toEqual([]);
		},
	);
	test.for<[Course['mode'], KeptByCourse | null, boolean]>([
		['review', keptAfter('begin', 'answer wrong'), true],
		['review', null, false],
		['browse', keptAfter('begin', 'answer wrong'), false],
		['normal', keptAfter('begin', 'answer wrong'), false],
	])('in %s the page is the review, where there is something to look at', async ([mode, kept, is]) => {
		await opened({ mode, kept });
		expect(address).toBe(is ? '#review' : '');
	});
	test.for(['review', 'browse'] as const)(
		'in %s what the course kept is shown, and nobody is welcomed to go on with it',
		async (mode) => {
			const { session } = await opened({ mode, kept: keptAfter('begin', 'answer wrong') });
			expect([session.view.screen, kinds(session)]).toEqual(['judged', [`course-${mode}`]]);
		},
	);
});

test('a package that was not opened from a course is taken as any lesson, and says so', async () => {
	const { session } = await opened(null);
	expect([session.course, kinds(session)]).toEqual([null, ['course-missing']]);
	play(session, 'begin', 'answer right');
	expect(store.names.length).toBeGreaterThan(0);
});
