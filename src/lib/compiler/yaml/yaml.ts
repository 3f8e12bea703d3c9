import { parseDocument, visit, type Document, type ErrorCode, type Node, type YAMLParseError } from 'yaml';
import type { Place, TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { readScalars, remarkAfter } from './scalars.ts';

/** A YAML node, its place, and the name under which problems speak of it. */
export interface Found {
	node: Node | null;
	at: Place;
	name: string;
}

/**
 * Reads a stretch of a file as one YAML 1.2 document, so that every node knows its place in the file.
 * Syntax errors, and what lets a file say other than it seems to (anchors, aliases, tags, directives), are reported; then,
 * but for a key given twice, the document is not looked into, and the answer is `null`.
 */
export function readYaml(head: Place, problems: Problems): Found | null {
	const { source } = head;
	// Blank lines in place of what stands before: the parser's offsets are then those of the file.
	const text = '\n'.repeat(head.start) + source.text.slice(head.start, head.end);
	const document = parseDocument(text, { version: '1.2', prettyErrors: false, stringKeys: true });

	const [error] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
	if (error) {
		const cut = remarkBefore(document, error, source);
		if (cut) {
			problems.report('text-cut', cut, 'The text');
			return null;
		}
		// One error makes more of itself in what follows, so the first alone is reported.
		const start = openQuote(document, error) ?? error.pos[0];
		const at = { source, start, end: start + 1 };
		if (error.code === 'TAB_AS_INDENT') problems.report('yaml-tab', at);
		else problems.report('yaml-syntax', at, plainer[error.code] ?? error.message);
		return null;
	}
	readScalars(document, source, problems);
	const extras = extrasOf(document, text);
	for (const { what, start } of extras) {
		problems.report('yaml-extra', { source, start, end: start + 1 }, what);
	}
	if (extras.length > 0) return null;
	for (const { pos } of document.errors) {
		const [key = ''] = /^[^:\s]+/.exec(text.slice(pos[0])) ?? [];
		problems.report('duplicate-key', { source, start: pos[0], end: pos[1] }, key);
	}
	return { node: document.contents, at: { ...head, end: head.start + 1 }, name: 'The file' };
}

/** What the parser says in a programmer's words. */
const plainer: Partial<Record<ErrorCode, string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'the value holds a second ": "',
	MULTIPLE_DOCS: 'a second document begins here',
	NON_STRING_KEY: 'a key must be text',
	RESOURCE_EXHAUSTION: 'it is nested too deep',
};

/** Where the quotation begins that is not closed: the parser says where the file ends. */
function openQuote(document: Document, error: YAMLParseError): number | undefined {
	if (error.code !== 'MISSING_CHAR' || !/quote/.test(error.message)) return undefined;
	let start: number | undefined;
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (type?.startsWith('QUOTE_') && range![1] >= error.pos[0]) start = range![0];
		},
	});
	return start;
}

/** A remark that cuts a text of several lines: the parser finds fault with the line after it. */
function remarkBefore(document: Document, error: YAMLParseError, source: TextFile): Place | null {
	let cut: Place | null = null;
	visit(document, {
		Scalar: (_, scalar) => {
			const remark = remarkAfter(scalar, source);
			const between = remark && source.text.slice(remark.start, error.pos[0]);
			if (between && /^#[^\n]*\n\s*$/.test(between)) cut = remark;
		},
	});
	return cut;
}

function extrasOf(document: Document, text: string): { what: string; start: number }[] {
	const extras: { what: string; start: number }[] = [];
	if (document.directives?.yaml.explicit) {
		extras.push({ what: 'A directive', start: text.search(/^%/m) });
	}
	visit(document, {
		Alias: (_, { range }) => void extras.push({ what: 'An alias', start: range![0] }),
		Value: (_, { anchor, tag, range }) => {
			const start = range![0];
			if (anchor) extras.push({ what: 'An anchor', start: text.lastIndexOf(`&${anchor}`, start) });
			if (tag) extras.push({ what: 'A tag', start: text.lastIndexOf('!', start) });
		},
	});
	return extras;
}
