import type { OrderQuestion } from './question.ts';
import { distinctCitations } from '#lib/lesson/distinct-citations.ts';
import { listed } from '#lib/compiler/problems/wording.ts';
import { known } from '#lib/compiler/context.ts';
import { computedEvidence } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { list, required } from '#lib/compiler/yaml/shape.ts';

const fields = { events: required(list()), evidence: computedEvidence('order', 'its events') };

/** The key is computed: the pairs of events that the facts settle. */
export const order: KindCompiler<OrderQuestion, typeof fields> = {
	fields,
	compile({ events: names, keys }, { problems }, facts) {
		if (!facts) return { events: [], pairs: [], solution: [], evidence: [] };
		const ids = facts.events.map(({ id }) => id);
		const events = known('event', names, ids, problems).map(({ value }) => value);
		const pairs = facts.order?.pairs(events) ?? [];
		if (facts.order && events.length > 0 && events.length === names?.length && pairs.length === 0) {
			problems.report('order-unsettled', keys.get('events')!, listed(events));
		}
		return {
			events,
			pairs,
			solution: facts.order?.inOrder(events) ?? [],
			evidence: distinctCitations(
				events.flatMap((id) => facts.events.find((event) => event.id === id)!.evidence),
			),
		};
	},
};
