import { matchBy } from '#lib/kinds/match/question.ts';
import { misreadings, skills, stages } from '#lib/lesson/question.ts';
import { questionKinds, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import { verdicts } from '#lib/kinds/verdict/question.ts';
import { checkId } from '#lib/compiler/yaml/checks.ts';
import {
	bool,
	list,
	mapOf,
	object,
	oneOf,
	only,
	optional,
	refused,
	required,
	text,
} from '#lib/compiler/yaml/shape.ts';

const evidence = list({ single: true });

const common = {
	kind: required(oneOf(questionKinds)),
	stage: required(oneOf(stages)),
	skill: required(oneOf(skills)),
	prompt: required(text),
	hint: required(text),
};

const answer = {
	text: required(text),
	because: required(text),
	misreads: optional(oneOf(misreadings)),
	evidence: optional(evidence),
	nearest: optional(text),
};

const computed = (kind: QuestionKind, from: string) =>
	refused((at, problems) => problems.report('evidence-computed', at, kind, from));

/** What the front matter of a question may hold, by its kind. */
export const questionShapes = {
	choice: object({
		...common,
		choices: required(mapOf(object({ ...answer, correct: optional(bool) }), checkId)),
		evidence: required(evidence),
		prove: optional(bool),
	}),
	verdict: object({
		...common,
		statements: required(mapOf(object({ ...answer, verdict: required(oneOf(verdicts)) }), checkId)),
		evidence: computed('verdict', 'its statements'),
	}),
	order: object({ ...common, events: required(list()), evidence: computed('order', 'its events') }),
	match: object({
		...common,
		by: required(oneOf(matchBy)),
		claims: required(list()),
		spare: optional(list({ empty: true })),
		evidence: computed('match', 'its claims'),
	}),
	pinpoint: object({ ...common, evidence: required(evidence) }),
} satisfies Record<QuestionKind, unknown>;

/** The kind alone: all else depends on it. */
export const kindShape = only('kind', oneOf(questionKinds));

export type Written<K extends QuestionKind> = ReturnType<(typeof questionShapes)[K]>;
export type WrittenChoice = NonNullable<Written<'choice'>['choices']>[number];
export type WrittenStatement = NonNullable<Written<'verdict'>['statements']>[number];
