import type { Component } from 'svelte';
import type { Lesson, QuestionKind } from '#lib/lesson/lesson.ts';
import type { PaperQuestion } from '#lib/export/paper.ts';
import type { PaperProps } from './kind-props.ts';
import Choice from './kinds/Choice.svelte';
import ChoiceKey from './kinds/ChoiceKey.svelte';
import Match from './kinds/Match.svelte';
import MatchKey from './kinds/MatchKey.svelte';
import Order from './kinds/Order.svelte';
import OrderKey from './kinds/OrderKey.svelte';
import Pinpoint from './kinds/Pinpoint.svelte';
import PinpointKey from './kinds/PinpointKey.svelte';
import Verdict from './kinds/Verdict.svelte';
import VerdictKey from './kinds/VerdictKey.svelte';

/** How each kind stands on the worksheet and in the answer key. */
const components = {
	choice: { Items: Choice, Key: ChoiceKey },
	verdict: { Items: Verdict, Key: VerdictKey },
	order: { Items: Order, Key: OrderKey },
	match: { Items: Match, Key: MatchKey },
	pinpoint: { Items: Pinpoint, Key: PinpointKey },
} satisfies { [K in QuestionKind]: Record<'Items' | 'Key', Component<PaperProps<K>>> };

/** The components for a question of this kind, typed for any: give them the question itself. */
export function paperComponents({ question }: PaperQuestion) {
	return components[question.kind] as unknown as Record<
		'Items' | 'Key',
		Component<{ lesson: Lesson; asked: PaperQuestion }>
	>;
}
