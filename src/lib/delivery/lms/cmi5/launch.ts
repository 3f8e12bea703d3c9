import type { Agent } from '@xapi/xapi';
import * as v from 'valibot';

/** How an LMS launches the lesson: what its address holds (cmi5, 8.1). */
export interface Launch {
	/** Of the record store; ends with a slash. */
	endpoint: string;
	/** Gives the token, once. */
	fetch: string;
	actor: Agent;
	registration: string;
	activityId: string;
}

const actorSchema = v.looseObject({
	account: v.optional(v.looseObject({ homePage: v.string(), name: v.string() })),
	name: v.optional(v.string()),
	mbox: v.optional(v.string()),
});

const isWebAddress = (address: string) => /^https?:/i.test(address) && URL.canParse(address);

/** The launch that an address tells of; null where it tells of none. */
export function launchIn(search: string): Launch | null {
	const query = new URLSearchParams(search);
	const [endpoint, fetch, actorText, registration, activityId] = [
		'endpoint',
		'fetch',
		'actor',
		'registration',
		'activityId',
	].map((name) => query.get(name)?.trim() ?? '') as [string, string, string, string, string];
	if (!isWebAddress(endpoint) || !isWebAddress(fetch) || !registration || !activityId) return null;
	if (!parsed(actorSchema, actorText)) return null;
	return {
		endpoint: endpoint.replace(/\/?$/, '/'),
		fetch,
		// As the LMS has written it, to the letter: not every store knows an agent again whose parts stand in another order.
		actor: JSON.parse(actorText) as Agent,
		registration,
		activityId,
	};
}

/** What a JSON text holds, where it is what the schema says; else null. */
export function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string): T | null {
	try {
		const result = v.safeParse(schema, JSON.parse(text));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
