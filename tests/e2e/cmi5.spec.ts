import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { enCourse } from '#lib/i18n/en-course.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { TestLrs, type LaunchOptions } from '#tests/lrs/lrs.ts';
import { servePackage } from '#tests/lrs/serve-package.ts';
import { begin, button, card, goOn, lessonId, lessonOn, take, takeAll } from './answering.ts';
import { expect, test as base } from './fixtures.ts';

const zip = join(import.meta.dirname, `../../build/packages/${lessonId}-cmi5.zip`);
/** Two questions, one of each of two parts. */
const short = 'walk=off&length=whole&count=2&shuffle=off';

interface Launch {
	/** Launches the package as an LMS does; again with what an earlier launch has given. Gives the lesson as it is asked. */
	(options?: LaunchOptions & { query?: string }): Promise<{ lesson: Lesson; query: string }>;
}

const test = base.extend<{ lrs: TestLrs; course: string; launch: Launch }>({
	lrs: async ({ troubles }, use) => {
		const lrs = await new TestLrs().start();
		await use(lrs);
		lrs.stop();
		// The package and the store are other hosts than the site, and a new attempt has no document yet.
		const own = troubles.filter(
			(trouble) => !/^other host: http:\/\/(localhost|127\.0\.0\.1):/.test(trouble) && !/404/.test(trouble),
		);
		troubles.splice(0, troubles.length, ...own);
		expect(lrs.problems, 'Every statement is valid, in an order that cmi5 allows.').toEqual([]);
	},
	course: async ({ baseURL: _ }, use) => {
		const { address, stop } = await servePackage(zip);
		await use(address);
		stop();
	},
	launch: ({ page, lrs, course }, use) =>
		use(async ({ query, launchParameters = short, ...options } = {}) => {
			const launched = query ?? lrs.launch({ launchParameters, ...options });
			await page.goto(`${course}index.html?${launched}`);
			await expect(page.locator('html[data-started]')).toBeAttached();
			const { settings } = parseSettings(new URLSearchParams(launchParameters));
			return { lesson: adaptLesson(await lessonOn(page), settings), query: launched };
		}),
});

const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const lost = (page: Page) => page.getByText(enLater.notices['course-lost']);
const ended = (page: Page) => page.getByText(enCourse.notices['course-ended']);

test('a lesson taken to its end is told whole; back in the course, it was ended', async ({
	page,
	lrs,
	course,
	launch,
}) => {
	const { lesson } = await launch({
		masteryScore: 0.5,
		moveOn: 'CompletedAndPassed',
		returnURL: `${course}back`,
	});
	await begin(page);
	const asked = await takeAll(page, lesson, () => 'right');
	await expect(card(page).getByText(enCourse.result.reporting)).toBeVisible();
	await button(page, enCourse.result.leave).click();
	await expect(page.getByRole('heading', { name: 'The course' })).toBeVisible();
	expect(lrs.told).toEqual([
		'initialized',
		...asked.flatMap(({ id, prove }) => [`answered ${id}`, ...(prove ? [`answered ${id}.proof`] : [])]),
		'completed',
		'passed',
		'terminated',
	]);
	expect(lrs.requests.filter((request) => request.startsWith('POST fetch'))).toHaveLength(1);
});

test('closed in the middle it is ended once, and a later launch goes on there and passes once', async ({
	page,
	lrs,
	course,
	launch,
}) => {
	const first = await launch({ registration });
	await begin(page);
	await take(page, first.lesson, 'right');
	await goOn(page);
	await page.goto(`${course}back`);
	await expect.poll(() => lrs.told.at(-1)).toBe('terminated');
	const before = lrs.told.length;
	// What the device keeps beside is another matter.
	await page.evaluate(() => localStorage.clear());
	await launch({ registration });
	await expect(page.getByText(enLater.notices.resumed)).toBeVisible();
	await takeAll(page, first.lesson, () => 'right');
	await expect.poll(() => lrs.told.at(-1)).toBe('passed');
	await page.goto(`${course}back`);
	await expect.poll(() => lrs.told.at(-1)).toBe('terminated');
	await launch({ registration });
	await page.goto(`${course}back`);
	await expect
		.poll(() => lrs.told.slice(before).filter((one) => !one.startsWith('answered')))
		.toEqual(['initialized', 'completed', 'passed', 'terminated', 'initialized', 'terminated']);
	expect(new Set(lrs.told.filter((one) => one.startsWith('answered'))).size).toBe(
		lrs.told.filter((one) => one.startsWith('answered')).length,
	);
});

test('a reload by the keys goes on in the same session, with the token that was given once', async ({
	page,
	lrs,
	launch,
}) => {
	const { lesson } = await launch();
	await begin(page);
	await take(page, lesson, 'right');
	await page.keyboard.press('F5');
	await page.reload();
	await goOn(page);
	await takeAll(page, lesson, () => 'right');
	await expect.poll(() => lrs.told.at(-1)).toBe('passed');
	expect(lrs.told.filter((one) => one === 'initialized')).toHaveLength(1);
	expect(lrs.told).not.toContain('terminated');
	expect(lrs.requests.filter((request) => request.startsWith('POST fetch'))).toHaveLength(1);
});

test('a reload that no page can foresee ends the session: the learner is told, and the next launch reports the rest', async ({
	page,
	lrs,
	launch,
}) => {
	const { lesson } = await launch({ registration });
	await begin(page);
	await take(page, lesson, 'right');
	await page.reload();
	await expect(ended(page)).toBeVisible();
	await goOn(page);
	await takeAll(page, lesson, () => 'right');
	await expect(card(page).getByText(enCourse.result.ended)).toBeVisible();
	expect(lrs.told.at(-1)).toBe('terminated');
	await launch({ registration });
	await expect.poll(() => lrs.told.at(-1)).toBe('passed');
	expect(lrs.told.filter((one) => !one.startsWith('answered'))).toEqual([
		'initialized',
		'terminated',
		'initialized',
		'completed',
		'passed',
	]);
});

test('what a store that is down, or takes no token, cannot take waits, is said, and is sent later, once', async ({
	page,
	lrs,
	launch,
	troubles,
}) => {
	const { lesson } = await launch();
	await begin(page);
	await expect.poll(() => lrs.told).toEqual(['initialized']);
	lrs.trouble = 'fail';
	await take(page, lesson, 'right');
	await expect(lost(page)).toBeVisible();
	lrs.recover();
	// There is reason to try again at once.
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(lost(page)).toBeHidden();
	const told = lrs.told.length;
	expect(new Set(lrs.told).size).toBe(told);
	lrs.trouble = 'unauthorised';
	await goOn(page);
	await takeAll(page, lesson, () => 'right');
	await expect(ended(page)).toBeVisible();
	expect(lrs.told).toHaveLength(told);
	troubles.length = 0;
});

test('without a network all waits beyond the page; the next launch sends it, before its own', async ({
	page,
	context,
	lrs,
	launch,
	troubles,
}) => {
	const { lesson } = await launch({ registration });
	await begin(page);
	await expect.poll(() => lrs.told).toEqual(['initialized']);
	await context.setOffline(true);
	await take(page, lesson, 'right');
	await expect
		.poll(() => troubles.some((trouble) => trouble.startsWith('net::ERR_INTERNET_DISCONNECTED')))
		.toBe(true);
	// Whoever is offline can leave, though to nowhere.
	await page.goto('about:blank');
	await context.setOffline(false);
	await launch({ registration });
	await expect.poll(() => lrs.told.filter((one) => one === 'initialized')).toHaveLength(2);
	const verbs = lrs.told.map((one) => one.split(' ')[0]);
	expect(verbs.slice(0, 2)).toEqual(['initialized', 'answered']);
	expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);
	troubles.length = 0;
});

test('a launch that stalls is given up; the lesson goes on, and is reported once the LMS answers', async ({
	page,
	lrs,
	course,
	troubles,
}) => {
	lrs.trouble = 'stall';
	await page.clock.install();
	await page.goto(`${course}index.html?${lrs.launch()}&${short}`);
	await expect.poll(() => lrs.stalled).toBe(1);
	await page.clock.runFor(11_000);
	await expect(lost(page)).toBeVisible();
	await begin(page);
	lrs.recover();
	await page.clock.runFor(10_000);
	await expect.poll(() => lrs.told).toEqual(['initialized']);
	await expect(lost(page)).toBeHidden();
	troubles.length = 0;
});

for (const launchMode of ['Browse', 'Review'] as const)
	test(`in ${launchMode} a session begins and ends, and nothing else is told or kept`, async ({
		page,
		lrs,
		course,
		launch,
	}) => {
		const { lesson } = await launch({ launchMode });
		await expect(
			page.getByText(enCourse.notices[launchMode === 'Browse' ? 'course-browse' : 'course-review']),
		).toBeVisible();
		await begin(page);
		await take(page, lesson, 'right');
		await page.goto(`${course}back`);
		await expect.poll(() => lrs.told).toEqual(['initialized', 'terminated']);
		expect([...lrs.documents.keys()].filter((name) => name.includes('pilcrow'))).toEqual([]);
	});

test('a package that no LMS has launched says so, and can connect to nobody', async ({
	page,
	course,
	lrs,
	troubles,
}) => {
	await page.goto(`${course}index.html?${short}`);
	await expect(page.getByText(enCourse.notices['course-missing'])).toBeVisible();
	const reached = await page.evaluate(
		(address) =>
			fetch(address).then(
				() => true,
				() => false,
			),
		lrs.endpoint,
	);
	expect([reached, lrs.requests]).toEqual([false, []]);
	troubles.length = 0;
});
