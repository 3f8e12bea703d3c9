import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { harbourBridge } from 'virtual:harbour-bridge';
import { packText } from '#lib/delivery/pack-text.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { writeResult, type Result } from '#lib/quiz/scoring/result-code.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { classMessages as en } from '#tests/class-messages.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import ClassResults from './ClassResults.svelte';

const words = en.classResults;
const settings = { ...defaultSettings, confidence: 'on' as const };
const forty = classResults(harbourBridge, 40, { settings });

beforeEach(() => {
	history.replaceState(null, '', location.pathname + location.search);
});

/** The page, with these results pasted into it. */
async function shown(results: Result[], lesson = harbourBridge) {
	const load = (id: string) => Promise.resolve(id === lesson.id ? lesson : null);
	await render(ClassResults, { lang: 'en', load }, { baseElement: main() });
	if (results.length > 0) await paste(results);
}
function main() {
	const main = document.createElement('main');
	document.body.replaceChildren(main);
	return main;
}
async function paste(results: Result[]) {
	const codes = await Promise.all(results.map((result) => packText(writeResult(result))));
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', codes.join('\n'));
	page
		.getByRole('textbox', { name: words.field })
		.element()
		.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	await expect.element(page.getByText(words.taken.added(results.length))).toBeVisible();
}
const section = (name: string) => page.getByRole('region', { name, exact: true });
const dialog = page.getByRole('dialog');
const learners = section(words.learners.heading);
const namesOf = () =>
	[...learners.element().querySelectorAll('tbody th a')].map(({ textContent }) => textContent);

test('a learner opens with all that was answered, and others before and after in the order of the table', async () => {
	await shown(forty);
	const names = namesOf();
	const [first, second] = names as [string, string];
	await learners.getByRole('link', { name: first, exact: true }).click();
	const heading = (name: string) => dialog.getByRole('heading', { level: 2, name: new RegExp(`^${name}:`) });
	await expect.element(heading(first)).toHaveFocus();
	const { items } = forty.find(({ name }) => name === first)!;
	for (const { question } of items) {
		const { prompt } = harbourBridge.questions.find(({ id }) => id === question)!;
		await expect.element(dialog.getByText(plainText(prompt), { exact: true })).toBeVisible();
	}
	await expect.element(dialog.getByText(words.detail.at(1, 40))).toBeVisible();
	await dialog.getByRole('button', { name: words.detail.next }).click();
	await expect.element(heading(second)).toHaveFocus();
	await dialog.getByRole('button', { name: words.detail.previous }).click();
	await expect.element(heading(first)).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog).not.toBeInTheDocument();
	await expect.element(learners.getByRole('link', { name: first, exact: true })).toHaveFocus();
	expect(location.hash).toBe('');
	expect(namesOf()).toEqual(names);
});

test('axe finds nothing in a class, in what is missing, in a learner', async () => {
	// It weighs every pair of colours: three learners have all that forty have.
	await shown(forty.slice(0, 3));
	await section(words.roll.heading).getByRole('textbox').fill('Ida Berg\nBilal');
	await expectAccessible();
	await learners.getByRole('link').first().click();
	await expect.element(dialog).toBeVisible();
	await expectAccessible();
});

test('the browser’s way back closes a learner and leaves the class where it was', async () => {
	await shown(forty);
	await learners.getByRole('searchbox').fill('zoe');
	await learners.getByRole('link', { name: 'Zoë' }).first().click();
	await expect.element(dialog).toBeVisible();
	history.back();
	await expect.element(dialog).not.toBeInTheDocument();
	await expect.element(learners.getByRole('searchbox')).toHaveValue('zoe');
});

test('what to talk about leads to the question further down, though it was filtered out', async () => {
	await shown(forty);
	await section(words.questions.heading).getByRole('combobox').selectOptions('events');
	const talk = section(words.talk.heading);
	const link = talk.getByRole('listitem').nth(0).getByRole('link').first();
	const id = link.element().getAttribute('href')!.slice(1);
	await link.click();
	await expect.poll(() => document.getElementById(id)?.matches(':target')).toBe(true);
	const wrong = forty.filter(({ items }) => {
		const item = items.find(({ question }) => `of-${question}` === id)!;
		return !['right', 'open'].includes(item.outcome);
	}).length;
	expect(talk.getByRole('listitem').nth(0).element().textContent).toContain(`${wrong} of `);
});

test('who is missing is told from a list of names, and who is not on it', async () => {
	const three = [
		{ ...forty[0]!, name: 'Ida Berg' },
		{ ...forty[1]!, name: 'Zoe' },
		{ ...forty[2]!, name: 'Guest' },
	];
	await shown(three);
	const roll = section(words.roll.heading);
	await roll.getByRole('textbox').fill('BERG, Ida\nLund, Bo\nHolm, Zoë');
	const status = roll.getByRole('status');
	await expect.element(status.getByText(words.roll.missing(1, 3))).toBeVisible();
	expect([...status.element().querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
		'Bo Lund',
		'Guest',
	]);
	await roll.getByRole('textbox').fill('Zoe; Guest; Ida');
	await expect.element(status).toHaveTextContent(words.roll.all(3));
	// It is forgotten with the results.
	await page.getByRole('button', { name: words.startOver }).click();
	await paste(three);
	await expect.element(roll.getByRole('textbox')).toHaveValue('');
});

test('two of one name are told apart wherever they are named', async () => {
	const anna = forty.slice(0, 2).map((result) => ({ ...result, name: 'Anna' }));
	await shown([...anna, forty[2]!]);
	expect(namesOf().slice(0, 2)).toEqual(['Anna (1)', 'Anna (2)']);
	await expect.element(page.getByText(words.graded.sameName(['“Anna”']))).toBeVisible();
	await learners.getByRole('link', { name: 'Anna (2)' }).click();
	await expect.element(dialog.getByRole('heading', { level: 2, name: /^Anna \(2\):/ })).toBeVisible();
});

test('a column that nobody has a figure in is left out', async () => {
	const columns = () =>
		[...section(words.questions.heading).element().querySelectorAll('thead button')].map((one) =>
			one.getAttribute('aria-label'),
		);
	await shown(forty);
	expect(columns()).toEqual(
		expect.arrayContaining([words.questions.confidenceLong, words.questions.discriminationLong]),
	);
	await shown(classResults(harbourBridge, 3));
	expect(columns()).not.toContain(words.questions.confidenceLong);
	expect(columns()).not.toContain(words.questions.discriminationLong);
	expect(section(words.questions.heading).element().textContent).not.toContain(words.questions.none);
});

test('who passed is told, with the pass mark, of the class and of each', async () => {
	const strict = classResults(harbourBridge, 10, { settings: { ...settings, pass: 80 } });
	await shown(strict);
	const scores = section(words.scores.heading);
	await expect.element(scores.getByText(words.scores.passed([80]))).toBeVisible();
	const rows = [...learners.element().querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll('td')].map(({ textContent }) => textContent),
	);
	for (const [percent, passed] of rows) expect(passed).toBe(parseInt(percent!) >= 80 ? 'yes' : 'no');
	await expect
		.element(
			scores.getByText(words.scores.passedOf(rows.filter(([, passed]) => passed === 'yes').length, 10)),
		)
		.toBeVisible();
	await expect.element(page.getByText('Settings: asked how sure, pass mark 80%.')).toBeVisible();
	await learners.getByRole('link').first().click();
	await expect.element(dialog.getByText(/assed \(needs 80%\)/)).toBeVisible();
});

test('of one learner there is nothing to compare', async () => {
	await shown(forty.slice(0, 1));
	await expect.element(learners.getByRole('link', { name: 'Ada' })).toBeVisible();
	await expect.element(section(words.talk.heading)).not.toBeInTheDocument();
	await expect.element(section(words.scores.heading)).not.toBeInTheDocument();
});

test('of two editions each is named, and who is in the other is not missing', async () => {
	const old = { ...forty[1]!, revision: '0f3a9c', name: 'Bo Lund' };
	await shown([{ ...forty[0]!, name: 'Ida Berg' }, forty[2]!, old]);
	const options = [
		...page.getByRole('combobox', { name: words.sets.label }).element().querySelectorAll('option'),
	];
	expect(options[0]!.textContent).toBe(words.sets.option(harbourBridge.title, words.sets.today, 2));
	expect(options[1]!.textContent).toContain(words.sets.other);
	const roll = section(words.roll.heading);
	await roll.getByRole('textbox').fill('Ida Berg\nBo Lund');
	await expect.element(roll.getByText(words.roll.otherEdition)).toBeVisible();
	await expect.element(roll.getByText(words.roll.missing(1, 2))).not.toBeInTheDocument();
	await page.getByRole('combobox', { name: words.sets.label }).selectOptions('1');
	await expect.element(page.getByText(words.graded.other)).toBeVisible();
	await learners.getByRole('link', { name: 'Bo Lund' }).click();
	await expect.element(dialog.getByText(words.graded.other)).toBeVisible();
	// Its questions stand in today's words; a key that may be another is not told.
	expect(dialog.element().textContent).not.toContain(words.given.key);
	expect(dialog.element().textContent).not.toContain('0f3a9c');
});

test('of a lesson that is not here what was answered is read by its ids', async () => {
	await shown(classResults({ ...harbourBridge, id: 'elsewhere' }, 4));
	await expect.element(page.getByText(words.graded.none('elsewhere'))).toBeVisible();
	await learners.getByRole('link').first().click();
	const { id } = harbourBridge.questions.find((question) => !isSelfMarked(question))!;
	await expect.element(dialog.getByText(id, { exact: true })).toBeVisible();
});

test.for([320, 390, 820, 1440])('nothing makes the page wider than a window of %d px', async (width) => {
	await page.viewport(width, 900);
	await shown(forty.map((one, i) => (i === 3 ? { ...one, name: 'W'.repeat(60) } : one)));
	const { documentElement } = document;
	expect(documentElement.scrollWidth).toBeLessThanOrEqual(documentElement.clientWidth);
	const table = learners.getByRole('region', { name: words.learners.table }).element();
	// What is wider than the window scrolls in its place, and the keys reach it.
	await expect.poll(() => table.hasAttribute('tabindex')).toBe(table.scrollWidth > table.clientWidth);
	await learners.getByRole('link').first().click();
	await expect.element(dialog).toBeVisible();
	const box = dialog.element();
	expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
	await page.viewport(1440, 900);
});
