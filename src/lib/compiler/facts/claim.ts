import type { Basis, Claim, Force, Voice } from '#lib/lesson/facts.ts';
import { known, type LessonContext } from '#lib/compiler/context.ts';
import type { WrittenClaim } from './facts-shape.ts';
import { isQuoted, placesOf } from '#lib/compiler/citations/find-words.ts';
import type { Placed } from '#lib/compiler/problems/place.ts';

/** What others say may come through these. */
export const carriers: readonly Voice['kind'][] = ['channel', 'institution'];

/** The voices that a basis may have; one of a claim's is enough. */
const speakers: Record<Basis, readonly Voice['kind'][]> = {
	'on-record': ['person', 'institution'],
	reported: ['person', 'institution', 'unnamed'],
	article: ['article'],
};

/** Compiles one claim: its text, whose word it is and through whom, the words that bear it out. */
export function compileClaim({ key, value }: WrittenClaim, voices: Voice[], context: LessonContext): Claim {
	const { texts, citer, problems } = context;
	const ids = voices.map(({ id }) => id);
	const kindOf = (id: string) => voices.find((voice) => voice.id === id)?.kind;

	for (const { value: id, at } of known('voice', value.voice, ids, problems)) {
		if (kindOf(id) === 'channel') problems.report('channel-speaks', at, id);
	}
	for (const { value: id, at } of known('voice', value.via, ids, problems)) {
		const kind = kindOf(id);
		if (kind && !carriers.includes(kind)) problems.report('via-speaks', at, id, kind);
	}
	checkBasis(value, kindOf, context);
	const evidence = citer.all(value.evidence);
	return {
		id: key,
		says: texts.html(value.says),
		voices: (value.voice ?? []).map(({ value }) => value),
		via: (value.via ?? []).map(({ value }) => value),
		// Where these are missing, that is reported, and nothing is built from this claim.
		basis: value.basis?.value as Basis,
		force: value.force?.value as Force,
		...(value.quote && { quote: compileQuote(value.quote, evidence, context) }),
		evidence,
	};
}

/** Whose word a claim is, and on what ground it is reported, must agree. What is unknown or a channel is reported by itself. */
function checkBasis(
	{ voice = [], basis }: WrittenClaim['value'],
	kindOf: (id: string) => Voice['kind'] | undefined,
	{ problems }: LessonContext,
): void {
	const kinds = voice.map(({ value }) => kindOf(value));
	if (!basis || kinds.length === 0 || kinds.some((kind) => !kind || kind === 'channel')) return;
	if (kinds.some((kind) => speakers[basis.value].includes(kind!))) return;
	problems.report(
		'basis-contradicts-voice',
		basis.at,
		basis.value,
		voice.map(({ value }, i) => `"${value}" (${kinds[i]})`).join(', '),
	);
}

/** A quote must stand in a cited paragraph, and there within quotation marks. */
function compileQuote(
	quote: Placed<string>,
	evidence: Claim['evidence'],
	{ texts, citer, problems }: LessonContext,
): string {
	const { plain } = texts.inline(quote);
	const cited = citer.cited(evidence);
	const holding = cited.filter((paragraph) => placesOf(plain, paragraph).length > 0);
	const ids = (paragraphs: typeof cited) => paragraphs.map(({ id }) => id).join(', ');
	if (cited.length > 0 && holding.length === 0) {
		problems.report('not-in-cited', quote.at, 'The quote', plain, ids(cited));
	} else if (holding.length > 0 && !holding.some((paragraph) => isQuoted(plain, paragraph))) {
		problems.report('not-quoted', quote.at, plain, ids(holding));
	}
	return plain;
}
