import { describe, expect, test, vi } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { inTest, newSession, play, straight, type Move } from '#tests/lessons/taken-lesson.ts';
import { connectHost } from './host-page.ts';
import { sought } from './in-view.ts';

const lesson = sampleLesson();

/** A lesson in a frame, the page around it, and what either has heard. */
function framed(settings = straight, session = newSession(lesson, settings)) {
	const posted: unknown[] = [];
	const parent = { postMessage: (data: unknown) => posted.push(data) };
	const listeners = new Set<EventListener>();
	const lrs = vi.fn<Parameters<typeof connectHost>[1]['lrs']>();
	let height = 500.2;
	const root = Object.assign(new EventTarget(), {
		getBoundingClientRect: () => ({ top: -20, height }) as DOMRect,
	});
	let changed = () => {};
	const stop = connectHost(session, {
		window: {
			parent: parent as unknown as Window,
			addEventListener: (_: string, listener: EventListener) => listeners.add(listener),
			removeEventListener: (_: string, listener: EventListener) => listeners.delete(listener),
		} as Parameters<typeof connectHost>[1]['window'],
		root,
		observe: (resized) => {
			changed = resized;
			return () => (changed = () => {});
		},
		lrs,
	});
	const heard: unknown[] = [];
	const port = {
		postMessage: (data: unknown) => heard.push(data),
		close: vi.fn(),
		onmessage: (_: { data: unknown }): unknown => null,
	};
	return {
		session,
		lrs,
		posted,
		heard,
		port,
		stop,
		do: (...made: Move[]) => play(session, ...made),
		grow: (to: number) => {
			height = to;
			changed();
		},
		/** Before anybody has noticed. */
		set height(to: number) {
			height = to;
		},
		hear: (source: unknown, data: unknown, ports: unknown[] = [port]) =>
			listeners.forEach((listener) => listener({ source, data, ports } as unknown as Event)),
		parent,
		/** Something at this place of the window is to come into view; gives whether somebody sees to it. */
		seek(top: number, height: number) {
			const event = new Event(sought, { cancelable: true });
			Object.defineProperty(event, 'target', {
				value: { getBoundingClientRect: () => ({ top, height }) },
			});
			return !root.dispatchEvent(event);
		},
	};
}
const hello = { pilcrow: 1, type: 'hello' };
const scrolling = { ...hello, scrolls: true };

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

describe('a page that says it scrolls is asked to where something is to come into view', () => {
	test('below the frame’s edge, after the height that makes room for it', () => {
		const page = framed();
		page.hear(page.parent, scrolling);
		page.height = 1200;
		expect(page.seek(700, 48)).toBe(true);
		expect(page.posted.slice(2)).toEqual([
			{ pilcrow: 1, type: 'height', height: 1200 },
			{ subject: 'lti.frameResize', height: 1200 },
			{ pilcrow: 1, type: 'scroll', top: 720, height: 48 },
		]);
	});
	test.for<[string, (page: ReturnType<typeof framed>) => void]>([
		['before any hello', () => {}],
		['after a hello that does not say it', (page) => page.hear(page.parent, hello)],
		['of another window', (page) => page.hear({}, scrolling)],
		['once it has stopped', (page) => (page.hear(page.parent, scrolling), page.stop())],
	])('no other is, and the lesson scrolls by itself: %s', ([, speak]) => {
		const page = framed();
		speak(page);
		expect(page.seek(700, 48)).toBe(false);
		expect(page.posted).toHaveLength(2);
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
	test('how far a learner is who goes on with what was kept, be it before the hello or after', () => {
		const kept = newSession(lesson, straight);
		play(kept, 'begin', 'answer right', 'next', 'next stage', 'answer wrong');
		const far = { answered: 2, questions: lesson.questions.length, practising: false };
		const before = framed();
		before.session.resume(kept.attempt);
		before.hear(before.parent, hello);
		expect(before.heard).toMatchObject([{ type: 'ready', detail: far }]);
		const after = framed();
		after.hear(after.parent, hello);
		after.session.resume(kept.attempt);
		expect(after.heard).toMatchObject([
			{ type: 'ready', detail: { ...far, answered: 0 } },
			{ type: 'progress', detail: far },
		]);
		after.do('retry', 'answer right', 'next', 'next stage', 'answer right');
		expect(after.heard.slice(2)).toMatchObject([
			{ type: 'answered', detail: { ...far, try: 2 } },
			{ type: 'answered', detail: { ...far, answered: 3 } },
		]);
		after.session.delete(5);
		expect(after.heard.at(-1)).toMatchObject({ type: 'progress', detail: { answered: 0 } });
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

describe('a record store that the page hands over', () => {
	const handing = (detail: unknown) => ({ data: { pilcrow: 1, type: 'lrs', detail } });
	const access = { endpoint: 'https://lrs.example/', auth: 'secret' };
	function acquainted() {
		const page = framed();
		page.hear(page.parent, { pilcrow: 1, type: 'hello' });
		return page;
	}
	test('is reported to, by what comes for it alone, and told how it stands', async () => {
		const page = acquainted();
		const reporter = { hand: vi.fn(), stop: vi.fn() };
		page.lrs.mockResolvedValue(reporter);
		await page.port.onmessage(handing(access));
		await page.port.onmessage(handing({ ...access, auth: 'another' }));
		expect(page.lrs).toHaveBeenCalledOnce();
		expect(reporter.hand.mock.calls).toEqual([[access], [{ ...access, auth: 'another' }]]);
		const [{ tell, askToken }] = page.lrs.mock.lastCall!;
		tell({ state: 'lost' });
		askToken();
		expect(page.heard.slice(-2)).toEqual([
			{ pilcrow: 1, type: 'lrs', detail: { state: 'lost' } },
			{ pilcrow: 1, type: 'lrs-token', detail: {} },
		]);
		page.stop();
		await vi.waitFor(() => expect(reporter.stop).toHaveBeenCalled());
	});
	test('is heard of through the port alone', () => {
		const page = acquainted();
		page.hear(page.parent, handing(access).data);
		expect(page.lrs).not.toHaveBeenCalled();
	});
	test('whose script does not come is refused, with what to do, and can be handed over again', async () => {
		const page = acquainted();
		page.lrs.mockRejectedValueOnce(new Error('cut off'));
		await page.port.onmessage(handing(access));
		expect(page.heard.at(-1)).toMatchObject({ type: 'lrs', detail: { state: 'refused', problem: {} } });
		const reporter = { hand: vi.fn(), stop: vi.fn() };
		page.lrs.mockResolvedValue(reporter);
		await page.port.onmessage(handing(access));
		expect(reporter.hand).toHaveBeenCalledWith(access);
	});
});
