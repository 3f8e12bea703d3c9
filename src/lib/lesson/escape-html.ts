import { entities } from './plain-text.ts';

const entityOf = new Map(Array.from(entities, ([entity, character]) => [character, entity]));

/** Text as HTML, by the five entities that `plainText` reads back. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => entityOf.get(character)!);
