import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

const selector = v.pipe(v.string(), v.nonEmpty());

/** A row of the table: a page that does the bench's work, and how its parts are found. See README.md. */
const peerShape = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens')),
	name: v.string(),
	/** The folder to serve; without it the one that holds the file of peers. */
	root: v.optional(v.string(), '.'),
	/** Its address below that folder. */
	url: v.pipe(v.string(), v.startsWith('/')),
	/** The address of what is put into a frame of another page, where that is another page. */
	framed: v.optional(v.pipe(v.string(), v.startsWith('/'))),
	/** A button to press before the first question is there. */
	start: v.optional(selector),
	/** Every choice of the question on the screen: what a person clicks, so a label rather than a hidden input. */
	choice: selector,
	/** There only once the peer's own script has taken a click on a choice. */
	selected: selector,
	/** The button that asks for feedback; null where a choice gives it at once. */
	check: v.nullable(selector),
	feedback: selector,
	next: selector,
	/** Where feedback comes only behind the last question, `check` is the button that shows it. */
	feedbackAt: v.optional(v.picklist(['each', 'end']), 'each'),
});

export type Peer = v.InferOutput<typeof peerShape>;

/**
 * The peers that a JSON file lists, or the `peers.json` of a folder, each with its root made absolute: `base` is what
 * roots are relative to, by default where the file stands. Throws with the place where the file says something else.
 */
export function readPeers(path: string, base?: string): Peer[] {
	const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'peers.json') : path;
	if (!existsSync(file)) throw new Error(`There is no ${file}.`);
	const parsed = v.safeParse(v.array(peerShape), JSON.parse(readFileSync(file, 'utf8')));
	if (!parsed.success) {
		const lines = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
		throw new Error(`${file} lists no peers as README.md describes them.\n${lines.join('\n')}`);
	}
	return parsed.output.map((peer) => ({ ...peer, root: resolve(base ?? dirname(file), peer.root) }));
}
