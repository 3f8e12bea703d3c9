/** A place in the window, in CSS pixels from its upper left corner. */
export interface Point {
	x: number;
	y: number;
}

/**
 * A browser with one page in it, which scenarios drive through `Visit`. This is all that another engine has to bring.
 * Whatever the browser refuses is thrown.
 */
export interface Browser {
	/** As it calls itself, with its version. */
	name: string;
	/** Loads an address anew, until the page's `load`. */
	open(address: string): Promise<void>;
	/**
	 * The value of an expression of JavaScript, or of its promise, which has to fit into JSON: in the page, or in the document of a frame in it, of
	 * whatever origin, whose element another expression gives.
	 */
	evaluate(expression: string, frame?: string): Promise<unknown>;
	/** Goes from point to point with the mouse, its button held from the first to the last. */
	press(...points: [Point, ...Point[]]): Promise<void>;
	/** Types into what has the focus; a key without a letter is written as WebDriver has it (`keys`). */
	type(text: string): Promise<void>;
	/** Gives the window an inner size, or the nearest one that it can have. */
	resize(width: number, height: number): Promise<void>;
	close(): Promise<void>;
}

/** An engine that may or may not be on this machine. */
export interface Engine {
	name: string;
	/** What to do where it is not there; each line a system and its command. */
	install: string;
	/** Starts it; null where it, or what it is driven with, is not there. */
	start(): Promise<Browser | null>;
}

/** Keys without a letter: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
export const keys = { backspace: '\uE003', tab: '\uE004', enter: '\uE007', control: '\uE009' } as const;
