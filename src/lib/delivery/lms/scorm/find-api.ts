/** What a window offers a lesson to speak to its course by. */
export type Api = Record<string, (...values: string[]) => unknown>;

/** What of a window the search looks at. */
export type SearchedWindow = Pick<Window, 'parent' | 'opener'>;

/**
 * Finds the runtime's object (`API`, `API_1484_11`): in the window or one above it, up to the top; else in the window that opened
 * one of these, or above that one. A window of another site cannot be looked into, and ends the way that leads through it. `has`:
 * the name of a function by which the object is known from others of its name. Null where there is none.
 */
export function findApi(from: SearchedWindow, name: string, has: string): Api | null {
	const seen = new Set<SearchedWindow>();
	const openers: SearchedWindow[] = [];
	/** Up from a window to the top, or to where no way leads. */
	function upward(window: SearchedWindow): Api | null {
		for (let at = window; !seen.has(at);) {
			seen.add(at);
			try {
				const found = (at as unknown as Record<string, Api | undefined>)[name];
				if (typeof found?.[has] === 'function') return found;
				if (at.opener) openers.push(at.opener as SearchedWindow);
				at = at.parent;
			} catch {
				// Of another site.
				return null;
			}
		}
		return null;
	}
	let found = upward(from);
	for (let opener = openers.shift(); !found && opener; opener = openers.shift()) found = upward(opener);
	return found;
}
