import type { Agent, Statement } from '@xapi/xapi';

// A client for the few resources that are used here, on `fetch`. `@xapi/xapi` gives the types; its code was weighed in November
// 2026 (3.0.3): its build has axios in it, 17 KiB (gzip) that no bundler can leave out, where this is one; and its own
// `fetch` gives neither the status of what was refused, nor a limit of time, nor `keepalive`, by which the last statement leaves a page.

/** Where a learning record store is, and what opens it. */
export interface LrsAccess {
	/** Ends with a slash. */
	endpoint: string;
	/** The value of the header `Authorization`. */
	authorization: string;
}

export interface LrsAnswer {
	/** 0 where none came: cut off, stalled, or stopped by a policy. */
	status: number;
	text: string;
	etag: string | null;
	/** How long the store asks to be left alone, in milliseconds; 0 where it says nothing. */
	retryAfter: number;
}

interface Call {
	query?: Record<string, string>;
	body?: unknown;
	/** Of the document that this one takes the place of, `''` where there is to be none. */
	etag?: string | null;
	/** Goes on when the page is gone. A browser lets about 64 KiB do so. */
	keepalive?: boolean;
}

/** What names a document of the State resource. */
export interface StateAddress {
	activityId: string;
	agent: Agent;
	registration: string;
	stateId: string;
}

/** What is not answered by then counts as not answered. */
export const patience = 10_000;

/** A learning record store over HTTP (xAPI 1.0.3, part three). Nothing here throws: no answer is an answer of status 0. */
export class Lrs {
	/** Another token may be handed over at any time. */
	access: LrsAccess;
	readonly #fetch: typeof fetch;
	readonly #patience: number;

	constructor(
		access: LrsAccess,
		{ fetch: fetcher = fetch, patience: wait = patience }: { fetch?: typeof fetch; patience?: number } = {},
	) {
		this.access = access;
		this.#fetch = fetcher.bind(globalThis);
		this.#patience = wait;
	}

	/** Sends statements, one or all of them: what a store refuses of several, it takes none of. */
	send(statements: readonly Statement[], options: Pick<Call, 'keepalive'> = {}): Promise<LrsAnswer> {
		return this.#call('POST', 'statements', { ...options, body: statements });
	}

	getState(address: StateAddress): Promise<LrsAnswer> {
		return this.#call('GET', 'activities/state', { query: asQuery(address) });
	}

	putState(
		address: StateAddress,
		body: unknown,
		options: Pick<Call, 'etag' | 'keepalive'>,
	): Promise<LrsAnswer> {
		return this.#call('PUT', 'activities/state', { query: asQuery(address), body, ...options });
	}

	getAgentProfile(agent: Agent, profileId: string): Promise<LrsAnswer> {
		return this.#call('GET', 'agents/profile', { query: { agent: JSON.stringify(agent), profileId } });
	}

	async #call(method: string, resource: string, { query, body, etag, keepalive }: Call): Promise<LrsAnswer> {
		const address = new URL(resource, this.access.endpoint);
		for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value);
		const headers: Record<string, string> = {
			'X-Experience-API-Version': '1.0.3',
			Authorization: this.access.authorization,
		};
		if (body !== undefined) headers['Content-Type'] = 'application/json';
		if (etag) headers['If-Match'] = etag;
		else if (etag === '') headers['If-None-Match'] = '*';
		try {
			const response = await this.#fetch(address, {
				method,
				headers,
				body: body === undefined ? null : JSON.stringify(body),
				...(keepalive && { keepalive }),
				signal: AbortSignal.timeout(this.#patience),
				cache: 'no-store',
				referrerPolicy: 'no-referrer',
			});
			const text = await response.text();
			return {
				status: response.status,
				text,
				etag: response.headers.get('ETag'),
				retryAfter: retryAfter(response.headers.get('Retry-After')),
			};
		} catch {
			return { status: 0, text: '', etag: null, retryAfter: 0 };
		}
	}
}

const asQuery = ({ activityId, agent, registration, stateId }: StateAddress) => ({
	activityId,
	agent: JSON.stringify(agent),
	registration,
	stateId,
});

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(value: string | null): number {
	if (value === null) return 0;
	const seconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
	return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}
