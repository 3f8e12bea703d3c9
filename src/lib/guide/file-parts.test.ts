import { expect, test } from 'vitest';
import { fileParts } from './file-parts.ts';

const text =
	'voices:\n  a: { name: A }\n\nevents:\n  b:\n    what: claims: one\n\nclaims:\n  c:\n    says: C\n';

test.for<[keys: string[], part: string]>([
	[['events'], 'events:\n  b:\n    what: claims: one'],
	[['voices', 'claims'], 'voices:\n  a: { name: A }\n\nclaims:\n  c:\n    says: C'],
	[['claims', 'voices'], 'voices:\n  a: { name: A }\n\nclaims:\n  c:\n    says: C'],
	[['claim'], ''],
	[['glossary'], ''],
])('the parts of %s are as they are written, in the order of the file', ([keys, part]) => {
	expect(fileParts(text, keys)).toBe(part);
});
