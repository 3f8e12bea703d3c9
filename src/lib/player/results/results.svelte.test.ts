import { expect, test } from 'vitest';
import { harbourBridge } from 'virtual:harbour-bridge';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { expectAccessible } from '#tests/components/axe.ts';
import { expectMarked } from '#tests/components/expect-marked.ts';
import { button, card, heading, renderLesson } from '#tests/components/render-lesson.ts';
import { takeAll, takeQuestion, type Way } from '#tests/lessons/take-questions.ts';

const { results, review } = enLater;
const ways: Way[] = ['right', 'wrong-right', 'wrong-wrong', 'wrong-reveal'];
const wayOf = (_: Question, n: number): Way => ways[n] ?? 'right';

const { questions } = harbourBridge;
/** What learners mark themselves comes last, and stands apart from the score. */
const marked = questions.filter((question) => !isSelfMarked(question));
const ofWay = (...wanted: Way[]) => marked.filter((question, n) => wanted.includes(wayOf(question, n)));
const right = ofWay('right');
const later = ofWay('wrong-right');
const missed = ofWay('wrong-right', 'wrong-wrong', 'wrong-reveal');
const percent = Math.floor((100 * (right.length + later.length / 2)) / marked.length);

const about = (some: Question[], id: string) =>
	some.filter(({ evidence }) => evidence.some(({ paragraph }) => paragraph === id));
const prompts = (some: Question[]) => some.map(({ prompt }) => plainText(prompt));

/** The lesson at its results; its first questions were not all right at once. */
const taken = () => renderLesson('shuffle=off', (session) => takeAll(session, wayOf));

test('the results say the score, and paragraph by paragraph where to read again, and lead there', async () => {
	const session = await taken();
	await expect.element(card.getByText(results.percent(percent), { exact: true })).toBeVisible();
	const strip = heading(results.strip.heading).element().parentElement!.querySelector('ol')!;
	for (const { id, number } of articleParagraphs(harbourBridge)) {
		const of = about(marked, id).length;
		const counts = { right: about(right, id).length, later: about(later, id).length, of };
		const words = results.strip.bar(number, of > 0 ? results.strip.counts(counts) : results.strip.nothing);
		const bar = card.getByRole('listitem').getByRole('link', { name: words, exact: true });
		if (of > 0) await expect.element(bar).toBeVisible();
		else expect(strip.children[number - 1]!.textContent).toContain(words);
	}
	await expectAccessible();
	const { paragraph } = missed[0]!.evidence[0]!;
	await card.getByRole('link', { name: new RegExp(`^Paragraph ${paragraph.slice(1)}: right first`) }).click();
	await expect.poll(() => document.activeElement?.id).toBe(paragraph);
	await expectMarked(
		session.lesson,
		about(marked, paragraph).flatMap(({ evidence }) => evidence.filter((one) => one.paragraph === paragraph)),
	);
});

test('a practice round asks what was missed alone, and the first score stays', async () => {
	const session = await taken();
	await button(results.practise(missed.length)).click();
	await expect.element(card.getByText(en.quiz.practising)).toBeVisible();
	expect(takeAll(session, () => 'right').map(({ id }) => id)).toEqual(missed.map(({ id }) => id));
	await expect.element(card.getByText(results.percent(percent), { exact: true })).toBeVisible();
	await expect.element(card.getByText(results.practice(100))).toBeVisible();
	expect(button(/^Practise what I missed/).elements()).toEqual([]);
});

/** The prompts that the review shows, from top to bottom. */
const reviewed = () =>
	[...document.querySelectorAll('#questions section h3')].map(({ textContent }) => textContent.trim());
const choose = (name: string, value: string | string[]) =>
	card.getByRole('combobox', { name, exact: true }).selectOptions(value);

test('the review shows every question, and its filters what they say', async () => {
	const session = await taken();
	session.review();
	await expect.poll(reviewed).toEqual(prompts(questions));
	await expectAccessible();
	await button(review.missed(missed.length)).click();
	await expect.poll(reviewed).toEqual(prompts(missed));
	// How many are left is said, too.
	await expect
		.element(card.getByRole('status').getByText(review.shown(missed.length, questions.length)))
		.toBeVisible();
	const { stage, evidence } = missed[0]!;
	const { paragraph } = evidence[0]!;
	const ofStage = (some: Question[]) => some.filter((question) => question.stage === stage);
	await choose(review.stage, stage);
	await expect.poll(reviewed).toEqual(prompts(ofStage(missed)));
	await choose(review.paragraph, paragraph);
	await expect.poll(reviewed).toEqual(prompts(about(ofStage(missed), paragraph)));
	await button(review.missed(missed.length)).click();
	await choose(review.stage, review.allStages);
	await expect.poll(reviewed).toEqual(prompts(about(questions, paragraph)));
	await button(review.clear).click();
	await expect.poll(reviewed).toEqual(prompts(questions));
	await button(review.close).click();
	await expect.element(heading(results.heading)).toBeVisible();
});

test.each(questions.map(({ id }, n) => [id, n] as const))(
	'the review opens at the question %s, says how it went and leads to its paragraph',
	async (id, n) => {
		await renderLesson('shuffle=off', (session) => {
			// One right, one missed, the others open.
			session.begin();
			takeQuestion(session, 'right');
			session.next();
			takeQuestion(session, 'wrong-wrong');
			session.review(id);
		});
		const { prompt, evidence } = questions[n]!;
		const entry = card.getByRole('region', { name: plainText(prompt), exact: true });
		await expect.element(entry).toHaveAttribute('id', `q-${id}`);
		await expect.element(entry).toHaveFocus();
		await expect.element(entry.getByRole('heading', { level: 3 })).toBeInViewport();
		const outcome = (['right', 'missed'] as const)[n] ?? 'open';
		await expect.element(entry.getByText(enLater.outcomes[outcome], { exact: true })).toBeVisible();
		const { paragraph } = evidence[0]!;
		const links = entry.element().querySelectorAll<HTMLElement>(`.why a[href="#${paragraph}"]`);
		[...links].at(-1)!.click();
		await expect.poll(() => document.activeElement?.id).toBe(paragraph);
		await expect.poll(() => document.querySelector(`#${paragraph} mark`)).not.toBeNull();
	},
);
