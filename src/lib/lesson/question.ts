import type { BlockHtml, Citation, InlineHtml } from './article.ts';

export const stages = ['events', 'voices', 'reading'] as const;
export type Stage = (typeof stages)[number];

/** The reading processes of PISA's framework (OECD 2019): locate information, understand, evaluate and reflect. */
export const skills = ['locate', 'understand', 'evaluate'] as const;
export type Skill = (typeof skills)[number];

/** What a learner who picks a wrong answer has most likely done. */
export const misreadings = [
	'wrong-voice',
	'wrong-time',
	'overclaim',
	'merged',
	'reversed',
	'not-in-article',
] as const;
export type Misreading = (typeof misreadings)[number];

export interface QuestionBase {
	/** From the file's name without its numeric prefix; outlives rewording and reordering. */
	id: string;
	stage: Stage;
	skill: Skill;
	prompt: InlineHtml;
	hint: InlineHtml;
	/** Why the key is right. */
	explanation: BlockHtml;
	/** The words that settle the question: the author's, or those of the facts it is computed from. Never empty. */
	evidence: Citation[];
	/** The learner is also asked for a paragraph that shows it; any of `evidence` counts. */
	prove: boolean;
	/** The short lesson asks it too. */
	core?: true;
}
