import type { Citation, InlineHtml } from './article.ts';

export const voiceKinds = ['person', 'institution', 'unnamed', 'channel', 'article'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** Somebody who says something, or something through which it is said. */
export interface Voice {
	id: string;
	name: string;
	role?: string;
	kind: VoiceKind;
}

export const dayParts = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof dayParts)[number];

/** How the article lets us know when: it says so, it can be worked out, only the order is known, or nothing is. */
export const timeKnowledge = ['stated', 'worked-out', 'order-only', 'unknown'] as const;
export type TimeKnowledge = (typeof timeKnowledge)[number];

export interface When {
	/** `2025-03-03`. */
	date?: string;
	part?: DayPart;
	/** Ids of events that come earlier, and of events that come later. */
	after: string[];
	before: string[];
	/** A date, that day included, by which it had happened. */
	by?: string;
	/** The article's own words for the time. */
	worded?: string;
	known: TimeKnowledge;
}

export interface LessonEvent {
	id: string;
	what: InlineHtml;
	when: When;
	evidence: Citation[];
}

/** How a claim reaches the article: a named voice, a paper's sources, or the article's own voice. */
export const bases = ['on-record', 'reported', 'article'] as const;
export type Basis = (typeof bases)[number];

/**
 * What is done with a claim: stated, judged (an evaluation), offered (a promise, a willingness), asked for (an appeal), or
 * hedged (might, could, if).
 */
export const forces = ['states', 'judges', 'offers', 'asks', 'hedged'] as const;
export type Force = (typeof forces)[number];

export interface Claim {
	id: string;
	says: InlineHtml;
	/** Ids of the voices whose word it is: one or more. */
	voices: string[];
	/** Ids of the channels between the voice and the article, nearest the voice first. */
	via: string[];
	basis: Basis;
	force: Force;
	/** Words that the article itself quotes. */
	quote?: string;
	evidence: Citation[];
}

export interface GlossaryEntry {
	/** As it stands in the article. */
	term: string;
	explanation: InlineHtml;
	/** Its first place in the article. */
	at: Citation;
}
