import type { OrderQuestion } from './question.ts';
import { distinct } from '#lib/compiler/citations/citer.ts';
import { known, type LessonContext } from '#lib/compiler/context.ts';
import type { CompiledFacts } from '#lib/compiler/facts/facts.ts';
import type { Written } from '#lib/compiler/questions/question-shape.ts';
import { listed } from '#lib/compiler/citations/wording.ts';

/** Computes the key of a question on the order of events: the pairs that the facts settle. */
export function compileOrder(
	{ events: names, keys }: Written<'order'>,
	{ problems }: LessonContext,
	facts: CompiledFacts | null,
): Pick<OrderQuestion, 'events' | 'pairs' | 'solution' | 'evidence'> {
	if (!facts) return { events: [], pairs: [], solution: [], evidence: [] };
	const events = known(
		'event',
		names,
		facts.events.map(({ id }) => id),
		problems,
	).map(({ value }) => value);
	const pairs = facts.order?.pairs(events) ?? [];
	if (facts.order && events.length > 0 && events.length === names?.length && pairs.length === 0) {
		problems.report('order-unsettled', keys.get('events')!, listed(events));
	}
	return {
		events,
		pairs,
		solution: facts.order?.inOrder(events) ?? [],
		evidence: distinct(events.flatMap((id) => facts.events.find((event) => event.id === id)!.evidence)),
	};
}
