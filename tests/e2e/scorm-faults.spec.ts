import type { Page } from '@playwright/test';
import { enCourse } from '#lib/i18n/en-course.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { begin, button, card, goOn, take, takeAll } from './answering.ts';
import { expect, framed, interactions, short, stored, test, type Course } from './course.ts';

// What each fault does is tested call by call beside the delivery (`scorm-faults.test.ts`), in both versions; here a browser, another's
// runtime and the package as it is built come together.

/** Answers the question that is asked, and goes on. */
async function answer(lesson: Page, course: Course) {
	await take(lesson, course.lesson, 'right');
	await goOn(lesson);
}

/** What the course has once its pages are gone: each of their sessions was ended once, and nothing was called behind the end. */
async function left(course: Course, finish: string, raw: string) {
	const page = await course.beside();
	await expect.poll(async () => (await course.state(page)).calls.at(-1)?.[0]).toBe(finish);
	const state = await course.state(page);
	// To begin anew is refused while a session is running.
	const names = state.calls
		.filter((call) => call[0] !== 'Initialize' || call.at(-1) === 'true')
		.map(([name]) => name);
	expect(names.filter((name) => name === 'Initialize' || name === finish)).toEqual(
		names.flatMap((name) => (name === finish ? ['Initialize', finish] : [])),
	);
	names.forEach((name, i) => {
		if (name === finish) expect([undefined, 'Initialize']).toContain(names[i + 1]);
	});
	return { raw: stored(state, raw), interactions: interactions(state).length, state };
}
const in12 = ['Finish', 'cmi.core.score.raw'] as const;
const in2004 = ['Terminate', 'cmi.score.raw'] as const;

test.describe('a course that does not take what it is told', () => {
	for (const [title, standard, faults] of [
		['refuses to begin', 'scorm12', { Initialize: { answer: 'false' } }],
		['refuses a value', 'scorm2004', { 'SetValue cmi.score.raw': { answer: 'false' } }],
		['stores nothing', 'scorm12', { Commit: { answer: 'false' } }],
	] as const)
		test(`${title}: the learner is told, and once it goes again it has everything`, async ({
			page,
			course,
		}) => {
			await course.put({ standard, change: short });
			const beside = await course.beside();
			await course.fault(beside, faults);
			await page.clock.install();
			await page.goto(course.address);
			const lesson = framed(page);
			await begin(lesson);
			await answer(lesson, course);
			await answer(lesson, course);
			await page.clock.fastForward(25_000);
			const lost = lesson.getByText(enLater.notices['course-lost']);
			await expect(lost).toBeVisible();
			await course.fault(beside, {});
			await page.clock.fastForward(35_000);
			await expect(lost).toBeHidden();
			const [finish, raw] = standard === 'scorm12' ? in12 : in2004;
			const state = await course.state(beside);
			expect(stored(state, raw)).toBe('66');
			expect(interactions(state)).toHaveLength(2);
			await page.goto(`${course.address}empty.html`);
			await left(course, finish, raw);
		});

	for (const [title, fault] of [
		['refuses', { longest: 30 }],
		['cuts', { longest: 30, cut: true }],
	] as const)
		test(`${title} what it is to keep: the result is there, and the answers come back on this device`, async ({
			page,
			course,
		}) => {
			await course.put({ standard: 'scorm12', change: short });
			await page.goto(`${course.address}empty.html`);
			await course.fault(page, { 'SetValue cmi.suspend_data': fault });
			await page.goto(course.address);
			const lesson = framed(page);
			await begin(lesson);
			await answer(lesson, course);
			await expect(lesson.getByText(enCourse.notices['course-left-out']('answers'))).toBeVisible();
			await page.goto(`${course.address}empty.html`);
			expect((await left(course, ...in12)).raw).toBe('33');
			await page.goto(course.address);
			await takeAll(lesson, course.lesson, () => 'right');
			await expect(card(lesson).getByText(enCourse.result.reporting)).toBeVisible();
			const state = await course.state(page);
			expect(stored(state, 'cmi.core.score.raw')).toBe('100');
			expect(interactions(state).map(({ id }) => id)).toEqual(course.lesson.questions.map(({ id }) => id));
		});
});

test.describe('where the course is', () => {
	const elsewhere = 'http://elsewhere.test/';
	const missing = enCourse.notices['course-missing'];

	test('several frames up', async ({ page, course }) => {
		const outer = '<iframe id="outer" width="1240" height="880" src="/course/outer.html"></iframe>';
		await course.put({ standard: 'scorm2004', change: short, body: outer });
		await page.goto(course.address);
		const lesson = framed(page, '#outer', '#between');
		await begin(lesson);
		await answer(lesson, course);
		await page.goto(`${course.address}empty.html`);
		expect(await left(course, ...in2004)).toMatchObject({ raw: '33', interactions: 1 });
	});

	test('in the opener of a window, which is closed in the middle', async ({ page, course }) => {
		await course.put({
			standard: 'scorm12',
			change: short,
			body: '<a id="open" href="/course/package/index.html" target="_blank" rel="opener">Open</a>',
		});
		await page.goto(course.address);
		const opened = page.waitForEvent('popup');
		await page.locator('#open').click();
		const lesson = await opened;
		await begin(lesson);
		await answer(lesson, course);
		const closed = lesson.waitForEvent('close');
		await lesson.evaluate(() => window.close());
		await closed;
		expect(await left(course, ...in12)).toMatchObject({ raw: '33', interactions: 1 });
	});

	test('nowhere: the lesson is taken without, and says so', async ({ page, course }) => {
		await course.put({ standard: 'scorm2004', change: short });
		await page.goto(`${course.address}package/index.html`);
		await expect(page.getByText(missing)).toBeVisible();
		await begin(page);
		await takeAll(page, course.lesson, () => 'right');
		await expect(button(page, enLater.results.send.send)).toBeVisible();
	});

	/** What was asked of another site is no trouble here. */
	const forgive = (troubles: string[]) => {
		expect(troubles.filter((trouble) => !trouble.startsWith(`other host: ${elsewhere}`))).toEqual([]);
		troubles.length = 0;
	};
	test('behind a frame of another site', async ({ page, course, context, troubles }) => {
		await course.put({
			standard: 'scorm12',
			change: short,
			body: `<iframe id="between" width="1240" height="880" src="${elsewhere}"></iframe>`,
		});
		const inside = `<iframe id="lesson" width="1100" height="800" src="${course.address}package/index.html"></iframe>`;
		await context.route(elsewhere, (route) =>
			route.fulfill({ body: `<link rel="icon" href="data:,">${inside}`, contentType: 'text/html' }),
		);
		await page.goto(course.address);
		const lesson = framed(page, '#between');
		await expect(lesson.getByText(missing)).toBeVisible();
		await begin(lesson);
		await answer(lesson, course);
		expect((await course.state(page)).calls).toEqual([]);
		forgive(troubles);
	});
	test('in an opener of another site', async ({ page, course, context, troubles }) => {
		await course.put({ standard: 'scorm12', change: short });
		const link = `<a href="${course.address}package/index.html" target="_blank" rel="opener">Open</a>`;
		await context.route(elsewhere, (route) =>
			route.fulfill({ body: `<link rel="icon" href="data:,">${link}`, contentType: 'text/html' }),
		);
		await page.goto(elsewhere);
		const opened = page.waitForEvent('popup');
		await page.getByText('Open').click();
		await expect((await opened).getByText(missing)).toBeVisible();
		forgive(troubles);
	});
});

test.describe('the end is told once, and no answer is left behind', () => {
	/** What courses forbid since browsers drop it. */
	const headers = { 'permissions-policy': 'unload=()' };
	for (const [title, go] of [
		['the frame is removed', (page: Page) => page.evaluate(() => document.querySelector('iframe')!.remove())],
		['the page is loaded again', (page: Page) => page.reload()],
		['the learner goes back', (page: Page) => page.goBack()],
	] as const)
		test(title, async ({ page, course }) => {
			await course.put({ standard: 'scorm2004', change: short, headers });
			await page.goto(`${course.address}empty.html`);
			await page.goto(course.address);
			const lesson = framed(page);
			await begin(lesson);
			await take(lesson, course.lesson, 'right');
			// Not even the commit of this answer has been waited for.
			await go(page);
			await page.goto(`${course.address}empty.html`);
			expect(await left(course, ...in2004)).toMatchObject({ raw: '33', interactions: 1 });
		});

	test('a second window goes on, and the first writes nothing over it', async ({ page, course }) => {
		await course.put({
			standard: 'scorm2004',
			change: short,
			body: 'FRAME<iframe id="second" width="1100" height="800"></iframe>',
		});
		await page.goto(course.address);
		const first = framed(page);
		await begin(first);
		await take(first, course.lesson, 'right');
		await expect.poll(async () => stored(await course.state(page), 'cmi.score.raw')).toBe('33');
		await page.evaluate(() => {
			const frame = document.querySelector<HTMLIFrameElement>('#second')!;
			const { src } = document.querySelector<HTMLIFrameElement>('#lesson')!;
			frame.src = src.replace('index.html', 'index.html?');
		});
		const second = page.frameLocator('#second') as unknown as Page;
		await goOn(second);
		await takeAll(second, course.lesson, () => 'right');
		await expect(card(second).getByText(enCourse.result.reporting)).toBeVisible();
		const before = (await course.state(page)).calls.length;
		await expect(first.getByText(enCourse.notices['course-elsewhere'])).toBeVisible();
		await page.evaluate(() => document.querySelector('#lesson')!.remove());
		expect((await course.state(page)).calls).toHaveLength(before);
		await page.goto(`${course.address}empty.html`);
		expect(await left(course, ...in2004)).toMatchObject({ raw: '100', interactions: 3 });
	});
});
