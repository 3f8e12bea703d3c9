import { expect, test } from 'vitest';
import { findApi, type SearchedWindow } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
const find = (window: object) => findApi(window as SearchedWindow, 'API', 'LMSInitialize');

/** A window of this site; at the top where nothing is around it. */
function windowOf(parts: { parent?: object; opener?: object; API?: unknown } = {}): object {
	const window = { opener: null, ...parts } as Record<string, unknown>;
	window.parent ??= window;
	return window;
}
/** A window of another site: it throws whatever is asked of it. */
const foreign = () =>
	new Proxy(
		{},
		{
			get() {
				throw new DOMException('Blocked a frame with origin', 'SecurityError');
			},
		},
	);
const chain = (depth: number, top: object): object =>
	depth === 0 ? top : windowOf({ parent: chain(depth - 1, top) });
const withApi = () => windowOf({ API: api });

test.for<[string, object]>([
	['the window itself', withApi()],
	['the one above', chain(1, withApi())],
	['nine frames up', chain(9, withApi())],
	['six hundred frames up', chain(600, withApi())],
	['the opener', windowOf({ opener: withApi() })],
	['above the opener', windowOf({ opener: chain(3, withApi()) })],
	['the opener of the top', chain(2, windowOf({ opener: withApi() }))],
	['the opener of the opener', windowOf({ opener: windowOf({ opener: withApi() }) })],
	['the opener of a frame in a foreign one', windowOf({ parent: foreign(), opener: withApi() })],
	['above, past another thing of that name', windowOf({ API: { version: 2 }, parent: withApi() })],
	['above, past an element of that id', windowOf({ API: { tagName: 'DIV' }, parent: withApi() })],
	['above, where the opener is foreign', windowOf({ opener: foreign(), parent: withApi() })],
])('it is found in %s', ([, window]) => {
	expect(find(window)).toBe(api);
});

test.for<[string, object]>([
	['nothing is around', windowOf()],
	['nobody has it', chain(3, windowOf({ opener: windowOf() }))],
	['a foreign frame is in the way', windowOf({ parent: foreign() })],
	['a foreign frame is in the way further up', chain(2, foreign())],
	['the opener is foreign', windowOf({ opener: foreign() })],
	['what has the name is null', windowOf({ API: null })],
])('there is none where %s, and no error', ([, window]) => {
	expect(find(window)).toBeNull();
});

test('windows that have opened each other end the search', () => {
	const first = windowOf() as Record<string, unknown>;
	const second = windowOf({ opener: first });
	first.opener = second;
	expect(find(first)).toBeNull();
});
