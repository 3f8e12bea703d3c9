import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { enPrint } from '#lib/i18n/en-print.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { printParts, type PrintPart } from '#lib/export/print-parts.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { pdfPages, type PdfPage } from './pdf-pages.ts';

const words = enPrint;
/** In points. The page's own margins are 17 mm and, at the foot, 20 mm. */
const formats = { A4: [595, 842], Letter: [612, 792] } as const;
const millimetre = 72 / 25.4;

/** Text without its spaces: a PDF has those of its own. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

function sheet(page: Page, part: PrintPart): Locator {
	return page.getByRole('region', { name: words.parts[part], exact: true });
}

/** Serves the print page with another lesson in it, as the build would, but for the policy that knows the page's own script. */
async function serveLesson(page: Page, { lang, ...lesson }: Lesson) {
	const data = [null, { lang, lesson: { lang } }, { lesson: { lang, ...lesson } }];
	const given = JSON.stringify(data.map((part) => part && { type: 'data', data: part, uses: {} }));
	await page.route(/\/print\/(\?|$)/, async (route) => {
		const response = await route.fetch();
		const html = (await response.text())
			.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
			.replace(/\bdata: \[.*\],(?=\s*form:)/s, () => `data: ${given.replaceAll('<', '\\u003c')},`);
		await route.fulfill({ response, body: html });
	});
}

/** Opens the print page and waits for the sheets that this address asks for. */
async function openPaper(page: Page, query: string) {
	await page.goto(`${lessonId}/print/?${query}`);
	await paperThere(page);
}

/** The page's script shows the tools when it has written the sheets anew. */
async function paperThere(page: Page) {
	await expect(page.getByRole('group', { name: words.tools.label })).toBeVisible();
}

/** Svelte says that it writes anew the sheets of the lesson that was built; nothing else may be amiss. */
function rewritten(troubles: string[]) {
	expect(troubles.filter((trouble) => !trouble.startsWith('console warning: Failed to hydrate'))).toEqual([]);
	troubles.length = 0;
}

/** The text that an element paints, squeezed: what is for screen readers alone is a pixel wide. */
function painted(element: Locator): Promise<string[]> {
	return element.evaluateAll((elements) =>
		elements.map((element) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			let text = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode())
				if (node.parentElement!.getBoundingClientRect().width > 1) text += node.textContent;
			return text.normalize('NFKC').replace(/\s/g, '');
		}),
	);
}

const textOf = (runs: PdfPage['runs']) => squeezed(runs.map(({ text }) => text).join(''));
/** What stands in the page's first line, which is on every page, what below it, and what in the lower margin. */
const headOf = ({ runs }: PdfPage) =>
	textOf(runs.filter(({ y }) => y < 22 * millimetre).toSorted((a, b) => a.x - b.x));
const bodyOf = ({ runs, height }: PdfPage) =>
	runs.filter(({ y }) => y >= 22 * millimetre && y < height - 20 * millimetre);
const footOf = ({ runs, height }: PdfPage) =>
	textOf(runs.filter(({ y }) => y >= height - 20 * millimetre).toSorted((a, b) => a.x - b.x));

/** The pages of each part, by the head of each page, which names its part and the paper's number. */
function partsOf(pages: PdfPage[], seed: number): PrintPart[] {
	return pages.map((page) => {
		const named = printParts.filter((part) => headOf(page).startsWith(squeezed(words.parts[part])));
		expect(named, `The head of a page names its part: ${headOf(page)}`).toHaveLength(1);
		expect(headOf(page)).toMatch(new RegExp(`${squeezed(words.paper(seed))}$`));
		return named[0]!;
	});
}

/** What is on each page but its head and foot: no page is without it, and none ends with a heading. */
async function bodiesOf(page: Page, pages: PdfPage[]): Promise<string[]> {
	const headings = await painted(page.getByRole('heading'));
	for (const page of pages) {
		expect.soft(bodyOf(page), 'No page is empty').not.toEqual([]);
		const lowest = Math.max(...bodyOf(page).map(({ y }) => y));
		const last = textOf(bodyOf(page).filter(({ y }) => y > lowest - 3));
		expect.soft(headings.filter((heading) => heading.endsWith(last))).toEqual([]);
	}
	return pages.map((page) => textOf(bodyOf(page)));
}

/** Each of these stands on one page of the part. */
function wholeOnPages(texts: string[], bodies: string[], parts: PrintPart[], part: PrintPart) {
	for (const text of texts) {
		const holding = bodies.filter((body, i) => parts[i] === part && body.includes(text));
		expect.soft(holding.length, `${part}: on one page stands all of ${text}`).toBe(1);
	}
}

const lessons = [
	['content', lessonId],
	['tests/lessons/small', 'harbour-bridge'],
] as const;

for (const [folder, id] of lessons) {
	test.describe(`on paper, ${id}`, () => {
		let lesson: Lesson;
		test.beforeAll(async () => {
			lesson = await realLesson(folder, id);
		});
		test.beforeEach(async ({ page, troubles }) => {
			await serveLesson(page, lesson);
			await openPaper(page, `seed=4821&parts=${printParts.join()}`);
			rewritten(troubles);
			await page.emulateMedia({ media: 'print' });
		});

		for (const [format, [width, height]] of Object.entries(formats)) {
			test(`${format}: no question is cut, no heading stands alone, and each key keeps to its own pages`, async ({
				page,
			}) => {
				const pages = await pdfPages(await page.pdf({ format }));
				const parts = partsOf(pages, 4821);
				const bodies = await bodiesOf(page, pages);

				for (const page of pages) {
					// Browsers print to whole pixels.
					expect(Math.abs(page.width - width) + Math.abs(page.height - height)).toBeLessThan(2);
					for (const { text, x, width: long } of page.runs) {
						expect.soft(x, text).toBeGreaterThan(16 * millimetre);
						expect.soft(x + long, text).toBeLessThan(page.width - 16 * millimetre);
					}
				}
				expect(pages.map(footOf)).toEqual(pages.map((_, i) => String(i + 1)));
				expect(parts.toSorted((a, b) => printParts.indexOf(a) - printParts.indexOf(b))).toEqual(parts);
				expect(new Set(parts)).toEqual(new Set(printParts));

				for (const part of ['worksheet', 'key'] as const) {
					const questions = sheet(page, part).getByRole('article');
					await expect(questions).toHaveCount(lesson.questions.length);
					// The key is cut between the items of a question, the worksheet is not.
					const whole = part === 'key' ? questions.getByRole('listitem') : questions;
					wholeOnPages(await painted(whole), bodies, parts, part);
				}
				expect(parts.filter((part) => part === 'marking')).toHaveLength(1);
				// What is left empty at the foot of the key, but for its last page.
				for (const [i, page] of pages.entries()) {
					if (parts[i] !== 'key' || parts[i + 1] !== 'key') continue;
					const lowest = Math.max(...bodyOf(page).map(({ y }) => y));
					expect.soft(page.height - 20 * millimetre - lowest, `page ${i + 1}`).toBeLessThan(page.height / 5);
				}

				const reasons = lesson.questions.flatMap((question) => [
					question.explanation,
					...(question.kind === 'choice' ? question.choices.map(({ because }) => because) : []),
					...(question.kind === 'verdict' ? question.statements.map(({ because }) => because) : []),
				]);
				const handedOut = bodies.filter((_, i) => parts[i] !== 'key' && parts[i] !== 'marking').join('');
				expect(handedOut).not.toContain(squeezed(words.key.answer + ':'));
				expect(reasons.filter((reason) => handedOut.includes(squeezed(plainText(reason))))).toEqual([]);
			});
		}

		test('an item has one letter, in the worksheet and in the key', async ({ page }) => {
			for (const { kind, prompt } of lesson.questions) {
				const name = plainText(prompt);
				const asked = sheet(page, 'worksheet').getByRole('article', { name });
				const key = sheet(page, 'key').getByRole('article', { name });
				const items = await painted(
					kind === 'verdict' ? asked.getByRole('rowheader') : asked.getByRole('listitem'),
				);
				const keyed = (await painted(key.getByRole('listitem'))).map((text) => text.replace(/^[✓✗]/, ''));
				const [whole = ''] = await painted(key);
				// A paragraph and a text have no items to choose from.
				expect(items.length > 0).toBe(kind !== 'pinpoint' && kind !== 'write');
				for (const item of items) {
					// A target stands in the key where it is right, or among those not needed: «C Traders».
					const target = kind === 'match' && /^[A-Z]/.test(item);
					if (target) expect.soft(whole).toContain(item.replace('.', ''));
					else
						expect
							.soft(
								keyed.filter((text) => text.startsWith(item)),
								item,
							)
							.toHaveLength(1);
				}
			}
		});

		test('the marking key has the answer to each question, as the key with reasons has it', async ({
			page,
		}) => {
			const rows = sheet(page, 'marking').getByRole('listitem');
			await expect(rows).toHaveCount(lesson.questions.length);
			const questions = sheet(page, 'key').getByRole('article');
			for (const [i, row] of (await rows.all()).entries()) {
				const answer = (await row.locator('b').innerText()).trim();
				await expect(row).toHaveText(new RegExp(`^${i + 1}\\b`));
				await expect(questions.nth(i)).toContainText(
					answer === words.key.own ? words.key.example : `${words.key.answer}: ${answer}`,
				);
			}
		});

		test('the key names the letters of the right choices', async ({ page }) => {
			for (const question of lesson.questions) {
				if (question.kind !== 'choice') continue;
				const name = plainText(question.prompt);
				const items = await painted(
					sheet(page, 'worksheet').getByRole('article', { name }).getByRole('listitem'),
				);
				const right = question.choices
					.filter(({ correct }) => correct)
					.map(({ text }) => items.find((item) => item.slice(2) === squeezed(plainText(text)))![0]!)
					.sort();
				await expect(sheet(page, 'key').getByRole('article', { name })).toContainText(
					`${words.key.answer}: ${words.key.both(right)}`,
				);
			}
		});
	});
}

test.describe('a question that is longer than a page', () => {
	for (const format of ['A4', 'Letter'] as const) {
		test(`${format}: begins where it comes, is cut between its rows, and leaves no page to its head`, async ({
			page,
			troubles,
		}) => {
			const small = await realLesson('tests/lessons/small', 'harbour-bridge');
			const questions = small.questions.flatMap((question) => {
				if (question.kind !== 'verdict') return [];
				const [statement] = question.statements;
				const statements = Array.from({ length: 40 }, (_, i) => ({
					...statement!,
					id: `s${i}`,
					text: `Statement ${i}: the council made a promise about the old bridge, and about the ferry too`,
				}));
				return [{ ...question, statements }];
			});
			await serveLesson(page, { ...small, questions });
			await openPaper(page, 'seed=4821&parts=worksheet,key');
			rewritten(troubles);
			await page.emulateMedia({ media: 'print' });
			const pages = await pdfPages(await page.pdf({ format }));
			const parts = partsOf(pages, 4821);
			const bodies = await bodiesOf(page, pages);
			for (const [part, role] of [
				['worksheet', 'rowheader'],
				['key', 'listitem'],
			] as const) {
				const rows = await painted(sheet(page, part).getByRole(role));
				expect(rows).toHaveLength(40);
				wholeOnPages(rows, bodies, parts, part);
				expect(bodies[parts.indexOf(part)], 'The first page has rows too').toContain(rows[0]);
			}
			// The letter of the 27th is two, and stands in one line.
			const letters = sheet(page, 'worksheet').locator('tbody b');
			await expect(letters.nth(26)).toHaveText('AA.');
			const heights = await letters.evaluateAll((all) =>
				all.map((one) => one.getBoundingClientRect().height),
			);
			expect(new Set(heights).size).toBe(1);
		});
	}
});

test.describe('the address', () => {
	test('a paper without a seed gets one, which the address keeps', async ({ page }) => {
		await openPaper(page, 'stages=voices');
		await expect(page).toHaveURL(/\?stages=voices&seed=\d{4}$/);
		const seed = new URL(page.url()).searchParams.get('seed')!;
		await expect(sheet(page, 'worksheet')).toContainText(words.paper(Number(seed)));
		const before = await page.getByRole('main').innerText();
		await page.reload();
		await paperThere(page);
		expect(await page.getByRole('main').innerText()).toBe(before);
	});

	test('another number is typed, and gives the paper of that number', async ({ page, axe }) => {
		await openPaper(page, 'seed=7&parts=marking');
		const field = page.getByRole('textbox', { name: words.tools.number });
		const answers = sheet(page, 'marking').getByRole('list');
		const before = await answers.innerText();
		await field.fill('4821');
		await expect(page).toHaveURL(/\?seed=4821&parts=marking$/);
		await expect(sheet(page, 'marking')).toContainText(words.paper(4821));
		expect(await answers.innerText()).not.toBe(before);
		await field.fill('seven');
		await expect(field).toHaveAccessibleDescription(words.tools.numberWrong);
		await expect(sheet(page, 'marking')).toContainText(words.paper(4821));
		await axe();
		await field.fill('7');
		await expect(field).not.toHaveAttribute('aria-invalid');
		expect(await answers.innerText()).toBe(before);
	});

	test('settings change what is asked, and what does not parse is reported', async ({ page }) => {
		await openPaper(page, 'seed=7&count=5&prove=all&confidence=on&stages=later&parts=worksheet,key');
		await expect(sheet(page, 'worksheet').getByRole('article')).toHaveCount(5);
		await expect(sheet(page, 'worksheet').getByText(en.confidence.ask)).toHaveCount(5);
		await expect(sheet(page, 'key')).toContainText('Paper 7 · count=5 · prove=all · confidence=on');
		const problem = { name: 'stages', value: 'later', allowed: 'events, voices, reading' };
		await expect(page.getByRole('status')).toHaveText(words.setting(problem));
	});

	test('where the questions are for recall the article comes after them, and nothing asks for its paragraphs', async ({
		page,
	}) => {
		await openPaper(page, `seed=7&article=after&parts=${printParts.join()}`);
		const names = (['worksheet', 'article', 'marking', 'key'] as const).map((part) => words.parts[part]);
		const regions = page.getByRole('main').getByRole('region');
		expect(await regions.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
			names,
		);
		const worksheet = sheet(page, 'worksheet');
		await expect(worksheet.getByText(words.how.prove)).toHaveCount(0);
		await expect(worksheet.getByText(words.how.pinpoint(13))).toHaveCount(0);
	});
});

test.describe('which parts', () => {
	const box = (page: Page, part: PrintPart) =>
		page.getByRole('checkbox', { name: words.parts[part], exact: true });

	test('are ticked, printed and kept in the address', async ({ page }) => {
		await openPaper(page, 'seed=7');
		await box(page, 'key').check();
		await expect(page).toHaveURL(/\?seed=7&parts=worksheet,key$/);
		await expect(sheet(page, 'key')).toBeVisible();
		await page.reload();
		await paperThere(page);
		await expect(box(page, 'key')).toBeChecked();
		await box(page, 'worksheet').uncheck();
		const pages = await pdfPages(await page.pdf({ format: 'A4' }));
		expect(new Set(partsOf(pages, 7))).toEqual(new Set(['key']));
	});

	test('are the worksheet alone where nothing is said', async ({ page }) => {
		await openPaper(page, 'seed=7');
		for (const part of printParts)
			await expect(box(page, part)).toBeChecked({ checked: part === 'worksheet' });
		await expect(page.getByRole('main').getByRole('region')).toHaveCount(1);
		const pages = await pdfPages(await page.pdf({ format: 'A4' }));
		expect(new Set(partsOf(pages, 7))).toEqual(new Set(['worksheet']));
	});

	test('that do not parse are reported, and the worksheet is shown', async ({ page }) => {
		await openPaper(page, 'parts=answers');
		await expect(page.getByRole('status')).toHaveText(
			words.setting({ name: 'parts', value: 'answers', allowed: printParts.join(', ') }),
		);
		for (const part of printParts) await expect(sheet(page, part)).toHaveCount(part === 'worksheet' ? 1 : 0);
	});

	test('may be none, which is said in place of printing', async ({ page }) => {
		await openPaper(page, 'parts=key');
		await page.evaluate(() => {
			window.print = () => void (document.title = 'printed');
		});
		const print = page.getByRole('button', { name: words.tools.print });
		await box(page, 'key').uncheck();
		await expect(page.getByRole('status')).toHaveText(words.tools.nothing);
		await expect(print).toHaveAttribute('aria-disabled', 'true');
		await print.click({ force: true });
		await expect(page).not.toHaveTitle('printed');
		await box(page, 'worksheet').check();
		await print.click();
		await expect(page).toHaveTitle('printed');
	});
});

test('sheets are black on white in the dark too, and what is for the screen is not printed', async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openPaper(page, `theme=dark&parts=${printParts.join()}`);
	for (const part of printParts) {
		await expect(sheet(page, part)).toHaveCSS('color', 'rgb(0, 0, 0)');
		await expect(sheet(page, part)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	}
	const screenOnly = [page.getByRole('banner').first(), page.getByRole('group', { name: words.tools.label })];
	for (const part of screenOnly) await expect(part).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	for (const part of screenOnly) await expect(part).toBeHidden();
});

test('a mark keeps its colour on paper, where backgrounds are left out', async ({ page }) => {
	await openPaper(page, 'parts=key');
	await page.emulateMedia({ media: 'print' });
	await expect(sheet(page, 'key').locator('mark').first()).toHaveCSS('print-color-adjust', 'exact');
});

test('no search engine lists it', async ({ page }) => {
	await page.goto(`${lessonId}/print/`);
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test(
	'axe finds nothing, and nothing is wider than the screen',
	{ tag: ['@laptop', '@phone'] },
	async ({ page, axe, troubles }) => {
		// Every kind of question is in the small one.
		await serveLesson(page, await realLesson('tests/lessons/small', 'harbour-bridge'));
		await openPaper(page, `seed=7&parts=${printParts.join()}&mode=rubbish&confidence=on`);
		rewritten(troubles);
		await axe();
		const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		expect(await page.evaluate(overflow)).toBe(0);
	},
);

test.describe('without scripts', () => {
	test.use({ withoutScript: true });

	test('all parts can be printed, and no control is shown that does nothing', async ({ page }) => {
		await page.goto(`${lessonId}/print/`);
		for (const part of printParts) await expect(sheet(page, part)).toContainText(words.paper(0));
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('checkbox')).toHaveCount(0);
		const pages = await pdfPages(await page.pdf({ format: 'A4' }));
		const [first = ''] = await painted(sheet(page, 'worksheet').getByRole('article').first());
		expect(pages.filter((page) => textOf(bodyOf(page)).includes(first))).toHaveLength(1);
	});
});
