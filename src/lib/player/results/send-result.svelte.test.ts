import { afterEach, beforeEach, expect, test } from 'vitest';
import { harbourBridge } from 'virtual:harbour-bridge';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { takeAll } from '#tests/lessons/take-questions.ts';

const { results } = enLater;
const words = results.send;
const taken = (query = '') => renderLesson(query, (session) => takeAll(session, () => 'wrong-wrong'));
const status = card.getByRole('status').filter({ hasText: words.copied });

/** What this browser has not, or refuses: the sheet of programs to share with, the clipboard. */
function platform(own: Partial<Record<'share' | 'canShare' | 'clipboard', unknown>>) {
	for (const [name, value] of Object.entries(own))
		Object.defineProperty(navigator, name, { value, configurable: true });
}
const { dataset } = document.documentElement;
beforeEach(() => {
	dataset.site = 'https://quiz.example/';
});
afterEach(() => {
	delete dataset.site;
	for (const name of ['share', 'canShare', 'clipboard']) Reflect.deleteProperty(navigator, name);
});

test('the name comes first, the result then goes to the sheet of the device', async () => {
	const shared: ShareData[] = [];
	platform({ canShare: () => true, share: (data: ShareData) => Promise.resolve(shared.push(data)) });
	await taken();
	const name = card.getByRole('textbox', { name: words.name });
	await name.fill('Ida Berg');
	const send = button(words.send);
	expect(
		name.element().compareDocumentPosition(send.element()) & Node.DOCUMENT_POSITION_FOLLOWING,
	).toBeTruthy();
	await send.click();
	await expect.element(card.getByRole('status').getByText(words.shared)).toBeVisible();
	expect(shared).toEqual([
		{ title: harbourBridge.title, url: expect.stringContaining('https://quiz.example/results/#r=') },
	]);
	// The learner who closes the sheet has sent nothing, and nothing is said.
	platform({ share: () => Promise.reject(new DOMException('', 'AbortError')) });
	await send.click();
	await expect.element(card.getByText(words.shared)).not.toBeInTheDocument();
	expect(card.getByText(words.copied).elements()).toEqual([]);
});

test('without a sheet it is copied; what is said stands beside the button, each time anew', async () => {
	const copied: string[] = [];
	platform({
		canShare: undefined,
		clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
	});
	await taken();
	await button(words.send).click();
	await expect.element(status).toBeVisible();
	const region = status.element();
	expect(region.parentElement).toBe(button(words.send).element().parentElement);
	const said: string[] = [];
	const observer = new MutationObserver((changes) => {
		for (const { addedNodes } of changes) for (const node of addedNodes) said.push(node.textContent ?? '');
	});
	observer.observe(region, { childList: true });
	await button(words.send).click();
	await expect.poll(() => said).toContain(words.copied);
	expect(copied).toHaveLength(2);
	await expectAccessible();
});

test('a sheet that the frame forbids gives way to the clipboard, and that to a link to take away', async () => {
	const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	platform({ canShare: () => true, share: refuse, clipboard: { writeText: refuse } });
	await taken();
	await button(words.send).click();
	await expect.element(card.getByText(words['by-hand'])).toBeVisible();
	const field = card.getByRole('textbox', { name: words.link });
	await expect.element(field).toHaveFocus();
	const { selectionStart, selectionEnd, value } = field.element() as HTMLInputElement;
	expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
	expect(value).toContain('/results/#r=');
	await expectAccessible();
});

test('the name stays while the page does, and goes with the answers', async () => {
	const session = await taken();
	const name = card.getByRole('textbox', { name: words.name });
	await name.fill('Ida Berg');
	session.review();
	await button(enLater.review.close).click();
	await expect.element(name).toHaveValue('Ida Berg');
	session.delete(2);
	takeAll(session, () => 'right');
	await expect.element(name).toHaveValue('');
});

test('deleting comes last, behind a fold', async () => {
	await taken();
	const fold = card.getByText(results.delete.about);
	const after = [...card.element().querySelectorAll('button, a, input')].filter(
		(one) => fold.element().compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
	);
	expect(after.filter((one) => !one.closest('dialog')).map(({ textContent }) => textContent.trim())).toEqual([
		results.delete.open,
	]);
	expect(button(results.delete.open).elements()).toEqual([]);
	await fold.click();
	await button(results.delete.open).click();
	await expect.element(heading(results.delete.heading)).toBeVisible();
});

test('what is printed has every question; on the screen it is not there', async () => {
	await taken();
	await card.getByRole('textbox', { name: words.name }).fill('Ida Berg');
	const printed = () => document.querySelector('[data-printed-result]');
	expect(printed()).toBeNull();
	dispatchEvent(new Event('beforeprint'));
	const { textContent } = printed()!;
	expect(textContent).toContain('Ida Berg');
	for (const { prompt } of harbourBridge.questions) expect(textContent).toContain(plainText(prompt));
	dispatchEvent(new Event('afterprint'));
	expect(printed()).toBeNull();
});
