import type { Component } from 'svelte';
import Match from '#lib/kinds/match/Question.svelte';
import Order from '#lib/kinds/order/Question.svelte';
import Pinpoint from '#lib/kinds/pinpoint/Question.svelte';
import Verdict from '#lib/kinds/verdict/Question.svelte';
import Write from '#lib/kinds/write/Question.svelte';
import type { KindProps } from './kind-props.ts';
import type { LaterKind } from './kinds.ts';

/** The components of the kinds that come with the later script. */
export const laterKinds = {
	verdict: Verdict,
	order: Order,
	match: Match,
	pinpoint: Pinpoint,
	write: Write,
} satisfies {
	[K in LaterKind]: Component<KindProps<K>>;
};
