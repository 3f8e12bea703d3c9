import type { KeyLineOf } from '#lib/teach/print/key-line.ts';

export const match: KeyLineOf<'match'> = ({ items: { claims } }, { print: { key } }) => ({
	answer: claims.map(({ number, key: letters }) => `${number} ${key.either(letters.toSorted())}`).join(' · '),
	marking: key.marking.lines(claims.length),
});
