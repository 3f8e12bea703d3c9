import type { Component } from 'svelte';
import type { Question, QuestionKind } from '#lib/lesson/lesson.ts';
import Choice from './kinds/Choice.svelte';
import Match from './kinds/Match.svelte';
import Order from './kinds/Order.svelte';
import Pinpoint from './kinds/Pinpoint.svelte';
import Verdict from './kinds/Verdict.svelte';
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
