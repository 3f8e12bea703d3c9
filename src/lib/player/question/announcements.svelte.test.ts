import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { button, renderLesson } from '#tests/components/render-lesson.ts';
import { listen } from '#tests/components/listen.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { askedOf, comeTo } from '#tests/lessons/take-questions.ts';

const startsWith = (words: string) => new RegExp(`^${words}`);
const explained = (html: string) => plainText(html).replace(/\s+/g, ' ').trim();

test('each answer is followed by its feedback, said once, by a region that was there before', async () => {
	const session = await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'choice');
	});
	const said = listen();
	const { lesson } = session;
	const first = askedOf(session);
	await button(en.item.check).click();
	expect(await said()).toEqual([en.item.incomplete.choice]);
	session.change(wrongAnswer(first, lesson));
	expect(await said()).toEqual([]);
	await button(en.item.check).click();
	const [wrong, ...more] = await said();
	expect(more).toEqual([]);
	expect(wrong).toMatch(startsWith(en.feedback.wrong));
	expect(wrong).toContain(en.feedback.readAgain);
	expect(wrong).toContain(en.feedback.triesLeft(1));
	expect(wrong).not.toContain(explained(first.explanation));
	await button(en.item.again).click();
	expect(await said()).toEqual([]);
	session.change(rightAnswer(first));
	await button(en.item.check).click();
	const [right, ...none] = await said();
	expect(none).toEqual([]);
	expect(right).toMatch(startsWith(en.feedback.rightAt(2)));
	expect(right).toContain(explained(first.explanation));
	await button(en.item.next).click();
	expect(await said()).toEqual([]);
});

test('a key that is shown is said', async () => {
	const session = await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'pinpoint');
		session.change(wrongAnswer(askedOf(session), session.lesson));
	});
	const said = listen();
	await button(en.item.check).click();
	expect(await said()).toEqual([expect.stringMatching(startsWith(en.feedback.wrong))]);
	await button(en.item.reveal).click();
	expect(await said()).toEqual([expect.stringContaining(explained(askedOf(session).explanation))]);
	await button(en.item.next).click();
	expect(await said()).toEqual([]);
});

test('each step of an event is said, and that an order is right in part', async () => {
	const session = await renderLesson('stages=events&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'order');
	});
	const said = listen();
	const question = askedOf(session);
	if (question.kind !== 'order') throw new Error('It is no order.');
	await button(/^Later: /)
		.first()
		.click();
	expect(await said()).toEqual([expect.stringMatching(/: now 2 of 5$/)]);
	const [one, other, ...rest] = question.solution as [string, string, ...string[]];
	session.change({ response: { kind: 'order', order: [other, one, ...rest] }, proof: null });
	await said();
	await button(en.item.check).click();
	// An event of which nothing is settled is not counted.
	const settled = new Set(question.pairs.flat()).size;
	expect(await said()).toEqual([expect.stringContaining(en.feedback.partly(settled - 2, settled))]);
});

test('a test says nothing of how an answer went', async () => {
	const session = await renderLesson('stages=events&mode=test&shuffle=off', (session) => session.begin());
	const said = listen();
	await button(en.item.keep).click();
	expect(await said()).toEqual([en.item.incomplete[askedOf(session).kind]]);
	for (const answer of [rightAnswer, wrongAnswer]) {
		const question = askedOf(session);
		session.change(answer(question, session.lesson));
		await button(en.item.keep).click();
		await expect.poll(() => askedOf(session).id).not.toBe(question.id);
		expect(await said()).toEqual([]);
	}
});

test('the same message is said at each press that brings it', async () => {
	const session = await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'match');
	});
	const said = listen();
	for (let presses = 0; presses < 3; presses++) {
		await button(en.item.check).click();
		expect(await said()).toEqual([en.item.incomplete.match]);
	}
	session.change(wrongAnswer(askedOf(session), session.lesson));
	session.submit();
	session.retry();
	await said();
	for (let presses = 0; presses < 2; presses++) {
		await button(en.item.check).click();
		expect(await said()).toEqual([en.item.obstacles.unchanged]);
	}
});
