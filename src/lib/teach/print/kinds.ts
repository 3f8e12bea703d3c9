import type { Component } from 'svelte';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { PaperQuestion } from '#lib/export/paper.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { PrintMessages } from '#lib/i18n/print-messages.ts';
import type { KeyLine, KeyLineOf } from './key-line.ts';
import type { PaperProps } from './kind-props.ts';
import Choice from '#lib/kinds/choice/Sheet.svelte';
import ChoiceKey from '#lib/kinds/choice/Key.svelte';
import { choice } from '#lib/kinds/choice/key-line.ts';
import Match from '#lib/kinds/match/Sheet.svelte';
import MatchKey from '#lib/kinds/match/Key.svelte';
import { match } from '#lib/kinds/match/key-line.ts';
import Order from '#lib/kinds/order/Sheet.svelte';
import OrderKey from '#lib/kinds/order/Key.svelte';
import { order } from '#lib/kinds/order/key-line.ts';
import Pinpoint from '#lib/kinds/pinpoint/Sheet.svelte';
import PinpointKey from '#lib/kinds/pinpoint/Key.svelte';
import { pinpoint } from '#lib/kinds/pinpoint/key-line.ts';
import Verdict from '#lib/kinds/verdict/Sheet.svelte';
import VerdictKey from '#lib/kinds/verdict/Key.svelte';
import { verdict } from '#lib/kinds/verdict/key-line.ts';
import Write from '#lib/kinds/write/Sheet.svelte';
import WriteKey from '#lib/kinds/write/Key.svelte';
import { write } from '#lib/kinds/write/key-line.ts';

/** How each kind stands on the worksheet and in the answer key. */
const components = {
	choice: { Items: Choice, Key: ChoiceKey },
	verdict: { Items: Verdict, Key: VerdictKey },
	order: { Items: Order, Key: OrderKey },
	match: { Items: Match, Key: MatchKey },
	pinpoint: { Items: Pinpoint, Key: PinpointKey },
	write: { Items: Write, Key: WriteKey },
} satisfies { [K in QuestionKind]: Record<'Items' | 'Key', Component<PaperProps<K>>> };

/** The components for a question of this kind, typed for any: give them the question itself. */
export function paperComponents({ question }: PaperQuestion) {
	return components[question.kind] as unknown as Record<
		'Items' | 'Key',
		Component<{ lesson: Lesson; asked: PaperQuestion }>
	>;
}

const lines = { choice, verdict, order, match, pinpoint, write } satisfies {
	[K in QuestionKind]: KeyLineOf<K>;
};

/** The key to a question of any kind, in a line. */
export function keyLineOf(
	asked: PaperQuestion,
	words: { print: PrintMessages; messages: Messages },
): KeyLine {
	// A look-up does not know that a question and its kind are of one type.
	return (lines[asked.question.kind] as (asked: PaperQuestion, given: typeof words) => KeyLine)(asked, words);
}
