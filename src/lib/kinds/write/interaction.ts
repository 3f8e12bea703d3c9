import type { KindInteraction } from '#lib/delivery/lms/interaction.ts';

/** The text. There is no key to it. */
export const write: KindInteraction<'write'> = ({ text }) => ({ type: 'fill-in', given: text });
