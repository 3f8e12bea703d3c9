import type { FrameLocator, Page } from '@playwright/test';
import type { LrsStatus } from '#lib/delivery/host-details.ts';
import { en } from '#lib/i18n/en.ts';
import { TestLrs } from '#tests/lrs/lrs.ts';
import { lessonId } from './answering.ts';
import { expect, test as base } from './fixtures.ts';
import { hostPages } from './host-page.ts';
import { plainChoiceFirst } from './plain-choice.ts';

interface Emitted {
	type: string;
	detail: Partial<LrsStatus>;
}

const test = base.extend<{
	lrs: TestLrs;
	/** A page of another origin with the lesson in it; `attributes` of the element. */
	host: (attributes: string) => Promise<FrameLocator>;
	/** What the lesson has emitted to the page of its record store. */
	emitted: () => Promise<Emitted[]>;
}>({
	lrs: async ({ troubles }, use) => {
		const lrs = await new TestLrs().start();
		await use(lrs);
		lrs.stop();
		// The page and the store are other hosts than the site.
		const own = troubles.filter((trouble) => !trouble.startsWith('other host: http://localhost:'));
		troubles.splice(0, troubles.length, ...own);
		expect(lrs.problems).toEqual([]);
	},
	host: async ({ page, baseURL }, use) => {
		const pages: Parameters<typeof hostPages>[0] = { '/elsewhere': { html: '<h1>Elsewhere</h1>' } };
		const { origin, server } = await hostPages(pages);
		await page.addInitScript(() => {
			const emitted: unknown[] = [];
			Object.assign(window, { emitted });
			for (const type of ['lrs', 'lrs-token'])
				addEventListener(`pilcrow:${type}`, (event) =>
					emitted.push({ type, detail: (event as CustomEvent<unknown>).detail }),
				);
		});
		await use(async (attributes) => {
			pages['/'] = {
				html: `<h1>A class</h1><script async src="${baseURL}embed.js"></script>
				<pilcrow-quiz lesson="${lessonId}" ${attributes}></pilcrow-quiz>`,
			};
			await page.goto(origin);
			return page.locator('pilcrow-quiz iframe').contentFrame();
		});
		server.closeAllConnections();
		server.close();
	},
	emitted: ({ page }, use) =>
		use(() => page.evaluate(() => (window as unknown as { emitted: Emitted[] }).emitted)),
});

type Handed = { auth: string; endpoint?: string; registration?: string };

/** What the page's own script does. */
const reportTo = (page: Page, access: Handed) =>
	page
		.locator('pilcrow-quiz')
		.evaluate(
			(element, access) => (element as unknown as { reportTo(access: Handed): void }).reportTo(access),
			access,
		);

async function answerFirst(page: Page, lesson: FrameLocator): Promise<void> {
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	await lesson.getByRole('radio').first().click();
	await lesson.getByRole('button', { name: en.item.check, exact: true }).click();
	await expect(lesson.getByRole('status').getByRole('heading')).toBeVisible();
}

const verbs = (lrs: TestLrs) => lrs.told.map((one) => one.split(' ')[0]);

test('a page hands over a record store: what is done goes there, a token that has run out is asked for anew, and no address has one', async ({
	page,
	lrs,
	host,
	emitted,
	troubles,
}) => {
	const addresses: string[] = [];
	page.on('request', (request) => addresses.push(request.url()));
	const settings = await plainChoiceFirst('walk=off&length=whole');
	const lesson = await host(`lrs="${lrs.endpoint}" settings="${settings}"`);
	const token = lrs.token();
	await expect(lesson.getByRole('button', { name: en.opening.begin })).toBeVisible();
	await reportTo(page, { auth: token });
	await expect.poll(() => verbs(lrs)).toEqual(['initialized']);
	lrs.revoke();
	await answerFirst(page, lesson);
	await expect.poll(async () => (await emitted()).at(-1)?.type).toBe('lrs-token');
	expect(verbs(lrs)).toEqual(['initialized']);
	const another = lrs.token();
	await reportTo(page, { auth: another });
	await expect.poll(() => verbs(lrs)).toEqual(['initialized', 'answered']);
	await expect
		.poll(async () => (await emitted()).at(-1))
		.toEqual({ type: 'lrs', detail: { state: 'reporting' } });
	await page.goto(new URL('elsewhere', page.url()).href);
	await expect.poll(() => verbs(lrs)).toEqual(['initialized', 'answered', 'terminated']);
	const secret = (auth: string) => auth.replace('Basic ', '');
	expect(
		addresses.filter((address) => address.includes(secret(token)) || address.includes(secret(another))),
	).toEqual([]);
	troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !trouble.includes('401')));
});

test('to a store whose host the frame’s address does not name nothing is sent, and the page is told what to do', async ({
	page,
	lrs,
	host,
	emitted,
}) => {
	const lesson = await host('lrs="https://lrs.example/xapi" length="whole"');
	await expect(lesson.getByRole('button', { name: en.opening.begin })).toBeVisible();
	await reportTo(page, { auth: lrs.token(), endpoint: lrs.endpoint });
	await expect.poll(async () => (await emitted()).length).toBe(1);
	const [{ type, detail }] = (await emitted()) as [Emitted];
	expect([type, detail.state]).toEqual(['lrs', 'refused']);
	expect(detail.problem).toMatchObject({
		what: `Nothing is sent to ${lrs.origin}.`,
		todo: expect.stringContaining(`lrs="${lrs.origin}"`) as unknown,
	});
	expect(lrs.requests).toEqual([]);
});

test('the policy lets a frame connect to the host that its address names, and to no other', async ({
	page,
	lrs,
	troubles,
}) => {
	const other = await new TestLrs().start();
	const reach = (store: TestLrs) =>
		page.evaluate(
			(address) =>
				fetch(address).then(
					() => true,
					() => false,
				),
			store.endpoint,
		);
	await page.goto(`${lessonId}/embed/?lrs=${lrs.origin}`);
	expect([await reach(lrs), await reach(other)]).toEqual([true, false]);
	await page.goto(`${lessonId}/embed/`);
	expect([await reach(lrs), await reach(other)]).toEqual([false, false]);
	// No more than that can be asked for.
	await page.goto(`${lessonId}/embed/?lrs=${encodeURIComponent(`* ; script-src *`)}&lrs=https:`);
	expect([await reach(lrs), await reach(other)]).toEqual([false, false]);
	expect(other.requests).toEqual([]);
	other.stop();
	troubles.length = 0;
});
