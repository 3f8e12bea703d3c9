import { expect, onTestFinished, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { button, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo, takeQuestion } from '#tests/lessons/take-questions.ts';

const thread = () => document.querySelector('.lesson > svg');

/** A choice that is answered wrongly, so that the words that it misreads are marked. */
const answered = () =>
	renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'choice');
		takeQuestion(session, 'wrong');
	});

/** Where the thread begins and ends on the screen. */
function ends() {
	const numbers = thread()!
		.querySelector('path')!
		.getAttribute('d')!
		.match(/-?[\d.]+/g)!
		.map(Number);
	return { x: numbers[0]!, y: numbers[1]!, endX: numbers.at(-1)!, endY: numbers.at(-2)! };
}

const near = (a: number, b: number) => Math.abs(a - b) < 1;

/** From this edge of what is said, at its first line, to the edge of the words that is nearer to it, below their line. */
function joinsFrom(edge: 'left' | 'right') {
	const { x, y, endX, endY } = ends();
	const said = document.querySelector('[data-thread]')!.getBoundingClientRect();
	const lines = [...document.querySelectorAll('article mark')].flatMap((mark) => [...mark.getClientRects()]);
	const nearer = edge === 'left' ? 'right' : 'left';
	const atWords = lines.some((line) => near(endX, line[nearer]) && near(endY, line.bottom));
	return atWords && near(x, said[edge]) && y > said.top && y < said.top + 24;
}

test('the thread joins what is said to the words that it speaks of, and follows them', async () => {
	await answered();
	await expect.poll(thread).not.toBeNull();
	expect(thread()!.getAttribute('aria-hidden')).toBe('true');
	for (const by of [0, 60, -40]) {
		scrollBy(0, by);
		await expect.poll(() => joinsFrom('left')).toBe(true);
	}
});

test('the thread is gone with the next question', async () => {
	const session = await answered();
	session.reveal();
	await expect.poll(thread).not.toBeNull();
	await button(en.item.next).click();
	await expect.poll(thread).toBeNull();
});

test('the thread is drawn from the other side where lines run from right to left', async () => {
	document.documentElement.dir = 'rtl';
	onTestFinished(() => document.documentElement.removeAttribute('dir'));
	await answered();
	await expect.poll(thread).not.toBeNull();
	expect(joinsFrom('right')).toBe(true);
});
