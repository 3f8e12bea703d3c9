import type { KindInteraction } from '#lib/delivery/lms/interaction.ts';
import { paragraphChoice } from '#lib/delivery/lms/paragraph-choice.ts';

/** The paragraph, chosen from all of the article. */
export const pinpoint: KindInteraction<'pinpoint'> = ({ paragraph }, question, context) =>
	paragraphChoice(paragraph, question, context);
