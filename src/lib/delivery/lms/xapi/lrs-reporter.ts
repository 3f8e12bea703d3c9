import type { Agent } from '@xapi/xapi';
import type { LrsStatus } from '#lib/delivery/host-details.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { handedLrs, namedOrigins, type HandedLrs } from './handed-lrs.ts';
import { Lrs } from './lrs.ts';
import { nameUuid } from './name-uuid.ts';
import { SessionReport, type Visit } from './report-session.ts';
import { sendStatements, type Sending } from './send-statements.ts';
import type { Standing } from './sending-machine.ts';

/** How long a page has to hand over another token. */
const tokenWithin = 30_000;

export interface LrsReporterOptions {
	/** The address of the site's first page: what names the lesson, where the page names nothing else. */
	site: string;
	/** The query of the frame's address. */
	search: string;
	/** Tells the page how it stands, where that is new. */
	tell: (status: LrsStatus) => void;
	/** Asks the page for another token. */
	askToken: () => void;
}

/**
 * Reports a session to the record store that the page around the frame has handed over, without an LMS: the statements are the same.
 * The page may hand over another token at any time; another store, or another learner, begins anew.
 */
export class LrsReporter {
	readonly #session: QuizSession;
	readonly #options: LrsReporterOptions;
	readonly #since = Date.now();
	#handed: HandedLrs | null = null;
	#lrs: Lrs | null = null;
	#sending: Sending | null = null;
	#stop = () => {};
	#tokenCame: (came: boolean) => void = () => {};

	constructor(session: QuizSession, options: LrsReporterOptions) {
		this.#session = session;
		this.#options = options;
	}

	/** Takes what a page has handed over; what cannot be used, the page is told. */
	hand(detail: unknown): void {
		const handed = handedLrs(detail, namedOrigins(this.#options.search));
		if ('what' in handed) return this.#options.tell({ state: 'refused', problem: handed });
		const same = (a: HandedLrs | null) => a && JSON.stringify({ ...a, auth: '' });
		if (same(this.#handed) !== same(handed)) {
			this.stop();
			this.#handed = handed;
			this.#start(handed);
		}
		this.#lrs!.access.authorization = authorization(handed.auth);
		this.#tokenCame(true);
		this.#sending!.authorised();
	}

	stop(): void {
		this.#stop();
		this.#stop = () => {};
	}

	#start(handed: HandedLrs): void {
		const session = this.#session;
		const { site } = this.#options;
		const { id, title, lang } = session.lesson;
		const activity = handed.activityId ?? new URL(`${id}/`, site).href;
		const { seed, started } = session.attempt;
		const registration = handed.registration ?? nameUuid(activity, seed, started);
		const actor = (handed.actor ?? {
			objectType: 'Agent',
			account: { homePage: new URL(site).origin, name: registration },
		}) as Agent;
		this.#lrs = new Lrs({ endpoint: handed.endpoint, authorization: '' });
		const sending = sendStatements({
			lrs: this.#lrs,
			queue: [handed.endpoint, activity, JSON.stringify(actor), registration].join(' '),
			authorise: () => this.#askToken(),
			tell: (standing) => this.#tell(standing),
		});
		this.#sending = sending;
		const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
		const visit: Visit = {
			id: nameUuid(registration, Date.now(), random),
			begun: null,
			judged: false,
			ended: false,
		};
		const report = new SessionReport(session, {
			subject: { actor, activity, title, lang, registration, context: {} },
			rules: {
				pass: session.settings.pass,
				completingPasses: false,
				judgedOnce: false,
				masteryScore: null,
				categories: () => [],
			},
			visit,
			told: new Set(),
			// Earlier ones were told by the visit in which they were given.
			since: this.#since,
			spent: 0,
			sending,
			now: () => Date.now(),
		});
		const left = () => {
			report.end();
			sending.rush();
		};
		// A page that comes back from memory begins another visit, and an attempt that is begun anew another registration.
		const anew = () => {
			this.stop();
			this.#start(handed);
			this.#lrs!.access.authorization = authorization(handed.auth);
		};
		const shown = ({ persisted }: PageTransitionEvent) => persisted && visit.ended && anew();
		addEventListener('pagehide', left);
		addEventListener('pageshow', shown);
		report.begin();
		const stops = [
			report.follow(),
			session.on('deleted', () => {
				left();
				anew();
			}),
		];
		this.#stop = () => {
			removeEventListener('pagehide', left);
			removeEventListener('pageshow', shown);
			for (const stop of stops) stop();
			sending.stop();
		};
	}

	#tell(standing: Standing): void {
		const lost = standing === 'lost' || standing === 'refused';
		if (lost) this.#session.notify({ kind: 'course-lost' });
		else
			for (const notice of this.#session.notices)
				if (notice.kind === 'course-lost') this.#session.dismiss(notice);
		this.#options.tell({ state: standing });
	}

	#askToken(): Promise<boolean> {
		this.#options.askToken();
		return new Promise((resolve) => {
			const timer = setTimeout(() => resolve(false), tokenWithin);
			this.#tokenCame = (came) => {
				clearTimeout(timer);
				resolve(came);
			};
		});
	}
}

/** A bare token is a bearer's (RFC 6750); else it is the value of the header, with its scheme. */
const authorization = (auth: string) => (/^\S+ \S/.test(auth) ? auth : `Bearer ${auth}`);
