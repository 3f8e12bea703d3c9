import { expect, test } from 'vitest';
import { enLater } from '#lib/i18n/en-later.ts';
import { card, renderLesson } from '#tests/components/render-lesson.ts';
import { comeTo } from '#tests/lessons/take-questions.ts';
import type { MatchQuestion } from './question.ts';

const chain = enLater.pictures.voices.through(['A letter to the council', 'Harbour Post']);
const empty = { proof: null };
const shown = card.getByText(enLater.kinds.belongs(chain), { exact: true });

test.for([
	['the channel nearest the voice', 'letter', true],
	['the one nearest the article', 'harbour-post', true],
	['one that is not in the chain', 'harbour-radio', false],
] as const)('of several channels any is right, and all are shown: %s', async ([, channel, right]) => {
	await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		const { claims } = comeTo(session, ({ id }) => id === 'through-whom') as MatchQuestion;
		session.change({
			...empty,
			response: {
				kind: 'match',
				matches: claims.map(({ id, key }) => [id, id === 'half' ? channel : key[0]!]),
			},
		});
		session.submit();
		if (!right) session.reveal();
	});
	await expect.element(shown).toBeVisible();
	await expect.element(card.getByText(`✗ ${enLater.outcomes.missed}`)).toHaveLength(right ? 0 : 1);
});

test('while a try is left, no chain is shown', async () => {
	await renderLesson('stages=voices&shuffle=off', (session) => {
		session.begin();
		const { claims } = comeTo(session, ({ id }) => id === 'through-whom') as MatchQuestion;
		session.change({
			...empty,
			response: { kind: 'match', matches: claims.map(({ id }) => [id, 'letter']) },
		});
		session.submit();
	});
	await expect.element(card.getByText(`✓ ${enLater.outcomes.right}`)).toBeVisible();
	await expect.element(shown).not.toBeInTheDocument();
});
