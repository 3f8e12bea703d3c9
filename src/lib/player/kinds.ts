import type { Component } from 'svelte';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import Choice from '#lib/kinds/choice/Question.svelte';
import type { KindProps } from './kind-props.ts';
import { later } from './later.svelte.ts';

/** The component of each kind; `later` for those that come with the later script (`later-kinds.ts`), to keep the first small. */
const components = {
	choice: Choice,
	verdict: 'later',
	order: 'later',
	match: 'later',
	pinpoint: 'later',
	write: 'later',
} satisfies { [K in QuestionKind]: Component<KindProps<K>> | 'later' };

/** The kinds that come with the later script. */
export type LaterKind = {
	[K in QuestionKind]: (typeof components)[K] extends 'later' ? K : never;
}[QuestionKind];

/**
 * The component that draws a question of this kind, typed for any: give it a response of the question's own kind. Null
 * while it has yet to come.
 */
export function componentOf({ kind }: Question): Component<KindProps<QuestionKind>> | null {
	const component = components[kind];
	const there = component === 'later' ? later.parts?.laterKinds[kind as LaterKind] : component;
	return (there ?? null) as unknown as Component<KindProps<QuestionKind>> | null;
}
