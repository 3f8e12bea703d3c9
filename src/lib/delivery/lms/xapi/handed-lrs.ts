import * as v from 'valibot';
import type { LrsProblem } from '#lib/delivery/host-details.ts';

const agent = v.looseObject({ objectType: v.optional(v.literal('Agent')) });

const webAddress = v.pipe(v.string(), v.trim(), v.url(), v.regex(/^https?:/i));

/** What a page hands over (`LrsAccess` of `host-details.ts`). */
const handedSchema = v.object({
	endpoint: v.pipe(
		webAddress,
		v.transform((address) => address.replace(/\/?$/, '/')),
	),
	auth: v.pipe(v.string(), v.trim(), v.nonEmpty()),
	actor: v.optional(agent),
	registration: v.optional(v.pipe(v.string(), v.uuid())),
	activityId: v.optional(v.pipe(v.string(), v.regex(/^[a-z][\w+.-]*:\S+$/i))),
});
export type HandedLrs = v.InferOutput<typeof handedSchema>;

/**
 * What a page has handed over, or why it cannot be used. `named`: the origins that the frame's address names, to which alone its
 * content policy lets anything go.
 */
export function handedLrs(detail: unknown, named: readonly string[]): HandedLrs | LrsProblem {
	const parsed = v.safeParse(handedSchema, detail);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		return {
			what: 'What was handed over as a record store cannot be used.',
			why: `${v.getDotPath(issue) ?? 'It'}: ${issue.message}`,
			todo: 'Hand over { endpoint, auth } and, if you like, actor, registration (a UUID) and activityId (an IRI).',
		};
	}
	const { origin } = new URL(parsed.output.endpoint);
	if (named.includes(origin)) return parsed.output;
	return {
		what: `Nothing is sent to ${origin}.`,
		why: 'The frame’s address does not name it, so that its content policy lets nothing go there.',
		todo: `Write <pilcrow-quiz lrs="${origin}">, or put lrs=${origin} into the frame’s address.`,
	};
}

/** The origins of record stores that an address names. */
export function namedOrigins(search: string): string[] {
	return new URLSearchParams(search)
		.getAll('lrs')
		.flatMap((address) => (URL.canParse(address) ? [new URL(address).origin] : []));
}
