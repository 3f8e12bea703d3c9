import type { KeyLineOf } from '#lib/teach/print/key-line.ts';

export const choice: KeyLineOf<'choice'> = ({ items: { key: letters } }, { print: { key } }) => ({
	answer: key.both(letters),
	marking: letters.length > 1 ? key.marking.wholeOfAll : key.marking.whole,
});
