import * as v from 'valibot';
import type { Lrs, LrsAnswer, StateAddress } from '#lib/delivery/lms/xapi/lrs.ts';
import { parsed } from './launch.ts';

/** What the course keeps of an attempt, in a document of the State resource. */
export interface KeptInCourse {
	/** Names the attempt (`attemptToken`). */
	token: string;
	/** As `saveAttempt` writes it. */
	attempt: string;
	/** Ids of statements that the record store has. */
	told: string[];
	/** How long the learner has taken until then, in milliseconds. */
	spent: number;
}

const schema = v.object({
	version: v.literal(1),
	token: v.string(),
	/** What is wrong with it, whoever loads it finds. */
	attempt: v.record(v.string(), v.unknown()),
	told: v.array(v.string()),
	spent: v.number(),
});

export const stateId = 'pilcrow.attempt';

/** `none`: there is no document. `unreadable`: there is one, of something else. */
export type Read = { kept: KeptInCourse } | 'none' | 'unreadable' | 'unauthorised' | 'unreachable';
export type Written = 'done' | 'conflict' | 'failed';

/**
 * The document of an attempt. It is written only over the one that was read or written last, as far as the store tells its tag (RFC
 * 9110, 13.1): two windows bring together what each has.
 */
export class AttemptDocument {
	readonly #lrs: Lrs;
	readonly #address: StateAddress;
	/** Null where the store tells none, `''` where there is no document. */
	#etag: string | null = null;
	/** The store tells tags with what it gives, and none with what it takes: it is to be asked before the next writing. */
	#asks = false;
	#text: string | null = null;

	constructor(lrs: Lrs, address: Omit<StateAddress, 'stateId'>) {
		this.#lrs = lrs;
		this.#address = { ...address, stateId };
	}

	async read(): Promise<Read> {
		const answer = await this.#lrs.getState(this.#address);
		this.#noteTag(answer);
		if (answer.status === 404) return 'none';
		if (answer.status === 401 || answer.status === 403) return 'unauthorised';
		if (answer.status !== 200) return 'unreachable';
		this.#text = answer.text;
		const document = parsed(schema, answer.text);
		if (!document) return 'unreadable';
		const { token, attempt, told, spent } = document;
		return { kept: { token, attempt: JSON.stringify(attempt), told, spent } };
	}

	async write(kept: KeptInCourse, { keepalive = false } = {}): Promise<Written> {
		const body = { version: 1, ...kept, attempt: JSON.parse(kept.attempt) as unknown };
		if (this.#asks && !keepalive) {
			const before = this.#text;
			const now = await this.#lrs.getState(this.#address);
			this.#noteTag(now);
			if (now.status === 200 && before !== null && !sameJson(now.text, before)) return 'conflict';
		}
		const answer = await this.#lrs.putState(this.#address, body, { etag: this.#etag, keepalive });
		if (answer.status === 412 || answer.status === 409) return 'conflict';
		if (answer.status < 200 || answer.status >= 300) return 'failed';
		this.#asks = answer.etag === null && this.#etag !== null;
		this.#etag = answer.etag;
		this.#text = JSON.stringify(body);
		return 'done';
	}

	#noteTag({ status, etag }: LrsAnswer): void {
		if (status === 200) this.#etag = etag;
		if (status === 404) this.#etag = '';
	}
}

function sameJson(a: string, b: string): boolean {
	try {
		return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
	} catch {
		return a === b;
	}
}
