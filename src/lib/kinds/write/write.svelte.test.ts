import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { listen } from '#tests/components/listen.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo, takeQuestion } from '#tests/lessons/take-questions.ts';
import type { WriteQuestion } from './question.ts';

const { write: words } = enLater;
const text = '“Might”, says\nthe engineer; <b>if</b> &amp; only if…';
const field = card.getByRole('textbox');
let question: WriteQuestion;

const asked = (session: QuizSession) => {
	session.begin();
	question = comeTo(session, ({ kind }) => kind === 'write') as WriteQuestion;
};
const tick = (n: number) => card.getByRole('checkbox', { name: plainText(question.criteria[n]!.text) });

test('what is written is counted down, kept as a draft, and compared with the author’s answer', async () => {
	const session = await renderLesson('stages=reading', asked);
	const said = listen();
	await button(en.item.compare).click();
	expect(await said()).toEqual([en.item.incomplete.write]);
	await field.fill(text);
	await expect.element(card.getByText(words.left(question.limit - text.length))).toBeVisible();
	expect(session.attempt.rounds[0]!.drafts).toMatchObject([[question.id, { response: { text } }]]);
	await expect.element(card.getByText(plainText(question.answer))).not.toBeInTheDocument();

	await button(en.item.compare).click();
	await expect.element(card.getByText(words.example, { exact: true })).toBeVisible();
	await expect.element(card.getByText(plainText(question.answer))).toBeVisible();
	// As it was typed, and no HTML of it.
	expect((await card.getByRole('blockquote').findElement()).textContent).toBe(text);
	expect(await said()).toEqual([expect.stringContaining(en.feedback.compare)]);
	expect(document.body.textContent).not.toContain(en.feedback.wrong);
	await expect.element(button(en.item.again)).not.toBeInTheDocument();
});

test('nothing longer than the limit can be written', async () => {
	await renderLesson('stages=reading', asked);
	await expect.element(field).toHaveAttribute('maxlength', String(question.limit));
});

test('what a learner ticks is kept, stands in the review, and can be changed there', async () => {
	const session = await renderLesson('stages=reading', (session) => {
		asked(session);
		takeQuestion(session, 'right');
	});
	const met = () => session.attempt.rounds[0]!.records[0]!.assessed?.met;
	await tick(1).click();
	await tick(0).click();
	expect(met()).toEqual(question.criteria.map(({ id }) => id));
	await tick(1).click();
	expect(met()).toEqual([question.criteria[0]!.id]);
	session.review(question.id);
	await expect.element(tick(0)).toBeChecked();
	await expect.element(tick(1)).not.toBeChecked();
	await tick(1).click();
	expect(met()).toHaveLength(2);
	await expect.element(card.getByText(enLater.outcomes.written, { exact: true })).toBeVisible();
});

test('in a test it is compared in the review, once the test is over', async () => {
	const session = await renderLesson('stages=reading&mode=test', (session) => {
		asked(session);
		takeQuestion(session, 'right');
	});
	await expect.element(card.getByText(words.example, { exact: true })).not.toBeInTheDocument();
	while (session.view.screen !== 'results')
		if (session.view.screen === 'answering') takeQuestion(session, 'right');
		else session.nextStage();
	session.review(question.id);
	await expect.element(card.getByText(words.example, { exact: true })).toBeVisible();
	await tick(0).click();
	const record = session.attempt.rounds[0]!.records.find((record) => record.question === question.id);
	expect(record?.assessed?.met).toEqual([question.criteria[0]!.id]);
});

test('what was not written shows the author’s answer in the review, with nothing to tick', async () => {
	await renderLesson('stages=reading', (session) => {
		asked(session);
		session.review(question.id);
	});
	await expect.element(card.getByText(plainText(question.answer))).toBeVisible();
	await expect.element(card.getByText(words.criteria, { exact: true })).toBeVisible();
	await expect.element(card.getByRole('checkbox')).not.toBeInTheDocument();
});

test('the results list it apart from the score', async () => {
	await renderLesson('stages=reading', (session) => {
		asked(session);
		takeQuestion(session, 'right');
		session.assess(question.id, [question.criteria[0]!.id]);
		while (session.view.screen !== 'results')
			if (session.view.screen === 'answering') takeQuestion(session, 'right');
			else if (session.view.screen === 'judged') session.next();
			else session.nextStage();
	});
	await expect.element(card.getByText('100%')).toBeVisible();
	await expect.element(heading(enLater.results.written)).toBeVisible();
	await expect.element(card.getByText(enLater.results.met(1, 2))).toBeVisible();
});
