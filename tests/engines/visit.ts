import type { Browser, Point } from './engine.ts';
import { until } from './until.ts';

/** Milliseconds: nearer to each other, presses at one place are the two of a double one, for the engines as for the page. */
const doublePress = 600;

/** An element: the first that a selector finds and that bears this name, or this text where it has no name of its own. */
export interface Target {
	css: string;
	says?: string;
}

/** Within the page: the element, and why there is none. Only what it is given is known to it. */
function find({ css, says }: Target): Element | null {
	const nameOf = (element: Element) => element.ariaLabel ?? element.textContent;
	return (
		[...document.querySelectorAll(css)].find(
			(element) => says === undefined || nameOf(element)!.replace(/\s+/g, ' ').trim() === says,
		) ?? null
	);
}

/**
 * What a press would meet: a point of the element that is in view and nothing else lies over; else what is in the way.
 * It is looked for where it is painted: nobody sees, or presses, what is in the document alone.
 */
async function pointOf(element: Element | null): Promise<{ at: Point } | { why: string }> {
	if (!element) return { why: 'it is not there' };
	element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
	await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
	const [box] = element.getClientRects();
	if (!box || box.width === 0 || box.height === 0) return { why: 'it is not drawn' };
	const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const met = document.elementFromPoint(at.x, at.y);
	// A control may lie unseen over its label.
	if (element.contains(met) || (met && element.closest('label')?.contains(met))) return { at };
	return { why: `${met?.outerHTML.slice(0, 120) ?? 'nothing'} is there` };
}

const described = ({ css, says }: Target) => (says === undefined ? css : `${css} “${says}”`);

/** A scenario's hand and eye in a browser: what is done waits until it can be, and fails with what stood in the way. */
export class Visit {
	readonly #browser: Browser;
	/** An expression for the frame that is looked into. */
	#frame: string | undefined;
	/** Where and when it pressed last. */
	#pressed = { x: NaN, y: NaN, time: 0 };

	constructor(browser: Browser) {
		this.#browser = browser;
	}

	/** Opens an address, and begins to listen for errors of the page. */
	async open(address: string): Promise<void> {
		await this.#browser.open(address);
		await this.evaluate(() => {
			const faults: string[] = [];
			Object.assign(window, { faults });
			addEventListener('error', ({ message }) => faults.push(message));
			addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
			addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
				faults.push(`${violatedDirective} stopped ${blockedURI}`),
			);
		});
	}

	/** What the page has reported of errors since it was opened. */
	faults(): Promise<string[]> {
		return this.evaluate(() => (window as unknown as { faults?: string[] }).faults ?? []);
	}

	/** Where the page is and what its card says, in short: for the report of a failure. */
	shown(): Promise<string> {
		return this.evaluate(() => {
			const card = document.querySelector<HTMLElement>('#questions') ?? document.body;
			return `${location.href}\n${card.innerText.replace(/\s+/g, ' ').slice(0, 600)}`;
		});
	}

	resize(width: number, height: number): Promise<void> {
		return this.#browser.resize(width, height);
	}

	/** What a function gives in the page. It sees nothing but its arguments; these and what it gives have to fit into JSON. */
	evaluate<A extends unknown[], T>(look: (...given: A) => T, ...given: A): Promise<T> {
		return this.#run(String(look), given) as Promise<T>;
	}

	/** Waits until a function gives something in the page. */
	waitFor<A extends unknown[], T>(
		what: string,
		look: (...given: A) => T,
		...given: A
	): Promise<NonNullable<T>> {
		return until(what, () => this.evaluate(look, ...given));
	}

	/** The text of an element as it is shown, once it is there. */
	text(target: Target): Promise<string> {
		return this.#on(target, 'is there', (element) => (element as HTMLElement | null)?.innerText.trim());
	}

	/** Presses an element once it can be, in the middle of its first line. */
	async click(target: Target): Promise<void> {
		const at = await this.pointOf(target);
		const { x, y, time } = this.#pressed;
		const near = Math.hypot(at.x - x, at.y - y) < 10;
		await until('it is no double press', async () => !near || Date.now() - time > doublePress);
		await this.#browser.press(at);
		this.#pressed = { ...at, time: Date.now() };
	}

	/** Drags from an element to a place in the window. */
	async drag(from: Target, to: Point): Promise<void> {
		const start = await this.pointOf(from);
		const between = { x: (start.x + to.x) / 2, y: (start.y + to.y) / 2 };
		await this.#browser.press(start, between, to);
	}

	/** Types into an element, which is given the focus. */
	async type(target: Target, text: string): Promise<void> {
		await this.#on(target, 'takes the focus', (element) => {
			if (element === document.activeElement) (element as HTMLElement).blur();
			(element as HTMLElement | null)?.focus();
			return element !== null && element === document.activeElement;
		});
		await this.#browser.type(text);
	}

	/** Does something in a frame of the page; a function that sees nothing else finds its element. */
	async within<T>(frame: () => Element | null | undefined, act: () => Promise<T>): Promise<T> {
		await until('the frame is there', () => this.#run(`() => (${frame})() != null`, []));
		this.#frame = `(${frame})()`;
		try {
			return await act();
		} finally {
			this.#frame = undefined;
		}
	}

	/** Where an element can be pressed, in the window: brought into view, at rest, and with nothing over it. */
	async pointOf(target: Target): Promise<Point> {
		let before: Point | undefined;
		let why = '';
		return until(`${described(target)} can be pressed`, async () => {
			const seen = await this.#look(target, pointOf);
			if ('why' in seen) {
				why = seen.why;
				before = undefined;
				return null;
			}
			const frame = await this.#frameAt();
			const at = { x: seen.at.x + frame.x, y: seen.at.y + frame.y };
			const rests = before?.x === at.x && before.y === at.y;
			before = at;
			return rests ? at : null;
		}).catch((cause: unknown) => {
			throw new Error(`${described(target)} cannot be pressed: ${why || 'it does not come to rest'}.`, {
				cause,
			});
		});
	}

	/** Where the document lies that is looked into. */
	async #frameAt(): Promise<Point> {
		if (this.#frame === undefined) return { x: 0, y: 0 };
		const corner = (frame: Element) => {
			const { x, y } = frame.getBoundingClientRect();
			return { x: x + frame.clientLeft, y: y + frame.clientTop };
		};
		return (await this.#browser.evaluate(`(${corner})(${this.#frame})`)) as Point;
	}

	/** What a function makes of an element. */
	#look<T>(target: Target, look: (element: Element | null) => T | Promise<T>): Promise<T> {
		// Written out, since a function does not take another one along.
		return this.#run(`(target) => (${look})((${find})(target))`, [target]) as Promise<T>;
	}

	#on<T>(target: Target, what: string, look: (element: Element | null) => T): Promise<NonNullable<T>> {
		return until(`${described(target)} ${what}`, () => this.#look(target, look));
	}

	#run(code: string, given: unknown[]): Promise<unknown> {
		// What runs TypeScript here names functions by a helper, which the page has not.
		const expression = `((__name) => (${code})(...${JSON.stringify(given)}))((named) => named)`;
		return this.#browser.evaluate(expression, this.#frame);
	}
}
