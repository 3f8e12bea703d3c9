import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Verdict } from '#lib/kinds/verdict/question.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';

/** A piece of an answer that many learners may share: what drew how many is counted by these. */
export type Given =
	| { as: 'choice'; choice: string }
	| { as: 'verdict'; statement: string; verdict: Verdict }
	| { as: 'match'; claim: string; target: string }
	/** `earlier` was put before `later`, and the facts settle that it was the other way round. */
	| { as: 'order'; earlier: string; later: string }
	| { as: 'paragraph'; paragraph: string }
	/** The paragraph that was given to show the answer. */
	| { as: 'proof'; paragraph: string };

/** The pieces of an answer. An order has none without its question, for the key tells which pairs are settled. */
export function givenIn({ response, proof }: Answer, question: Question | undefined): Given[] {
	const shown: Given[] = proof === null ? [] : [{ as: 'proof', paragraph: proof }];
	switch (response.kind) {
		case 'choice':
			return [...response.picked.map((choice): Given => ({ as: 'choice', choice })), ...shown];
		case 'verdict':
			return response.given.map(([statement, verdict]) => ({ as: 'verdict', statement, verdict }));
		case 'match':
			return response.matches.map(([claim, target]) => ({ as: 'match', claim, target }));
		case 'pinpoint':
			return response.paragraph === null ? [] : [{ as: 'paragraph', paragraph: response.paragraph }];
		case 'write':
			return [];
		case 'order':
			return question?.kind === 'order' ? turnedRound(response.order, question.pairs) : [];
	}
}

function turnedRound(order: string[], pairs: [string, string][]): Given[] {
	return pairs
		.filter(([earlier, later]) => order.includes(earlier) && order.indexOf(later) < order.indexOf(earlier))
		.map(([earlier, later]) => ({ as: 'order', earlier: later, later: earlier }));
}

/** Whether a piece is right; null where the question is of another kind or does not have it. */
export function isRight(given: Given, question: Question): boolean | null {
	const cited = (paragraph: string) => question.evidence.some((citation) => citation.paragraph === paragraph);
	switch (given.as) {
		case 'choice':
			return question.kind === 'choice'
				? (question.choices.find(({ id }) => id === given.choice)?.correct ?? null)
				: null;
		case 'verdict': {
			const statement =
				question.kind === 'verdict' && question.statements.find(({ id }) => id === given.statement);
			return statement ? statement.verdict === given.verdict : null;
		}
		case 'match': {
			const claim = question.kind === 'match' && question.claims.find(({ id }) => id === given.claim);
			return claim ? claim.key.includes(given.target) : null;
		}
		case 'order':
			return false;
		case 'paragraph':
		case 'proof':
			return cited(given.paragraph);
	}
}

/** The same for pieces that are the same, and for no others: ids have no spaces. */
export function keyOf(given: Given): string {
	switch (given.as) {
		case 'choice':
			return `choice ${given.choice}`;
		case 'verdict':
			return `verdict ${given.statement} ${given.verdict}`;
		case 'match':
			return `match ${given.claim} ${given.target}`;
		case 'order':
			return `order ${given.earlier} ${given.later}`;
		case 'paragraph':
		case 'proof':
			return `${given.as} ${given.paragraph}`;
	}
}
