import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { button, renderLesson } from '#tests/components/render-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { askedOf, comeTo } from '#tests/lessons/take-questions.ts';

const { term: words, explanation } = harbourBridge.glossary[0]!;
/** The button that explains the words, which lies over them, and the explanation. */
const explain = page.getByRole('button', { name: `${en.glossary.explain} ${words}`, exact: true });
const note = page.getByRole('note');

async function open() {
	(explain.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(note).toBeVisible();
}

test('a term is underlined where it first stands, and the text stays as it was', async () => {
	await renderLesson();
	await expect.element(explain).toBeInTheDocument();
	expect(document.querySelectorAll('article .term')).toHaveLength(harbourBridge.glossary.length);
	for (const { term, at } of harbourBridge.glossary) {
		const first = document.querySelector(`#${at.paragraph} .term`)!;
		expect(first.textContent).toBe(term);
		expect(getComputedStyle(first).textDecorationLine).toBe('underline');
	}
	const texts = [...document.querySelectorAll('article p[data-number]')].map(({ textContent }) =>
		textContent.trim(),
	);
	expect(texts).toEqual(articleParagraphs(harbourBridge).map(({ html }) => plainText(html)));
});

test('a term is explained by keyboard, with focus led in and back', async () => {
	await renderLesson();
	await open();
	await expect.element(note).toHaveFocus();
	await expect.element(note).toHaveAccessibleName(`${words} ${plainText(explanation)}`);
	await expectAccessible();
	await userEvent.keyboard('{Escape}');
	await expect.element(note).not.toBeInTheDocument();
	await expect.element(explain).toHaveFocus();
});

test('an explanation leaves nothing over the text when the keyboard goes on', async () => {
	await renderLesson();
	await open();
	await userEvent.tab();
	await expect.element(note).not.toBeInTheDocument();
	expect(document.activeElement).toBe(document.querySelectorAll('.term button')[1]);
});

test('a term picks no paragraph', async () => {
	await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'pinpoint');
	});
	await expect.poll(() => document.querySelector('article[data-picking]')).not.toBeNull();
	await userEvent.click(document.querySelector('.term')!);
	await expect.element(note).toBeVisible();
	await userEvent.keyboard('{Escape}');
	expect(document.querySelectorAll('[data-picked]')).toHaveLength(0);
	await userEvent.click(document.querySelector('#p2')!);
	await expect.poll(() => document.querySelector('[data-picked]')?.id).toBe('p2');
});

test('an explanation stays open while marks elsewhere change', async () => {
	const session = await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'pinpoint');
		session.change(wrongAnswer(askedOf(session), session.lesson));
	});
	await open();
	(button(en.item.check).element() as HTMLElement).click();
	session.reveal();
	await expect.poll(() => document.querySelector('#p2 mark')).not.toBeNull();
	await expect.element(note).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(explain).toHaveFocus();
});
