import { bases, forces, type Claim } from '#lib/lesson/facts.ts';
import { matchBy, noChannel, type MatchBy, type MatchQuestion } from './question.ts';
import { distinctCitations } from '#lib/lesson/distinct-citations.ts';
import { carriers } from '#lib/compiler/facts/claim.ts';
import { known, type LessonContext } from '#lib/compiler/context.ts';
import type { CompiledFacts } from '#lib/compiler/facts/facts.ts';
import { nearestName } from '#lib/compiler/yaml/nearest-name.ts';
import type { Placed } from '#lib/compiler/problems/place.ts';
import { computedEvidence } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { list, oneOf, optional, required } from '#lib/compiler/yaml/shape.ts';

/** What is right for a claim: any of its voices, and any channel of the chain through which it came. */
const keyOf = {
	voice: ({ voices }) => voices,
	via: ({ via }) => (via.length > 0 ? via : [noChannel]),
	basis: ({ basis }) => [basis],
	force: ({ force }) => [force],
} satisfies Record<MatchBy, (claim: Claim) => string[]>;

/** All that claims can be matched to, in an order that gives no key away. */
const allTargets = {
	voice: ({ voices }) => voices.map(({ id }) => id),
	via: ({ voices }) => [...voices.map(({ id }) => id), noChannel],
	basis: () => [...bases],
	force: () => [...forces],
} satisfies Record<MatchBy, (facts: CompiledFacts) => string[]>;

const fields = {
	by: required(oneOf(matchBy)),
	claims: required(list()),
	spare: optional(list({ empty: true })),
	evidence: computedEvidence('match', 'its claims'),
};

/** The key is computed: the voices, channels, bases or forces that the facts give the claims. */
export const match: KindCompiler<MatchQuestion, typeof fields> = {
	fields,
	compile({ by: writtenBy, claims: names, spare = [], keys }, context, facts) {
		const { problems } = context;
		if (!facts || !writtenBy) return { by: 'voice', claims: [], targets: [], evidence: [] };
		const by = writtenBy.value;
		const ids = facts.claims.map(({ id }) => id);
		const claims = known('claim', names, ids, problems).map(({ value }) =>
			facts.claims.find(({ id }) => id === value)!,
		);
		const keyed = claims.map((claim) => ({ id: claim.id, key: keyOf[by](claim) }));
		const needed = new Set(keyed.flatMap(({ key }) => key));
		const spares = knownSpares(spare, by, facts, context);
		for (const { value, at } of spares) {
			if (needed.has(value)) problems.report('spare-is-key', at, value);
		}
		// A claim without its voice, basis or force is reported with the facts.
		const sure = keyed.every(({ key }) => key.length > 0 && key.every((target) => target !== undefined));
		const wanted = new Set([...needed, ...spares.map(({ value }) => value)]);
		const allRight = keyed.every(({ key }) => key.length === wanted.size);
		if (sure && allRight && keyed.length === names?.length && spares.length === spare.length) {
			problems.report('one-target', keys.get('claims')!);
		}
		return {
			by,
			claims: keyed,
			targets: allTargets[by](facts).filter((target) => wanted.has(target)),
			evidence: distinctCitations(claims.flatMap(({ evidence }) => evidence)),
		};
	},
};

function knownSpares(
	spare: Placed<string>[],
	by: MatchBy,
	facts: CompiledFacts,
	{ problems }: LessonContext,
): Placed<string>[] {
	const targets = allTargets[by](facts);
	return spare.filter(({ value, at }) => {
		if (!targets.includes(value)) {
			if (by === 'voice' || by === 'via') {
				problems.report('unknown-name', at, 'voice', value, targets, nearestName(value, targets));
			} else
				problems.report('not-one-of', at, 'An entry of "spare"', value, targets, nearestName(value, targets));
			return false;
		}
		const kind = facts.voices.find(({ id }) => id === value)?.kind;
		if (by === 'via' && kind && !carriers.includes(kind))
			problems.report('spare-impossible', at, value, kind);
		return true;
	});
}
