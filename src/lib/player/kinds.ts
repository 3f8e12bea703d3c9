import type { Component } from 'svelte';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import Choice from '#lib/kinds/choice/Question.svelte';
import type { KindProps } from './kind-props.ts';
import { later } from './later.svelte.ts';

/** The components of the kinds that come with the first script; to keep it small, all others are in `later-kinds.ts`. */
const firstKinds = { choice: Choice } satisfies { [K in QuestionKind]?: Component<KindProps<K>> };

/** The kinds that come with the later script. */
export type LaterKind = Exclude<QuestionKind, keyof typeof firstKinds>;

/**
 * The component that draws a question of this kind, typed for any: give it a response of the question's own kind. Null
 * while it has yet to come.
 */
export function componentOf({ kind }: Question): Component<KindProps<QuestionKind>> | null {
	const components: Partial<Record<QuestionKind, unknown>> = { ...firstKinds, ...later.parts?.laterKinds };
	return (components[kind] ?? null) as Component<KindProps<QuestionKind>> | null;
}
