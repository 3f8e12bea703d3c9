import type { KeyLineOf } from '#lib/teach/print/key-line.ts';

export const write: KeyLineOf<'write'> = (_asked, { print: { key } }) => ({
	answer: key.own,
	marking: key.marking.none,
});
