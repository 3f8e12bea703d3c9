import { bases, dayParts, forces, timeKnowledge, voiceKinds } from '#lib/lesson/facts.ts';
import { checkDate, checkId } from '#lib/compiler/yaml/checks.ts';
import { checked, list, mapOf, object, oneOf, optional, required, text } from '#lib/compiler/yaml/shape.ts';

const some = list({ single: true });
const any = list({ single: true, empty: true });

/** What `facts.yaml` may hold. */
export const factsShape = object({
	voices: optional(
		mapOf(object({ name: required(text), role: optional(text), kind: required(oneOf(voiceKinds)) }), checkId),
	),
	events: optional(
		mapOf(
			object({
				what: required(text),
				when: required(
					object({
						date: optional(checked(checkDate)),
						part: optional(oneOf(dayParts)),
						after: optional(any),
						before: optional(any),
						by: optional(checked(checkDate)),
						worded: optional(text),
						known: required(oneOf(timeKnowledge)),
					}),
				),
				evidence: required(some),
			}),
			checkId,
		),
	),
	claims: optional(
		mapOf(
			object({
				says: required(text),
				voice: required(some),
				via: optional(any),
				basis: required(oneOf(bases)),
				force: required(oneOf(forces)),
				quote: optional(text),
				evidence: required(some),
			}),
			checkId,
		),
	),
	glossary: optional(mapOf(text, () => {})),
});

export type WrittenFacts = ReturnType<typeof factsShape>;
export type WrittenEvent = NonNullable<WrittenFacts['events']>[number];
export type WrittenClaim = NonNullable<WrittenFacts['claims']>[number];
