import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '@xapi/xapi';
import { brokenRules, sessionExtension, sessionOf, verbOf, type Launched } from './cmi5-rules.ts';
import { validateStatement } from './validate-statement.ts';

// Real stores were looked for in November 2026: those on npm (`xapi-statements`) want MongoDB and Redis, Ralph is Python and has no
// State resource, SQL LRS is Java. So this one is the tests' own; what it takes, Learning Locker's validator judges, and that
// it speaks xAPI, the client of `@xapi/xapi` shows (`lrs.test.ts`).

/** What is wrong with the store at present. `stall`: it takes what comes, and answers nothing. */
export type Trouble = null | 'fail' | 'stall' | 'unauthorised' | 'busy';

export interface LaunchOptions {
	launchMode?: Launched['launchMode'];
	masteryScore?: number;
	moveOn?: string;
	returnURL?: string;
	launchParameters?: string;
	/** That of an earlier launch. */
	registration?: string;
	name?: string;
}

const exposed = 'ETag, Retry-After, X-Experience-API-Version, X-Experience-API-Consistent-Through';
const allowed = 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match';
const etagOf = (text: string) => `"${createHash('sha1').update(text).digest('hex')}"`;

/** A learning record store over HTTP (xAPI 1.0.3), with an LMS that launches lessons by cmi5. */
export class TestLrs {
	/** In the order in which they came. */
	readonly statements: Statement[] = [];
	/** What was sent and broke a rule: of xAPI, of cmi5, or of HTTP. */
	readonly problems: string[] = [];
	/** Every request: `POST statements 200`. */
	readonly requests: string[] = [];
	readonly documents = new Map<string, string>();
	trouble: Trouble = null;
	/** Statements with this verb it will never take. */
	refusedVerb = '';
	readonly #launches = new Map<string, Launched>();
	/** Tokens that the `fetch` addresses have, until they were given. */
	readonly #unused = new Map<string, string>();
	readonly #tokens = new Set<string>();
	readonly #stalled = new Set<ServerResponse>();
	#server: Server | undefined;
	origin = '';

	async start(): Promise<this> {
		this.#server = createServer((request, response) => void this.#answer(request, response));
		await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
		this.origin = `http://localhost:${(this.#server.address() as AddressInfo).port}`;
		return this;
	}

	stop(): void {
		this.recover();
		this.#server?.closeAllConnections();
		this.#server?.close();
	}

	get endpoint(): string {
		return `${this.origin}/xapi/`;
	}

	/** A token for who needs no launch. */
	token(): string {
		const token = `Basic ${Buffer.from(`key:${randomUUID()}`).toString('base64')}`;
		this.#tokens.add(token);
		return token;
	}

	/** Whatever was wrong is over; what stalled is cut off. */
	recover(): void {
		this.trouble = null;
		for (const response of this.#stalled) response.destroy();
		this.#stalled.clear();
	}

	/** No token is good any more. */
	revoke(): void {
		this.#tokens.clear();
	}

	/** Launches a lesson: writes what the LMS tells of it, and gives the query of its address. */
	launch({ registration = randomUUID(), name = '17', ...data }: LaunchOptions = {}): string {
		const session = randomUUID();
		const activity = 'https://lms.example/units/1';
		const actor = { objectType: 'Agent' as const, account: { homePage: 'https://school.example', name } };
		const contextTemplate = {
			contextActivities: { grouping: [{ id: 'urn:pilcrow:unit' }] },
			extensions: { [sessionExtension]: session },
		};
		const launched: Launched = {
			session,
			registration,
			activity,
			launchMode: 'Normal',
			contextTemplate,
			...data,
		};
		this.#launches.set(session, launched);
		const state = {
			activityId: activity,
			agent: JSON.stringify(actor),
			registration,
			stateId: 'LMS.LaunchData',
		};
		const document = { contextTemplate, launchMode: 'Normal', moveOn: 'Completed', ...data };
		this.documents.set(stateName(new URLSearchParams(state)), JSON.stringify(document));
		const key = randomUUID();
		this.#unused.set(key, this.token().replace('Basic ', ''));
		return new URLSearchParams({
			endpoint: this.endpoint,
			fetch: `${this.origin}/fetch?k=${key}`,
			actor: JSON.stringify(actor),
			registration,
			activityId: activity,
		}).toString();
	}

	/** How many requests wait for an answer that does not come. */
	get stalled(): number {
		return this.#stalled.size;
	}

	/** What was told, briefly: `answered who-spoke`. */
	get told(): string[] {
		return this.statements.map((statement) => {
			const [, question] = /\/questions\/(.*)$/.exec((statement.object as { id: string }).id) ?? [];
			return [verbOf(statement), question].filter(Boolean).join(' ');
		});
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const address = new URL(request.url!, this.origin);
		response.setHeader('access-control-allow-origin', '*');
		response.setHeader('access-control-expose-headers', exposed);
		if (request.method === 'OPTIONS') {
			response.setHeader('access-control-allow-headers', allowed);
			response.setHeader('access-control-allow-methods', 'GET, PUT, POST, DELETE');
			return void response.writeHead(204).end();
		}
		let body = '';
		for await (const chunk of request) body += String(chunk);
		const end = (status: number, text = '', headers: Record<string, string> = {}) => {
			this.requests.push(`${request.method} ${address.pathname.replace(/^\/(xapi\/)?/, '')} ${status}`);
			response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
		};
		if (this.trouble === 'stall') return void this.#stalled.add(response);
		if (this.trouble === 'fail') return end(503, 'down');
		if (this.trouble === 'busy') return end(429, 'busy', { 'retry-after': '1' });
		if (address.pathname === '/fetch') return end(200, this.#give(address, request.method!));
		if (this.trouble === 'unauthorised' || !this.#tokens.has(request.headers.authorization ?? ''))
			return end(401, 'no such token');
		if (!/^1\.0\.\d$/.test(String(request.headers['x-experience-api-version'])))
			return end(400, 'no version');
		const [, resource] = /^\/xapi\/(.*)$/.exec(address.pathname) ?? [];
		if (resource === 'statements') return this.#statements(request.method!, address.searchParams, body, end);
		if (resource === 'activities/state') return this.#state(request, address.searchParams, body, end);
		return end(404);
	}

	#give(address: URL, method: string): string {
		const key = address.searchParams.get('k')!;
		const token = this.#unused.get(key);
		this.#unused.delete(key);
		if (method !== 'POST') this.problems.push(`the token is asked for by ${method}`);
		return JSON.stringify(
			token ? { 'auth-token': token } : { 'error-code': '1', 'error-text': 'It was given already.' },
		);
	}

	#statements(method: string, query: URLSearchParams, body: string, end: End): void {
		if (method === 'GET') {
			const [id, verb] = [query.get('statementId'), query.get('verb')];
			const found = this.statements.filter(
				(one) => (!id || one.id === id) && (!verb || one.verb.id === verb),
			);
			return end(200, JSON.stringify(id ? found[0] : { statements: found, more: '' }));
		}
		const sent = [JSON.parse(body) as Statement | Statement[]].flat();
		const known = (statement: Statement) => this.statements.find(({ id }) => id === statement.id);
		if (sent.some((one) => known(one) && JSON.stringify(known(one)) !== JSON.stringify(one))) return end(409);
		if (sent.some((one) => verbOf(one) === this.refusedVerb)) return end(400, `no ${this.refusedVerb} here`);
		const had = [...this.statements];
		for (const statement of sent) {
			if (known(statement)) continue;
			const launched = this.#launches.get(sessionOf(statement) ?? '');
			const broken = [
				...validateStatement(statement).map((problem) => JSON.stringify(problem)),
				...(launched ? brokenRules(statement, launched, had) : []),
			];
			if (broken.length > 0) {
				this.problems.push(...broken.map((rule) => `${verbOf(statement)}: ${rule}`));
				return end(400, broken.join('; '));
			}
			had.push(statement);
		}
		this.statements.splice(0, Infinity, ...had);
		end(200, JSON.stringify(sent.map(({ id }) => id)));
	}

	#state({ method, headers }: IncomingMessage, query: URLSearchParams, body: string, end: End): void {
		const name = stateName(query);
		const kept = this.documents.get(name);
		if (method === 'GET') return kept === undefined ? end(404) : end(200, kept, { etag: etagOf(kept) });
		if (name.includes('LMS.LaunchData')) this.problems.push('the launch data are written over');
		const [match, none] = [headers['if-match'], headers['if-none-match']];
		if ((match && (kept === undefined || match !== etagOf(kept))) || (none === '*' && kept !== undefined))
			return end(412);
		this.documents.set(name, body);
		end(204);
	}
}

type End = (status: number, text?: string, headers?: Record<string, string>) => void;

const stateName = (query: URLSearchParams) =>
	['activityId', 'agent', 'registration', 'stateId'].map((name) => query.get(name)).join(' ');
