import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Citation } from '#lib/lesson/article.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { stages, type Stage } from '#lib/lesson/question.ts';
import { expectMarked } from '#tests/components/expect-marked.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { citedWords } from '#tests/lessons/cited-words.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { askedOf, comeTo, takeAll, takeQuestion } from '#tests/lessons/take-questions.ts';

const { results, walk, closed } = enLater;
const textsOf = (selector: string) =>
	[...document.querySelectorAll(`#questions ${selector}`)].map(({ textContent }) => textContent.trim());
const ofStage = (stage: Stage, { questions } = harbourBridge) =>
	questions.filter((question) => question.stage === stage);
const onward = () => button(/^(Next question|Finish this part)$/);
const cardText = () => document.querySelector('#questions')!.textContent;

test('mode=test keeps each answer without a word on it, and judges in the results', async () => {
	const session = await renderLesson('mode=test&stages=events&pass=95&shuffle=off');
	await expect.element(card.getByText(en.opening.test)).toBeVisible();
	await button(en.opening.begin).click();
	const asked = ofStage('events');
	for (const [n, { prompt }] of asked.entries()) {
		await expect.element(heading(plainText(prompt))).toBeVisible();
		const question = askedOf(session);
		session.change(n === 0 ? wrongAnswer(question, session.lesson) : rightAnswer(question));
		await button(en.item.keep).click();
		await expect.poll(() => session.view.item?.question.id).not.toBe(question.id);
		expect(document.querySelectorAll('[data-cited], mark')).toHaveLength(0);
		expect(cardText()).not.toMatch(/Not quite|Right/);
	}
	await button(closed.results).click();
	await expect.element(card.getByText(results.percent(66), { exact: true })).toBeVisible();
	await expect.element(card.getByText(results.notPassed(95))).toBeVisible();
	expect(textsOf(`h3 ~ ul a`)).toEqual([plainText(asked[0]!.prompt)]);
});

test.each([1, 3])('tries=%i gives as many, and shows the key behind the last', async (tries) => {
	const session = await renderLesson(`tries=${tries}&stages=reading`, (session) => session.begin());
	const question = askedOf(session);
	for (let left = tries - 1; left >= 0; left--) {
		session.change(wrongAnswer(question, session.lesson, tries - left - 1));
		await button(en.item.check).click();
		if (left === 0) continue;
		await expect.element(card.getByText(en.feedback.triesLeft(left))).toBeVisible();
		await button(en.item.again).click();
	}
	await expect.element(onward()).toBeVisible();
	await expectMarked(session.lesson, question.evidence);
});

test('while tries are left the misread words are marked, not the key’s', async () => {
	const session = await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		comeTo(session, ({ kind }) => kind === 'choice');
		takeQuestion(session, 'wrong');
	});
	const question = askedOf(session);
	if (question.kind !== 'choice') throw new Error('It is no choice.');
	await expectMarked(session.lesson, question.choices.find(({ correct }) => !correct)!.evidence);
	expect(document.querySelectorAll('#questions [data-is="key"]')).toHaveLength(0);
});

test('stages=voices asks of the voices alone', async () => {
	const session = await renderLesson('stages=voices', (session) => session.begin());
	const voices = ofStage('voices');
	await expect.element(card.getByText(en.quiz.question(1, voices.length))).toBeVisible();
	expect(askedOf(session).stage).toBe('voices');
});

test('count=3 asks three questions, of every stage', async () => {
	const session = await renderLesson('count=3');
	await expect.element(button(en.opening.begin)).toBeVisible();
	const sizes = textsOf('li small').map((size) => parseInt(size));
	expect(sizes).toEqual(stages.map(() => 1));
	session.begin();
	await expect.element(card.getByText(en.quiz.question(1, 3))).toBeVisible();
});

test('shuffle=off keeps the author’s order of the choices, a seed shows another, and one seed the same to everybody', async () => {
	const choicesFor = async (query: string) => {
		const session = await renderLesson(`stages=reading,voices&${query}`, (session) => {
			session.begin();
			comeTo(session, ({ id }) => id === 'who-praised');
		});
		await expect.element(heading(plainText(askedOf(session).prompt))).toBeVisible();
		const texts = textsOf('.choice label');
		document.body.replaceChildren();
		return texts;
	};
	const question = harbourBridge.questions.find(({ id }) => id === 'who-praised')!;
	if (question.kind !== 'choice') throw new Error('It is no choice.');
	const written = question.choices.map(({ text }) => plainText(text));
	expect(await choicesFor('shuffle=off')).toEqual(written);
	const mine = await choicesFor('seed=7');
	expect(mine.toSorted()).toEqual(written.toSorted());
	expect(await choicesFor('seed=7')).toEqual(mine);
	expect(await choicesFor('seed=8')).not.toEqual(mine);
});

test('shuffle=all mixes the questions of a stage, and no others', async () => {
	const asked = (query: string) => {
		const order: string[] = [];
		return renderLesson(query, (session) =>
			order.push(...takeAll(session, () => 'right').map(({ id }) => id)),
		).then(() => order);
	};
	const written = harbourBridge.questions.map(({ id }) => id);
	expect(await asked('shuffle=off')).toEqual(written);
	const mixed = await asked('shuffle=all&seed=7');
	expect(mixed).not.toEqual(written);
	const stageOf = (id: string) => harbourBridge.questions.find((question) => question.id === id)!.stage;
	expect(mixed.map(stageOf)).toEqual(written.map(stageOf));
});

for (const prove of ['as-written', 'off', 'all'] as const)
	for (const { id, kind, stage, prompt, prove: written } of harbourBridge.questions.filter(
		({ kind }) => kind === 'choice' || kind === 'verdict',
	))
		test(`prove=${prove} asks for the paragraph as it says, ${id}`, async () => {
			await renderLesson(`stages=${stage}&shuffle=off&prove=${prove}`, (session) => {
				session.begin();
				comeTo(session, (question) => question.id === id);
			});
			await expect.element(heading(plainText(prompt))).toBeVisible();
			const wanted = prove === 'all' ? kind === 'choice' : prove === 'as-written' && written;
			expect(card.getByRole('group', { name: en.item.prove }).elements()).toHaveLength(wanted ? 1 : 0);
		});

test('a proof is asked for, and marked where it is wrong', async () => {
	const session = await renderLesson('stages=reading&prove=all', (session) => session.begin());
	const question = askedOf(session);
	const { response } = rightAnswer(question);
	session.change({ response, proof: null });
	await button(en.item.check).click();
	await expect.element(card.getByText(en.item.obstacles['no-proof'])).toBeVisible();
	session.change({ response, proof: 'p1' });
	await button(en.item.check).click();
	await expect.element(heading(en.feedback.proofWrong)).toBeVisible();
});

test('confidence=on asks how sure, and the results put the surest mistake first; pass=30 is passed with a third', async () => {
	const session = await renderLesson('stages=voices&confidence=on&tries=1&pass=30&shuffle=off', (session) =>
		session.begin(),
	);
	const given = [
		{ right: false, confidence: 1 },
		{ right: false, confidence: 3 },
		{ right: true, confidence: 2 },
	] as const;
	const { levels } = en.confidence;
	const { lesson } = session;
	for (const [n, { right, confidence }] of given.entries()) {
		const question = askedOf(session);
		const answer = right ? rightAnswer(question) : wrongAnswer(question, lesson);
		session.change(answer);
		if (n === 0) {
			await button(en.item.check).click();
			await expect.element(card.getByText(en.item.obstacles['no-confidence'])).toBeVisible();
			const sure = card.getByRole('group', { name: en.confidence.ask });
			await sure.getByRole('radio', { name: levels[confidence] }).click();
		} else session.change({ ...answer, confidence });
		await button(en.item.check).click();
		await onward().click();
	}
	await button(closed.results).click();
	await expect.element(card.getByText(results.percent(33), { exact: true })).toBeVisible();
	await expect.element(card.getByText(results.passed(30))).toBeVisible();
	for (const { right, confidence } of given)
		await expect
			.element(card.getByText(results.calibrated(levels[confidence], right ? 1 : 0, 1)))
			.toBeVisible();
	const [first, second] = ofStage('voices');
	expect(textsOf('h3 ~ ul a')).toEqual([plainText(second!.prompt), plainText(first!.prompt)]);
	session.review();
	for (const [n, { confidence }] of given.entries())
		await expect
			.element(
				card
					.getByRole('region', { name: plainText(ofStage('voices')[n]!.prompt), exact: true })
					.getByText(enLater.review.yourConfidence(levels[confidence])),
			)
			.toBeVisible();
});

test('article=after: recall first, with the words quoted in the card, and the article in the results', async () => {
	const session = await renderLesson('stages=events&shuffle=off&article=after&walk=before&prove=all');
	const { lesson } = session;
	const article = page.getByRole('article', { name: en.article.label });
	const wordsOf = (citations: readonly Citation[]) =>
		citations.map((citation) => citedWords(harbourBridge, [citation], citation.paragraph));
	const intoArticle = () =>
		card
			.getByRole('link')
			.elements()
			.filter((link) => link.getAttribute('href')?.startsWith('#'));
	/** The words stand in the card, the article nowhere, and nothing leads to what cannot be seen. */
	const expectQuoted = async (citations: readonly Citation[]) => {
		await expect.poll(() => textsOf('blockquote mark')).toEqual(wordsOf(citations));
		expect(article.elements()).toEqual([]);
		expect(intoArticle()).toEqual([]);
	};
	await expect.element(heading(en.opening.recallHeading)).toBeVisible();
	await expect.element(card.getByText(en.opening.recall)).toBeVisible();
	expect(article.elements()).toEqual([]);
	await button(en.opening.begin).click();
	// The questions come first, though the walk was asked for before them.
	expect(lesson.questions.map(({ kind }) => kind)).not.toContain('pinpoint');
	for (const question of ofStage('events', lesson)) {
		await expect.element(heading(plainText(question.prompt))).toBeVisible();
		expect(card.getByRole('group', { name: en.item.prove }).elements()).toEqual([]);
		takeQuestion(session, 'wrong-wrong');
		await expectQuoted(question.evidence);
		await onward().click();
	}
	for (const [n, event] of lesson.events.entries()) {
		await expect.element(card.getByText(walk.event(n + 1, lesson.events.length))).toBeVisible();
		await expectQuoted(event.evidence);
		await button(n + 1 < lesson.events.length ? walk.next : walk.finish).click();
	}
	const timeline = enLater.pictures.timeline.name(lesson.events.length);
	await expect.element(card.getByRole('group', { name: timeline })).toBeVisible();
	expect(intoArticle()).toEqual([]);
	expect(article.elements()).toEqual([]);
	await button(closed.results).click();
	await expect.element(heading(results.heading)).toBeVisible();
	await expect.element(article).toBeVisible();
});
