import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { frameCode } from '#lib/export/embed-code.ts';
import { withSite } from '#lib/export/with-settings.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { en } from '#lib/i18n/en.ts';
import { enPages } from '#lib/i18n/en-pages.ts';
import { lessonId } from './answering.ts';
import { expect, test as base } from './fixtures.ts';
import { hostPages } from './host-page.ts';
import { plainChoiceFirst } from './plain-choice.ts';

const build = join(import.meta.dirname, '../../build');
const file = join(build, lessonId, 'embed/index.html');

interface Emitted {
	type: string;
	detail: { lesson: string; question?: string; right?: boolean; nearest?: string };
}

const test = base.extend<{
	/** Puts HTML into a page of another origin and opens it; `SITE` stands for the site's address. */
	host: (html: string, policy?: string) => Promise<string>;
	/** The same on the site itself. */
	home: (html: string) => Promise<void>;
	/** What lessons have emitted to the page, in order. */
	emitted: () => Promise<Emitted[]>;
}>({
	host: async ({ page, baseURL, troubles }, use) => {
		const pages: Parameters<typeof hostPages>[0] = {};
		const { origin, server } = await hostPages(pages);
		await page.addInitScript(() => {
			const emitted: unknown[] = [];
			Object.assign(window, { emitted });
			for (const type of ['ready', 'answered', 'completed', 'missing'])
				addEventListener(`pilcrow:${type}`, (event) =>
					emitted.push({ type, detail: (event as CustomEvent<unknown>).detail }),
				);
		});
		await use(async (html, policy) => {
			const named = (text: string) => text.replaceAll('SITE', baseURL!);
			pages['/'] = { html: named(html), ...(policy && { policy: named(policy) }) };
			await page.goto(origin);
			return origin;
		});
		server.close();
		// The page itself is another host than the site: that is what is tried here.
		const own = troubles.filter((trouble) => !trouble.startsWith(`other host: ${origin}`));
		troubles.splice(0, troubles.length, ...own);
	},
	home: ({ page, baseURL }, use) =>
		use(async (html) => {
			const body = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A class</title>${html}`;
			await page.route('**/class.html', (route) =>
				route.fulfill({ contentType: 'text/html', body: body.replaceAll('SITE', baseURL!) }),
			);
			await page.goto('class.html');
		}),
	emitted: ({ page }, use) =>
		use(() => page.evaluate(() => (window as unknown as { emitted: Emitted[] }).emitted)),
});

const script = '<script async src="SITEembed.js"></script>';
const link = `<a href="SITE${lessonId}/">The lesson</a>`;
const quiz = (settings = 'walk="off" length="whole"') =>
	`<pilcrow-quiz lesson="${lessonId}" ${settings}>${link}</pilcrow-quiz>`;

const asLink = (query = '?walk=off&length=whole&mode=test') =>
	`<p><a href="SITE${lessonId}/${query}" data-pilcrow>The lesson</a></p>`;

const lessonIn = (page: Page, nth = 0): FrameLocator =>
	page.locator('pilcrow-quiz').nth(nth).locator('iframe').contentFrame();

/** The frame's height, and how much of its content it leaves to be scrolled to. */
async function heights(page: Page, nth = 0): Promise<{ frame: number; hidden: number }> {
	const frame = (await page.locator('pilcrow-quiz').nth(nth).locator('iframe').boundingBox())!.height;
	const hidden = await lessonIn(page, nth)
		.locator('html')
		.evaluate((html) => html.scrollHeight - innerHeight);
	return { frame, hidden };
}

async function answerFirst(lesson: FrameLocator): Promise<void> {
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	await lesson.getByRole('radio').first().click();
	await lesson.getByRole('button', { name: en.item.check, exact: true }).click();
}

test('embed.js is at most 3 kB, and the standalone file at most 250 KiB', () => {
	expect(gzipSync(readFileSync(join(build, 'embed.js'))).length).toBeLessThanOrEqual(3000);
	expect(statSync(file).size).toBeLessThanOrEqual(250 * 1024);
	// By the name under which the teacher's page gives it.
	expect(readFileSync(join(build, lessonId, `${lessonId}.html`), 'utf8')).toBe(readFileSync(file, 'utf8'));
});

test(
	`in a page of another origin with a strict policy the frame grows with the lesson, and emits to the page`,
	{
		tag: ['@laptop', '@phone'],
	},
	async ({ page, host, emitted }) => {
		await host(
			`<h1>A class</h1>${script}${quiz()}<p>Below.</p>`,
			`default-src 'none'; script-src SITEembed.js; frame-src SITE; img-src data:`,
		);
		const lesson = lessonIn(page);
		await expect(lesson.getByRole('button', { name: en.opening.begin })).toBeVisible();
		// The link is for those whose page shows no frame.
		await expect(page.getByRole('link', { name: 'The lesson' })).toBeHidden();
		await expect.poll(async () => (await heights(page)).hidden).toBe(0);
		const { frame: opening } = await heights(page);
		await answerFirst(lesson);
		await expect(lesson.getByRole('status').getByRole('heading')).toBeVisible();
		// The words are quoted where the question is.
		await expect(lesson.locator('blockquote mark').first()).toBeVisible();
		// The article is folded: the frame has shrunk with it, and nothing drives it on.
		await expect.poll(async () => (await heights(page)).frame).toBeLessThan(opening);
		await expect.poll(async () => (await heights(page)).hidden).toBe(0);
		const { frame: judged } = await heights(page);
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
		expect((await heights(page)).frame).toBe(judged);
		const width = await lesson.locator('html').evaluate((html) => html.scrollWidth - innerWidth);
		expect(width).toBe(0);
		await expect.poll(async () => (await emitted()).map(({ type }) => type)).toEqual(['ready', 'answered']);
		const facts = await emitted();
		expect(facts[1]!.detail).toMatchObject({ lesson: lessonId });
		expect(typeof facts[1]!.detail.right).toBe('boolean');
	},
);

test('a test emits to the page that an answer was given, not how it went', async ({
	page,
	host,
	emitted,
}) => {
	await host(`${script}${quiz('walk="off" length="whole" mode="test"')}`);
	const lesson = lessonIn(page);
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	await lesson.getByRole('radio').first().click();
	await lesson.getByRole('button', { name: en.item.keep }).click();
	await expect.poll(async () => (await emitted()).length).toBe(2);
	expect((await emitted())[1]!.detail).not.toHaveProperty('right');
});

test('another window of the page hears nothing of a lesson, and nobody else is believed', async ({
	page,
	host,
	emitted,
}) => {
	await host(`${script}${quiz()}<iframe id="other" srcdoc="<p>Other</p>"></iframe>`);
	const lesson = lessonIn(page);
	await expect(lesson.getByRole('button', { name: en.opening.begin })).toBeVisible();
	await expect.poll(async () => (await emitted()).length).toBe(1);
	await expect.poll(async () => (await heights(page)).hidden).toBe(0);
	const { frame } = await heights(page);
	// A sibling says hello to the lesson, and plays the lesson before the page.
	const heard = page.frameLocator('#other').locator('p');
	await heard.evaluate((paragraph) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => (paragraph.textContent = JSON.stringify(data));
		parent.frames[0]!.postMessage({ pilcrow: 1, type: 'hello' }, '*', [port2]);
		parent.postMessage({ pilcrow: 1, type: 'height', height: 9000 }, '*');
		parent.postMessage({ pilcrow: 1, type: 'completed', detail: { score: { percent: 100 } } }, '*');
	});
	await answerFirst(lesson);
	await expect.poll(async () => (await emitted()).map(({ type }) => type)).toEqual(['ready', 'answered']);
	await expect(heard).toHaveText('Other');
	await expect.poll(async () => (await heights(page)).frame).toBeLessThan(frame);
});

test('several lessons, an element moved, removed or changed, the script loaded twice: each does as its element says', async ({
	page,
	host,
	emitted,
}) => {
	await host(
		`${script}${script}<main>${quiz('walk="off" length="whole" stages="events"')}${quiz('walk="off" length="whole" stages="reading"')}</main>`,
	);
	const parts = (nth: number) => lessonIn(page, nth).getByRole('region').getByRole('listitem');
	await expect(parts(0)).toHaveText(/Events/);
	await expect(parts(1)).toHaveText(/Reading/);
	await answerFirst(lessonIn(page, 1));
	await expect
		.poll(async () => (await emitted()).map(({ type }) => type))
		.toEqual(['ready', 'ready', 'answered']);

	await page
		.locator('pilcrow-quiz')
		.first()
		.evaluate((quiz) => quiz.setAttribute('stages', 'voices,reading'));
	await expect(parts(0)).toHaveText([/Voices/, /Reading/]);
	// Moved, it begins anew, as every frame does, and is heard again.
	await page
		.locator('pilcrow-quiz')
		.first()
		.evaluate((quiz) => quiz.parentElement!.append(quiz));
	await expect(parts(1)).toHaveText([/Voices/, /Reading/]);
	const before = (await emitted()).length;
	await answerFirst(lessonIn(page, 1));
	await expect.poll(async () => (await emitted()).slice(before).at(-1)?.type).toBe('answered');
	await expect.poll(async () => (await heights(page, 1)).hidden).toBe(0);

	await page
		.locator('pilcrow-quiz')
		.first()
		.evaluate((quiz) => quiz.remove());
	await expect(page.locator('pilcrow-quiz')).toHaveCount(1);
	// The page's own, and that of the lesson that is left.
	expect(page.frames()).toHaveLength(2);
});

test('a script that comes late finds the elements that are there', async ({ page, host, baseURL }) => {
	await host(quiz());
	await expect(page.getByRole('link', { name: 'The lesson' })).toBeVisible();
	await page.addScriptTag({ url: `${baseURL}embed.js` });
	await expect(lessonIn(page).getByRole('button', { name: en.opening.begin })).toBeVisible();
});

test('where the page forbids the frame the link is shown', async ({ page, host, troubles }) => {
	await host(`${script}${quiz()}`, `default-src 'none'; script-src SITEembed.js; img-src data:`);
	await expect(page.getByRole('link', { name: 'The lesson' })).toBeVisible();
	await expect.poll(() => troubles.join()).toContain('frame-src');
	troubles.splice(0);
});

test('an element whose lesson there is not says so, emits it, and loads the right one once it is named', async ({
	page,
	host,
	emitted,
	troubles,
}) => {
	const typo = lessonId.slice(1);
	const { framed } = enPages.missing;
	await host(
		`${script}<p>Above.</p>${quiz().replace(lessonId, typo)}<pilcrow-quiz lesson="no-such-thing"></pilcrow-quiz>`,
		`default-src 'none'; script-src SITEembed.js; frame-src SITE; img-src data:`,
	);
	await expect(page.getByText(framed(typo, lessonId))).toBeVisible();
	await expect(page.getByText(framed('no-such-thing'))).toBeVisible();
	await expect(page.getByRole('link', { name: 'The lesson' })).toBeVisible();
	await expect(page.locator('iframe')).toHaveCount(0);
	expect(await emitted()).toHaveLength(2);
	expect(await emitted()).toContainEqual({ type: 'missing', detail: { lesson: typo, nearest: lessonId } });
	expect(await emitted()).toContainEqual({ type: 'missing', detail: { lesson: 'no-such-thing' } });
	const element = page.locator('pilcrow-quiz').first();
	await element.evaluate((quiz, name) => quiz.setAttribute('lesson', name), lessonId);
	await expect(lessonIn(page).getByRole('button', { name: en.opening.begin })).toBeVisible();
	await expect(page.getByText(framed(typo, lessonId))).toBeHidden();
	await element.evaluate((quiz) => quiz.setAttribute('lesson', 'nor-this'));
	await expect(page.getByText(framed('nor-this'))).toBeVisible();
	await expect
		.poll(async () => (await emitted()).map(({ type }) => type))
		.toEqual(['missing', 'missing', 'ready', 'missing']);
	for (const trouble of troubles.splice(0)) expect(trouble).toMatch(/404|^other host: http:\/\/localhost/);
});

test('in a sandbox without an origin the lesson works, and says that it keeps nothing', async ({
	page,
	host,
	baseURL,
}) => {
	await host(
		`<iframe sandbox="allow-scripts" width="700" height="900" src="${baseURL}${lessonId}/embed/?walk=off&length=whole"></iframe>`,
	);
	const lesson = page.frameLocator('iframe');
	await expect(lesson.getByText(en.notices['not-kept'])).toBeVisible();
	await answerFirst(lesson);
	await expect(lesson.getByRole('status').getByRole('heading')).toBeVisible();
});

interface DomNode {
	nodeId: number;
	children?: DomNode[];
	contentDocument?: DomNode;
}

/** The document of the first frame in a page. */
const framedIn = ({ children = [] }: DomNode): DomNode | undefined =>
	children.map((child) => child.contentDocument ?? framedIn(child)).find((found) => found !== undefined);

test('a frame is set in the typeface that it brings', async ({ page, host, baseURL }) => {
	await host(
		`<iframe width="700" height="900" src="${baseURL}${lessonId}/embed/?walk=off&length=whole"></iframe>`,
	);
	await expect(page.frameLocator('iframe').getByRole('button', { name: en.opening.begin })).toBeVisible();
	// The headless shell keeps frames of one host in one process, and has no session for them.
	const devTools = await page
		.context()
		.newCDPSession(page.frames()[1]!)
		.catch(() => page.context().newCDPSession(page));
	await devTools.send('DOM.enable');
	await devTools.send('CSS.enable');
	// What is drawn, which is not always what is loaded.
	const drawn = async () => {
		const { root } = await devTools.send('DOM.getDocument', { depth: -1, pierce: true });
		const { nodeId } = await devTools.send('DOM.querySelector', {
			nodeId: (framedIn(root) ?? root).nodeId,
			selector: '#questions h2',
		});
		const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
		return fonts.map(({ isCustomFont }) => isCustomFont);
	};
	await expect.poll(drawn).toEqual([true]);
});

test('the file opened from a folder is the whole lesson, with the settings that were put into it', async ({
	page,
}, info) => {
	const html = readFileSync(file, 'utf8').replace(
		'<html',
		'<html data-settings="walk=off&amp;length=whole&amp;mode=test&amp;theme=dark"',
	);
	const path = info.outputPath('lesson.html');
	const { writeFile } = await import('node:fs/promises');
	await writeFile(path, html);
	await page.goto(pathToFileURL(path).href);
	await page.getByRole('button', { name: en.opening.begin }).click();
	await expect(page.getByRole('button', { name: en.item.keep })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(await page.evaluate(() => document.fonts.check('1rem "Pilcrow Serif"'))).toBe(true);
	// Nothing is asked of anybody.
	expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
});

test.describe('without scripts', () => {
	test.use({ withoutScript: true });
	test('the page around it shows the link, and the file its article and questions', async ({
		page,
		host,
	}) => {
		await host(`${script}${asLink()}${quiz()}`);
		for (const link of await page.getByRole('link', { name: 'The lesson' }).all())
			await expect(link).toBeVisible();
		await page.goto(pathToFileURL(file).href);
		await expect(page.getByRole('article', { name: en.article.label })).toBeVisible();
		expect(await page.locator('details').count()).toBeGreaterThan(5);
	});
});

test('a lesson whose later script could not be fetched at first speaks once that is there', async ({
	page,
	host,
	emitted,
	troubles,
}) => {
	const later = /\/later-[\w-]+\.js/;
	await page.route(later, (route) => route.abort('internetdisconnected'));
	// The lesson's own page, whose later script is a file, in place of the one that has all in it.
	const asked = new URLSearchParams(
		await plainChoiceFirst('walk=off&length=whole&stages=events&count=1&tries=1'),
	);
	await host(`${script}${quiz([...asked].map(([name, value]) => `${name}="${value}"`).join(' '))}`);
	await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
		frame.src = frame.src.replace('/embed/', '/');
	});
	const lesson = lessonIn(page);
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	await expect(lesson.locator('#stem')).toBeVisible();
	const before = (await emitted()).length;
	await lesson.getByRole('button', { name: /^(Skip for now|Leave (it|\d+) open)$/ }).click();
	await expect(lesson.getByRole('heading', { name: en.awaited.failed })).toBeVisible();
	await page.unroute(later);
	await lesson.getByRole('button', { name: en.awaited.again }).click();
	await lesson.getByRole('button', { name: 'See how it went' }).click();
	await expect
		.poll(async () => (await emitted()).slice(before).map(({ type }) => type))
		.toEqual(['ready', 'completed']);
	// The failed requests are of the test's making.
	const others = troubles.filter((trouble) => !/later-|ERR_INTERNET_DISCONNECTED/.test(trouble));
	troubles.splice(0, troubles.length, ...others);
});

/** Takes a lesson of one question, in whatever frame, to its results. */
async function takeOne(lesson: FrameLocator): Promise<void> {
	await answerFirst(lesson);
	await lesson.getByRole('button', { name: en.item.finish }).click();
	await lesson.getByRole('button', { name: enLater.closed.results }).click();
	await expect(lesson.getByRole('heading', { name: enLater.results.heading })).toBeVisible();
}

/** Whether all of it, or its beginning where it is high, is where the reader sees it. */
async function inView(page: Page, element: Locator, window?: Locator): Promise<boolean> {
	const box = (await element.boundingBox())!;
	const view = (await window?.boundingBox()) ?? { y: 0, ...page.viewportSize()! };
	return box.y >= view.y && box.y + Math.min(box.height, view.height / 2) <= view.y + view.height;
}

const far = '<div style="block-size: 1200px"></div>';
const wide = (quiz: string) => `${far}<div id="class" style="inline-size: 900px">${quiz}</div>${far}`;
/** Settings that ask for one choice, as an address has them. */
const oneQuestion = () => plainChoiceFirst('walk=off&length=whole&stages=events&count=1&tries=1');
const inSettings = (query: string) => `settings="${query.replaceAll('&', '&amp;')}"`;

for (const where of ['another site', 'the site itself'])
	test(`in a frame that grows on ${where}, the paragraph that is asked for comes into view at every width, and so does the way back`, async ({
		page,
		host,
		home,
	}) => {
		await page.setViewportSize({ width: 1000, height: 700 });
		await (where === 'another site' ? host : home)(`${script}${wide(quiz(inSettings(await oneQuestion())))}`);
		const lesson = lessonIn(page);
		await takeOne(lesson);
		const strip = lesson.getByRole('link', { name: /^Paragraph \d+: / });
		for (const width of [900, 390, 320]) {
			await page.locator('#class').evaluate((box, width) => (box.style.inlineSize = `${width}px`), width);
			const link = strip.last();
			await link.click();
			const paragraph = lesson.locator(await link.evaluate((link) => link.getAttribute('href')!));
			await expect(paragraph).toBeFocused();
			await expect.poll(() => inView(page, paragraph)).toBe(true);
			await expect.poll(async () => (await heights(page)).hidden).toBe(0);
			expect(await inView(page, link)).toBe(false);
			const back = lesson.getByRole('button', { name: en.article.back }).last();
			expect(await back.evaluate((button) => getComputedStyle(button).clipPath)).toBe('none');
			await back.click();
			await expect(link).toBeFocused();
			await expect.poll(() => inView(page, link)).toBe(true);
			// The same once more, with the article unfolded already.
			await link.click();
			await expect.poll(() => inView(page, paragraph)).toBe(true);
			await lesson.getByRole('button', { name: en.article.back }).last().press('Enter');
			await expect(link).toBeFocused();
		}
	});

test('a frame that keeps its height scrolls by itself to what is asked for, and back', async ({
	page,
	host,
	baseURL,
}) => {
	const asked = await oneQuestion();
	await host(`<iframe width="390" height="600" src="${baseURL}${lessonId}/embed/?${asked}"></iframe>`);
	const frame = page.locator('iframe');
	const lesson = frame.contentFrame();
	await takeOne(lesson);
	const link = lesson.getByRole('link', { name: /^Paragraph \d+: / }).last();
	await link.click();
	const paragraph = lesson.locator(await link.evaluate((link) => link.getAttribute('href')!));
	await expect(paragraph).toBeFocused();
	await expect.poll(() => inView(page, paragraph, frame)).toBe(true);
	await lesson.getByRole('button', { name: en.article.back }).last().click();
	await expect(link).toBeFocused();
	await expect.poll(() => inView(page, link, frame)).toBe(true);
});

test('in a frame that grows a new question begins in view, and what is in view stays where it is', async ({
	page,
	host,
}) => {
	await page.setViewportSize({ width: 800, height: 360 });
	await host(`${script}${wide(quiz('walk="off" length="whole" stages="events" tries="1"'))}`);
	const lesson = lessonIn(page);
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	const stem = lesson.locator('#stem');
	const skip = lesson.getByRole('button', { name: en.item.skip });
	for (let question = 1; question <= 2; question++) {
		await expect(stem).toBeFocused();
		await expect.poll(() => inView(page, stem)).toBe(true);
		await skip.click();
	}
	await page.setViewportSize({ width: 800, height: 1600 });
	await page.locator('#class').evaluate((box) => box.scrollIntoView());
	const before = await page.evaluate(() => scrollY);
	const asked = await stem.innerText();
	await skip.click();
	await expect(stem).not.toHaveText(asked);
	await expect(stem).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(before);
	// A bar at the head of the page hides what is below it.
	const bar = 60;
	await page.locator('body').evaluate((body, bar) => {
		body.insertAdjacentHTML('beforeend', '<header>A course</header>');
		const { style } = body.lastElementChild as HTMLElement;
		Object.assign(style, { position: 'fixed', inset: '0 0 auto', height: `${bar}px`, background: 'white' });
	}, bar);
	await skip.click();
	await expect.poll(async () => (await stem.boundingBox())!.y).toBeGreaterThan(bar);
});

test('an attribute that changes shows the lesson anew without a step in the history', async ({
	page,
	host,
	baseURL,
}) => {
	await page.goto(baseURL!);
	// By real presses: what a script does by itself is no step to some browsers.
	const choose = (theme: string) =>
		`<button onclick="document.querySelector('pilcrow-quiz').setAttribute('theme', '${theme}')">${theme}</button>`;
	await host(`${script}${choose('dark')}${choose('light')}${quiz()}`);
	await expect(lessonIn(page).getByRole('button', { name: en.opening.begin })).toBeVisible();
	const steps = await page.evaluate(() => history.length);
	for (const theme of ['dark', 'light', 'dark']) {
		await page.getByRole('button', { name: theme }).click();
		await expect(lessonIn(page).locator('html')).toHaveAttribute('data-theme', theme);
		await expect(lessonIn(page).getByRole('button', { name: en.opening.begin })).toBeVisible();
	}
	expect(await page.evaluate(() => history.length)).toBe(steps);
	// Moved, it shows what it has shown last.
	await page.locator('pilcrow-quiz').evaluate((quiz) => document.body.prepend(quiz));
	await expect(lessonIn(page).locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goBack();
	await expect(page).toHaveURL(baseURL!);
});

test('a learner copies the result out of a frame on another site', async ({ page, host }) => {
	await host(`${script}${quiz(inSettings(await oneQuestion()))}`);
	const lesson = lessonIn(page);
	await takeOne(lesson);
	expect(await page.locator('iframe').getAttribute('allow')).toBe('clipboard-write');
	const allowed = await lesson.locator('html').evaluate(() => {
		const { featurePolicy } = document as Document & {
			featurePolicy?: { allowsFeature: (name: string) => boolean };
		};
		return featurePolicy?.allowsFeature('clipboard-write');
	});
	expect(allowed).toBe(true);
});

test('a link that asks for it becomes the lesson, with the settings of its address; others stay links', async ({
	page,
	host,
	emitted,
}) => {
	await host(
		`${asLink()}${script}<a href="SITE${lessonId}/">Plain</a><a href="https://else.example/${lessonId}/" data-pilcrow>Elsewhere</a>` +
			`<div contenteditable>${asLink()}</div>`,
	);
	const lesson = lessonIn(page);
	await lesson.getByRole('button', { name: en.opening.begin }).click();
	await lesson.getByRole('radio').first().click();
	await lesson.getByRole('button', { name: en.item.keep }).click();
	await expect.poll(async () => (await emitted()).map(({ type }) => type)).toEqual(['ready', 'answered']);
	await expect(page.locator('iframe')).toHaveAttribute('title', 'The lesson');
	for (const name of ['Plain', 'Elsewhere']) await expect(page.getByRole('link', { name })).toBeVisible();
	// What is being edited is saved as it stands there.
	await expect(page.locator('[contenteditable] > p > a')).toBeVisible();
	// One that comes later becomes one as well.
	const late = await page.locator('[contenteditable] > p').evaluate((paragraph) => paragraph.outerHTML);
	await page.locator('body').evaluate((body, html) => body.insertAdjacentHTML('beforeend', html), late);
	await expect(page.locator('pilcrow-quiz')).toHaveCount(2);
	await expect(lessonIn(page, 1).getByRole('region', { name: en.quiz.label })).toBeVisible();
});

test('a page hears how far a learner is who comes back, and what was answered in words', async ({
	page,
	host,
	emitted,
}) => {
	const three = await plainChoiceFirst('walk=off&length=whole&count=3');
	await host(`${script}${quiz(inSettings(three))}`);
	await answerFirst(lessonIn(page));
	await expect.poll(async () => (await emitted()).map(({ type }) => type)).toEqual(['ready', 'answered']);
	const [ready, answered] = (await emitted()).map(({ detail }) => detail) as Record<string, unknown>[];
	expect(ready).toMatchObject({ questions: 3, answered: 0 });
	expect(answered).toMatchObject({ questions: 3, answered: 1, try: 1 });
	const stem = await lessonIn(page).locator('#stem').innerText();
	expect(answered!.questionText).toBe(stem.trim());
	expect(answered!.answerText).toMatch(/\w/);
	expect(answered!.parts).toContainEqual(
		expect.objectContaining({ text: expect.any(String), points: expect.any(Number) }),
	);
	await page.reload();
	await expect
		.poll(async () => (await emitted()).at(-1)?.detail)
		.toMatchObject({ questions: 3, answered: 1 });
});

test('a file that was put into a course gives its result as a code, or leads to the site that made it', async ({
	page,
	host,
	baseURL,
}) => {
	const origin = await host('');
	const course = `${origin}pluginfile.php/86/mod_resource/content/1/${lessonId}.html`;
	for (const [html, copied] of [
		[readFileSync(file, 'utf8'), /^[dp][\w-]{60,}$/],
		[withSite(readFileSync(file, 'utf8'), baseURL!), new RegExp(`^${baseURL}results/#r=`)],
	] as const) {
		await page.route('**/pluginfile.php/**', (route) =>
			route.fulfill({ contentType: 'text/html', body: html }),
		);
		await page.goto(`${course}?${await oneQuestion()}`);
		await takeOne(page.mainFrame() as unknown as FrameLocator);
		await page.evaluate(() =>
			Object.defineProperty(navigator, 'clipboard', {
				value: { writeText: (text: string) => ((window as unknown as { copied: string }).copied = text) },
			}),
		);
		await page.getByRole('button', { name: enLater.results.send.send }).click();
		await expect
			.poll(() => page.evaluate(() => (window as unknown as { copied?: string }).copied))
			.toMatch(copied);
		await page.evaluate(() => localStorage.clear());
		await page.unroute('**/pluginfile.php/**');
	}
});

test('a plain frame is no wider than its host', async ({ page, host, baseURL }) => {
	await page.setViewportSize({ width: 390, height: 700 });
	const lesson = { id: lessonId, title: 'The lesson' };
	await host(
		`<meta name="viewport" content="width=device-width">${frameCode(baseURL!, lesson, { ...defaultSettings, length: 'whole' })}`,
	);
	await expect(page.frameLocator('iframe').getByRole('button', { name: en.opening.begin })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	expect(await page.locator('iframe').getAttribute('allow')).toBe('clipboard-write');
});
