import type { Component } from 'svelte';
import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import Choice from '#lib/kinds/choice/guide.svx';
import Match from '#lib/kinds/match/guide.svx';
import Order from '#lib/kinds/order/guide.svx';
import Pinpoint from '#lib/kinds/pinpoint/guide.svx';
import Verdict from '#lib/kinds/verdict/guide.svx';
import Write from '#lib/kinds/write/guide.svx';

/** What authors are told of each kind of question; the example beside it is of the guide's own lesson. */
export const kindTexts: Record<QuestionKind, Component> = {
	choice: Choice,
	verdict: Verdict,
	order: Order,
	match: Match,
	pinpoint: Pinpoint,
	write: Write,
};
