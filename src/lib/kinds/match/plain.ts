import type { PlainContext, PlainKind } from '#lib/player/plain-kind.ts';
import type { MatchQuestion } from './question.ts';
import { targetName } from './target-name.ts';

const says = (id: string, { lesson }: PlainContext) =>
	lesson.claims.find((claim) => claim.id === id)?.says ?? id;

const names = ({ by }: MatchQuestion, targets: string[], { lesson, messages }: PlainContext) =>
	targets.map((target) => targetName(lesson, messages, by, target)).join(' · ');

export const match: PlainKind<'match'> = {
	items: ({ claims }, context) => claims.map(({ id }) => says(id, context)),
	targets: (question, context) => names(question, question.targets, context),
	answers: (question, context) =>
		question.claims.map(({ id, key }) => ({ text: says(id, context), is: names(question, key, context) })),
};
