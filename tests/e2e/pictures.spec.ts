import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { formatDate } from '#lib/i18n/format-date.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Claim, LessonEvent } from '#lib/lesson/facts.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { takeAll } from '#tests/lessons/take-questions.ts';
import { overlaps, type Box } from '#tests/lessons/boxes.ts';
import { crowdedLesson } from '#tests/lessons/crowded-lesson.ts';
import { expectMarked } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { openTaken } from './open-taken.ts';
import { serveLesson } from './serve-lesson.ts';

const { pictures, closed } = enLater;

/** At the results, with both pictures below, after a question of each stage. */
async function toPictures(page: Page, change?: (lesson: Lesson) => Lesson): Promise<Lesson> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const query = 'stages=events,voices&count=2&tries=1&shuffle=off&seed=1';
	const { lesson } = await openTaken(page, query, (session) => takeAll(session, () => 'right'), { change });
	return lesson;
}

const picture = (page: Page, stage: 'events' | 'voices') =>
	page.getByRole('region', { name: closed.pictures[stage] });

/** What is drawn, without the legend and the words below it. */
const drawing = (page: Page, stage: 'events' | 'voices') =>
	picture(page, stage).getByRole('group', { name: /^(Timeline|Who said what, through whom): / });

/** What a picture says in words, item by item. */
async function inWords(page: Page, stage: 'events' | 'voices'): Promise<Locator> {
	await picture(page, stage).getByText(pictures.inWords).click();
	return picture(page, stage).locator('details').getByRole('listitem');
}

function timeOf({ when }: LessonEvent, lesson: Lesson): string[] {
	const names = (ids: string[]) =>
		lesson.events.filter(({ id }) => ids.includes(id)).map(({ what }) => plainText(what));
	return [
		...(when.date
			? [formatDate(when.date, lesson.lang) + (when.part ? `, ${pictures.timeline.parts[when.part]}` : '')]
			: []),
		...(when.after.length > 0 ? [pictures.timeline.after(names(when.after))] : []),
		...(when.before.length > 0 ? [pictures.timeline.before(names(when.before))] : []),
		...(when.by ? [pictures.timeline.by(formatDate(when.by, lesson.lang))] : []),
		...(when.worded ? [`“${when.worded}”`] : []),
		pictures.timeline.known[when.known],
	];
}

function wayOf({ via, basis, force, quote }: Claim, { voices }: Lesson): string[] {
	const { noChannel, through, bases, forces, quoted } = pictures.voices;
	const names = via.map((id) => voices.find((voice) => voice.id === id)!.name);
	return [
		names.length > 0 ? through(names) : noChannel,
		bases[basis],
		forces[force],
		...(quote ? [quoted(quote)] : []),
	];
}

/** An item says all of these and nothing else, and its links name the paragraphs cited. */
async function expectSays(item: Locator, text: string, phrases: string[], evidence: Citation[]) {
	const numbers = [...new Set(evidence.map(({ paragraph }) => Number(paragraph.slice(1))))];
	const [what, how] = await item.getByRole('paragraph').all();
	await expect(what!).toHaveText(plainText(text));
	await expect(item.getByRole('link')).toHaveCount(numbers.length);
	for (const number of numbers)
		await expect(item.getByRole('link', { name: en.article.paragraph(number), exact: true })).toBeVisible();
	const said = await how!.evaluate(({ childNodes }) =>
		[...childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
	);
	const phrase = said.trim().split(' · ');
	// That the order before it is open is said of an event whose neighbours are not settled; a unit test checks where.
	expect(phrase.filter((one) => one !== pictures.timeline.open)).toEqual(phrases);
}

test('each event and each claim is described in words as the facts have it, and leads to its words', async ({
	page,
}) => {
	const lesson = await toPictures(page);
	const events = await inWords(page, 'events');
	await expect(events).toHaveCount(lesson.events.length);
	for (const [i, event] of lesson.events.entries())
		await expectSays(events.nth(i), event.what, timeOf(event, lesson), event.evidence);
	const claims = await inWords(page, 'voices');
	await expect(claims).toHaveCount(lesson.claims.length);
	for (const claim of lesson.claims) {
		const item = claims.filter({ has: page.getByText(plainText(claim.says), { exact: true }) });
		await expectSays(item, claim.says, wayOf(claim, lesson), claim.evidence);
	}
	// Each voice that says something heads what it says.
	const heads = picture(page, 'voices').locator('details').getByRole('heading');
	const speakers = lesson.voices.filter(({ id }) => lesson.claims.some(({ voices }) => voices.includes(id)));
	for (const { name } of speakers) await expect(heads.filter({ hasText: name }).first()).toBeVisible();

	// From the words and from the drawing.
	const event = lesson.events.find(({ evidence }) => new Set(evidence.map((one) => one.paragraph)).size > 1)!;
	const places = [
		events.nth(lesson.events.indexOf(event)),
		picture(page, 'events')
			.getByRole('group')
			.locator('foreignObject', { hasText: plainText(event.what) }),
	];
	for (const place of places) {
		await place.getByRole('link').first().click();
		const paragraph = page.locator(`p#${event.evidence[0]!.paragraph}`);
		await expect(paragraph).toBeFocused();
		await expect(paragraph.locator('mark').first()).toBeInViewport();
		await expectMarked(page, lesson, event.evidence);
	}
	const claim = lesson.claims.at(-1)!;
	await claims
		.filter({ has: page.getByText(plainText(claim.says), { exact: true }) })
		.getByRole('link')
		.first()
		.click();
	await expectMarked(page, lesson, claim.evidence);
});

test('the pictures’ outlines are what they were', async ({ page }) => {
	await toPictures(page);
	await expect(picture(page, 'events')).toMatchAriaSnapshot({ name: 'events.aria.yml' });
	await expect(picture(page, 'voices')).toMatchAriaSnapshot({ name: 'voices.aria.yml' });
});

/** The words of a picture's drawing as they lie on the screen: labels, names, and what stands at the axis. */
async function wordsDrawn(drawn: Locator): Promise<[string, Box][]> {
	return drawn.evaluate((group) =>
		[...group.querySelectorAll('foreignObject, text')].map((label): [string, Box] => {
			const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
			const lines: DOMRect[] = [];
			while (texts.nextNode()) {
				// What is only read aloud lies under what is seen.
				if (texts.currentNode.parentElement?.closest('.hidden-visually')) continue;
				const range = document.createRange();
				range.selectNodeContents(texts.currentNode);
				lines.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
			}
			const x = Math.min(...lines.map(({ left }) => left));
			const y = Math.min(...lines.map(({ top }) => top));
			const width = Math.max(...lines.map(({ right }) => right)) - x;
			const height = Math.max(...lines.map(({ bottom }) => bottom)) - y;
			// Lines of the text lie a hair into one another where they are set close.
			return [
				label.textContent.trim().slice(0, 60),
				{ x: x + 1, y: y + 2, width: width - 2, height: height - 4 },
			];
		}),
	);
}

/** The links of a picture's drawing that a press would not meet, since something lies over them. */
async function linksCovered(drawn: Locator): Promise<string[]> {
	return drawn.evaluate((group) =>
		[...group.querySelectorAll('a')].flatMap((link) => {
			link.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { x, y, width, height } = link.getBoundingClientRect();
			const met = document.elementFromPoint(x + width / 2, y + height / 2);
			return link.contains(met) ? [] : [`${link.closest('foreignObject')!.textContent}: ${met?.outerHTML}`];
		}),
	);
}

async function expectFits(page: Page, width: number) {
	await page.setViewportSize({ width, height: 900 });
	for (const stage of ['events', 'voices'] as const) {
		const figure = drawing(page, stage);
		// The pictures come with the later script.
		await expect(figure.locator('foreignObject').first()).toBeVisible();
		await expect.poll(async () => overlaps(await wordsDrawn(figure)), `${stage} at ${width}`).toEqual([]);
		const drawn = await wordsDrawn(figure);
		const beyond = drawn.filter(([, box]) => box.x < 0 || box.x + box.width > width).map(([name]) => name);
		expect(beyond, `${stage} at ${width}`).toEqual([]);
		expect(await linksCovered(figure), `${stage} at ${width}`).toEqual([]);
	}
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
	).toBe(0);
}

test('the pictures fit any screen, and show in print and in forced colours', async ({ page }) => {
	await toPictures(page);
	for (const width of [320, 390, 820, 1440, 2560]) await expectFits(page, width);
	await page.emulateMedia({ forcedColors: 'active' });
	const ink = await page.evaluate(() => getComputedStyle(document.body).color);
	for (const stage of ['events', 'voices'] as const) {
		await expect(drawing(page, stage).locator('path').first()).toHaveCSS('stroke', ink);
		await expect(drawing(page, stage).locator('foreignObject p').first()).toHaveCSS('color', ink);
	}
	await page.emulateMedia({ forcedColors: 'none', media: 'print' });
	for (const stage of ['events', 'voices'] as const)
		await expect(drawing(page, stage).locator('foreignObject').first()).toBeVisible();
});

/** Forty events and sixty claims, and of the questions only those that name none of them. */
function crowded(lesson: Lesson): Lesson {
	const { events, claims, voices } = crowdedLesson();
	// The made-up article has more paragraphs than the page.
	const within = (citation: Citation): Citation => ({
		...citation,
		paragraph: `p${(Number(citation.paragraph.slice(1)) % 13) + 1}`,
	});
	const cited = <Fact extends { evidence: Citation[] }>(fact: Fact) => ({
		...fact,
		evidence: fact.evidence.map(within),
	});
	const questions = lesson.questions.filter(({ kind }) => kind === 'choice');
	return { ...lesson, events: events.map(cited), claims: claims.map(cited), voices, questions };
}

test('forty events and sixty claims fit any screen', async ({ page }) => {
	await serveLesson(page, crowded);
	await toPictures(page, crowded);
	for (const width of [320, 820, 2560]) await expectFits(page, width);
});
