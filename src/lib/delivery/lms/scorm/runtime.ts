import type { Api } from './find-api.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The runtime that a course offers, in one shape for both versions. Nothing here throws: what a system answers with an exception, a
 * wrong type or nothing at all is a call that was refused.
 */
export class Runtime {
	/** The session with the course is over, or has never begun. */
	closed = false;
	/** It is over, and none will begin in its place: the page was loaded again in a window whose session it had ended. */
	over = false;
	readonly #api: Api;
	readonly #words: Vocabulary;

	constructor(api: Api, words: Vocabulary) {
		this.#api = api;
		this.#words = words;
	}

	/** Begins the session; also where the system says that it has begun already, and lets itself be read. */
	initialize(): boolean {
		const taken = this.#call('initialize', '');
		this.over = !taken && this.#words.over.includes(this.#error());
		const begun = taken || this.#has(this.#words.elements.suspendData);
		this.closed = !begun;
		return begun;
	}

	/** An element's value as text; empty where it has none. Null where the system does not tell it. */
	read(element: string): string | null {
		try {
			const value = this.#ask('get', element);
			if (value !== '' && value !== null && value !== undefined) return String(value);
			return this.#words.unset.includes(this.#error()) ? '' : null;
		} catch {
			return null;
		}
	}

	set(element: string, value: string): boolean {
		return this.#call('set', element, value);
	}

	commit(): boolean {
		return this.#call('commit', '');
	}

	/** Ends the session: after it no call is made. */
	finish(): void {
		this.closed = true;
		try {
			this.#ask('finish', '');
		} catch {
			// There is nobody left to tell.
		}
	}

	/** The code of the last error; `0` where there was none. */
	#error(): string {
		try {
			const error = String(this.#ask('error'));
			if (this.#words.closed.includes(error)) this.closed = true;
			return error;
		} catch {
			return '';
		}
	}

	/** Whether a value that was just refused is of the wrong type: it never will be taken. */
	wasMistyped(): boolean {
		return this.#words.mistyped.includes(this.#error());
	}

	#has(element: string): boolean {
		return this.read(element) !== null;
	}

	#call(name: 'initialize' | 'set' | 'commit', ...values: string[]): boolean {
		try {
			// By the standard a string; some systems answer with what it says.
			if (['true', '1'].includes(String(this.#ask(name, ...values)).toLowerCase())) return true;
			if (name !== 'initialize') this.#error();
		} catch {
			// As refused.
		}
		return false;
	}

	#ask(name: keyof Vocabulary['functions'], ...values: string[]): unknown {
		return this.#api[this.#words.functions[name]]!(...values);
	}
}
