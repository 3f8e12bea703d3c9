import type { Component } from 'svelte';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import Choice from '#lib/kinds/choice/Question.svelte';
import Match from '#lib/kinds/match/Question.svelte';
import Order from '#lib/kinds/order/Question.svelte';
import Pinpoint from '#lib/kinds/pinpoint/Question.svelte';
import Verdict from '#lib/kinds/verdict/Question.svelte';
import type { KindProps } from './kind-props.ts';

const components = {
	choice: Choice,
	verdict: Verdict,
	order: Order,
	match: Match,
	pinpoint: Pinpoint,
} satisfies { [K in QuestionKind]: Component<KindProps<K>> };

/** The component that draws a question of this kind, typed for any: give it a response of the question's own kind. */
export function componentOf(question: Question): Component<KindProps<QuestionKind>> {
	return components[question.kind] as unknown as Component<KindProps<QuestionKind>>;
}
