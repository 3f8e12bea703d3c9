import * as v from 'valibot';
import type { Visit } from '#lib/delivery/lms/xapi/report-session.ts';
import { parsed } from './launch.ts';

const schema = v.object({
	session: v.string(),
	token: v.nullable(v.string()),
	begun: v.nullable(v.number()),
	judged: v.boolean(),
	ended: v.boolean(),
});
type Kept = v.InferOutput<typeof schema>;

const fresh: Kept = { session: '', token: null, begun: null, judged: false, ended: false };

/**
 * The session that a launch has begun, as this tab knows it: in its `sessionStorage`, under the address that gives the token, so
 * that a reload has the token, which that address gives once, and says nothing twice.
 */
export class LaunchVisit implements Visit {
	readonly #store: () => Pick<Storage, 'getItem' | 'setItem'>;
	readonly #name: string;
	#kept: Kept;

	constructor(address: string, store: () => Pick<Storage, 'getItem' | 'setItem'>) {
		this.#name = `pilcrow cmi5 ${address}`;
		this.#store = store;
		this.#kept = fresh;
		try {
			this.#kept = parsed(schema, store().getItem(this.#name) ?? '') ?? fresh;
		} catch {
			// Then it lasts as long as the page.
		}
	}

	/** The LMS has told which session it is: of another one nothing was said yet. */
	enter(session: string): void {
		if (this.#kept.session !== session) this.#keep({ ...fresh, session, token: this.#kept.token });
	}

	get id(): string {
		return this.#kept.session;
	}
	get token(): string | null {
		return this.#kept.token;
	}
	set token(token: string | null) {
		this.#keep({ token });
	}
	get begun(): number | null {
		return this.#kept.begun;
	}
	set begun(begun: number | null) {
		this.#keep({ begun });
	}
	get judged(): boolean {
		return this.#kept.judged;
	}
	set judged(judged: boolean) {
		this.#keep({ judged });
	}
	get ended(): boolean {
		return this.#kept.ended;
	}
	set ended(ended: boolean) {
		this.#keep({ ended });
	}

	#keep(changed: Partial<Kept>): void {
		this.#kept = { ...this.#kept, ...changed };
		try {
			this.#store().setItem(this.#name, JSON.stringify(this.#kept));
		} catch {
			// See above.
		}
	}
}
