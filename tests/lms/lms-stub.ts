/** One call that a lesson made: the function without its version's prefix, and what it was given. */
export type Call = [name: string, ...values: string[]];

/** How a stub answers otherwise than it should. Undefined lets the call through. */
export type Fault = (...call: Call) => unknown;

/**
 * A course's runtime that counts: it keeps what is set, and stores it as it is asked to. As the standards have it, it takes nothing
 * before its session has begun nor after it has ended. `fault` may be changed meanwhile.
 */
export class LmsStub {
	readonly calls: Call[] = [];
	/** What the session has. */
	readonly values: Map<string, string>;
	/** What outlives it. */
	readonly stored: Map<string, string>;
	fault: Fault = () => undefined;
	state: 'new' | 'running' | 'ended' = 'new';
	#error = '0';

	/** `prefix`: `LMS` in SCORM 1.2; `kept`: what a session before it has left. */
	constructor(
		readonly prefix: 'LMS' | '',
		kept: Iterable<readonly [string, string]> = [],
	) {
		const start: [string, string][] =
			prefix === 'LMS'
				? [
						['cmi.core.lesson_status', 'not attempted'],
						['cmi.core.lesson_mode', 'normal'],
						['cmi.core.student_id', 'ida'],
					]
				: [
						['cmi.completion_status', 'unknown'],
						['cmi.success_status', 'unknown'],
						['cmi.mode', 'normal'],
						['cmi.learner_id', 'ida'],
					];
		this.values = new Map([...start, ['cmi.interactions._children', 'id,type'], ...kept]);
		this.stored = new Map(this.values);
	}

	/** The object that a window offers. */
	get api(): Record<string, (...values: string[]) => unknown> {
		const [initialize, finish] = this.prefix ? ['Initialize', 'Finish'] : ['Initialize', 'Terminate'];
		const offered = (name: string, work: (...values: string[]) => string) => [
			`${this.prefix}${name}`,
			(...values: string[]) => {
				this.calls.push([name, ...values]);
				const answer = this.fault(name, ...values);
				if (answer === undefined) return work(...values);
				this.#error = '101';
				return answer;
			},
		];
		return Object.fromEntries([
			offered(initialize!, () => this.#may(this.state === 'new', () => (this.state = 'running'), true)),
			offered(finish!, () =>
				this.#may(this.state === 'running', () => {
					this.state = 'ended';
					this.#store();
				}),
			),
			offered('GetValue', (element) => {
				const count = [...this.values.keys()].filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name));
				if (element === 'cmi.interactions._count') this.values.set(element, String(count.length));
				return this.#may(this.state === 'running') === 'true' ? (this.values.get(element!) ?? '') : '';
			}),
			offered('SetValue', (element, value) =>
				this.#may(this.state === 'running', () => this.values.set(element!, value!)),
			),
			offered('Commit', () => this.#may(this.state === 'running', () => this.#store())),
			[`${this.prefix}GetLastError`, () => this.#error],
		] as [string, () => unknown][]);
	}

	/** How often a function was called. */
	count(name: string): number {
		return this.calls.filter(([called]) => called === name).length;
	}

	/** What an element was set to, one after the other. */
	set(element: string): string[] {
		return this.calls.flatMap(([name, set, value]) =>
			name === 'SetValue' && set === element ? [value!] : [],
		);
	}

	#may(may: boolean, work?: () => unknown, begins = false): 'true' | 'false' {
		const refusal = this.state === 'ended' ? (begins ? '104' : '133') : begins ? '103' : '132';
		this.#error = may ? '0' : !this.prefix ? refusal : begins ? '101' : '301';
		if (may) work?.();
		return may ? 'true' : 'false';
	}

	#store(): void {
		for (const [element, value] of this.values) this.stored.set(element, value);
	}
}
