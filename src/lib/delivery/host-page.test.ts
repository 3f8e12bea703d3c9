import { describe, expect, test, vi } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { inTest, newSession, play, straight, type Move } from '#tests/lessons/taken-lesson.ts';
import { connectHost } from './host-page.ts';

const lesson = sampleLesson();

/** A lesson in a frame, the page around it, and what either has heard. */
function framed(settings = straight, session = newSession(lesson, settings)) {
	const posted: unknown[] = [];
	const parent = { postMessage: (data: unknown) => posted.push(data) };
	const listeners = new Set<EventListener>();
	let height = 500.2;
	let changed = () => {};
	const stop = connectHost(session, {
		window: {
			parent: parent as unknown as Window,
			addEventListener: (_: string, listener: EventListener) => listeners.add(listener),
			removeEventListener: (_: string, listener: EventListener) => listeners.delete(listener),
		} as Parameters<typeof connectHost>[1]['window'],
		root: { getBoundingClientRect: () => ({ height }) } as Element,
		observe: (_, resized) => {
			changed = resized;
			return () => (changed = () => {});
		},
	});
	const heard: unknown[] = [];
	const port = { postMessage: (data: unknown) => heard.push(data), close: vi.fn() };
	return {
		session,
		posted,
		heard,
		port,
		stop,
		do: (...made: Move[]) => play(session, ...made),
		grow: (to: number) => {
			height = to;
			changed();
		},
		hear: (source: unknown, data: unknown, ports: unknown[] = [port]) =>
			listeners.forEach((listener) => listener({ source, data, ports } as unknown as Event)),
		parent,
	};
}
const hello = { pilcrow: 1, type: 'hello' };

describe('the height goes out unprompted', () => {
	test('at once, as a whole number, and marked as the first; also as Canvas takes it', () => {
		expect(framed().posted).toEqual([
			{ pilcrow: 1, type: 'height', height: 501, fresh: true },
			{ subject: 'lti.frameResize', height: 501 },
		]);
	});
	test('whenever it changes, and only then', () => {
		const page = framed();
		page.grow(500.9);
		expect(page.posted).toHaveLength(2);
		page.grow(620);
		expect(page.posted.slice(2)).toEqual([
			{ pilcrow: 1, type: 'height', height: 620 },
			{ subject: 'lti.frameResize', height: 620 },
		]);
	});
	test('and nothing else does, whatever is answered', () => {
		const page = framed();
		page.do('begin', 'answer wrong', 'answer right');
		expect(page.posted).toHaveLength(2);
		expect(page.heard).toEqual([]);
	});
});

describe('all else goes to the page whose hello brought a port', () => {
	test('that the lesson is ready, what is answered, and how it ended', () => {
		const page = framed();
		page.hear(page.parent, hello);
		page.do('begin', 'answer right');
		expect(page.heard).toMatchObject([
			{ type: 'ready', detail: { lesson: lesson.id, questions: lesson.questions.length } },
			{ type: 'answered', detail: { try: 1, right: true, share: 1, practising: false } },
		]);
		for (let i = 0; i < 20; i++) page.do('next', 'answer wrong', 'reveal', 'next', 'next stage');
		expect(page.heard.at(-1)).toMatchObject({
			type: 'completed',
			detail: { score: { outOf: lesson.questions.length }, passed: false, practising: false },
		});
	});
	test('in a test without how an answer went', () => {
		const page = framed(inTest);
		page.hear(page.parent, hello);
		page.do('begin', 'answer right');
		const answered = page.heard.at(-1) as { detail: object };
		expect(answered).toMatchObject({ type: 'answered' });
		expect(answered.detail).not.toHaveProperty('right');
		expect(answered.detail).not.toHaveProperty('share');
	});
	test.for<[string, (page: ReturnType<typeof framed>) => void]>([
		['another window', (page) => page.hear({}, hello)],
		['another word', (page) => page.hear(page.parent, { pilcrow: 1, type: 'height' })],
		['another version', (page) => page.hear(page.parent, { pilcrow: 2, type: 'hello' })],
		['no object', (page) => page.hear(page.parent, 'hello')],
		['null', (page) => page.hear(page.parent, null)],
	])('not to %s', ([, speak]) => {
		const page = framed();
		speak(page);
		page.do('begin', 'answer right');
		expect(page.heard).toEqual([]);
	});
	test('a hello without a port is none: nothing is lost to who brings one later', () => {
		const page = framed();
		page.hear(page.parent, hello, []);
		page.do('begin', 'answer right');
		page.hear(page.parent, hello);
		expect(page.heard).toMatchObject([{ type: 'ready' }, { type: 'answered' }]);
	});
	test('a later hello takes over, and the first port is closed', () => {
		const page = framed();
		page.hear(page.parent, hello);
		const second: unknown[] = [];
		page.hear(page.parent, hello, [{ postMessage: (data: unknown) => second.push(data), close() {} }]);
		page.do('begin', 'answer right');
		expect(page.port.close).toHaveBeenCalledOnce();
		expect(page.heard).toHaveLength(1);
		expect(second).toHaveLength(2);
	});
	test('with what happened before its hello, and before the lesson could speak at all', () => {
		const session = newSession(lesson);
		play(session, 'begin', 'answer wrong');
		const page = framed(straight, session);
		page.do('answer right', 'retry', 'answer right');
		page.hear(page.parent, hello);
		expect(page.heard).toMatchObject([
			{ type: 'ready' },
			{ type: 'answered', detail: { try: 1, right: false } },
			{ type: 'answered', detail: { try: 2, right: true } },
		]);
	});
	test('but not with what was deleted since', () => {
		const page = framed();
		page.do('begin', 'answer right');
		page.session.delete(5);
		page.hear(page.parent, hello);
		expect(page.heard).toMatchObject([{ type: 'ready' }]);
	});
	test('until it stops', () => {
		const page = framed();
		page.hear(page.parent, hello);
		page.stop();
		page.do('begin', 'answer right');
		page.grow(900);
		expect(page.heard).toHaveLength(1);
		expect(page.posted).toHaveLength(2);
	});
});
