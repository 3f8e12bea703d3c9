import type { KeyLineOf } from '#lib/teach/print/key-line.ts';

export const pinpoint: KeyLineOf<'pinpoint'> = ({ paragraphs }, { print: { key } }) => ({
	answer: key.paragraphs(paragraphs),
	marking: key.marking.whole,
});
