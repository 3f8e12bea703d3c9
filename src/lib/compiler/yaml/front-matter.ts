import { topOf, type Place, type TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

interface FrontMatter {
	/** What stands between the fences, or `null` where there are none. */
	head: Place | null;
	body: Place;
}

/**
 * Parts a Markdown file into the YAML between two lines `---` at its very start and the text below.
 * A missing head (where one is required) and a head without its second fence are reported, and give `null`.
 */
export function splitFrontMatter(
	source: TextFile,
	required: boolean,
	problems: Problems,
): FrontMatter | null {
	const { text } = source;
	const opened = /^---[ \t]*(?:\n|$)/.exec(text);
	if (!opened) {
		if (!required) return { head: null, body: { source, start: 0, end: text.length } };
		problems.report('front-matter-missing', topOf(source));
		return null;
	}
	const start = opened[0].length;
	const closing = /^---[ \t]*(?:\n|$)/gm;
	closing.lastIndex = start;
	const closed = closing.exec(text);
	if (!closed) {
		problems.report('front-matter-open', topOf(source));
		return null;
	}
	return {
		head: { source, start, end: closed.index },
		body: { source, start: closed.index + closed[0].length, end: text.length },
	};
}
