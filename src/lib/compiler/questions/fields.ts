import { misreadings } from '#lib/lesson/question.ts';
import { list, oneOf, optional, refused, required, text } from '#lib/compiler/yaml/shape.ts';

/** Exact words of the article, once or several times. */
export const cited = list({ single: true });

/** Where evidence is computed: authors may well try to give it. `from` says what it is computed from. */
export const computedEvidence = (kind: string, from: string) =>
	refused((at, problems) => problems.report('evidence-computed', at, kind, from));

/** What each of several answers to a question may hold. */
export const answerFields = {
	text: required(text),
	because: required(text),
	misreads: optional(oneOf(misreadings)),
	evidence: optional(cited),
	nearest: optional(text),
};
