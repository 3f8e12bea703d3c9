/**
 * What a lesson is, as the browser gets it: checked, cited and rendered once, at build.
 *
 * Everything here is plain JSON. Text that an author wrote arrives as HTML made from a short list of tags
 * (`em strong code a br`, and `p ul ol li blockquote` in blocks), so it may be put into a page as it is.
 * Lists stand where a dictionary might: ids are the author's words, and `constructor` is one of them.
 */

/** HTML of one run of text: no block elements. */
export type InlineHtml = string;
/** HTML of one or more blocks: paragraphs, lists, quotations. */
export type BlockHtml = string;

/** `p1`, `p2`, …: the paragraph's place in the article, and its element's id on the page. */
export type ParagraphId = `p${number}`;

/** Exact words of one paragraph: a range of its plain text (see `plainText`), in UTF-16 units, end exclusive. */
export interface Citation {
	paragraph: ParagraphId;
	start: number;
	end: number;
}

export interface Paragraph {
	id: ParagraphId;
	/** 1 for the first paragraph of the article. */
	number: number;
	html: InlineHtml;
	/** Set as a block quotation by the author. */
	quotation: boolean;
}

/** A part of the article under one heading; the first part may have none. */
export interface Section {
	heading: InlineHtml | null;
	paragraphs: Paragraph[];
}

/** Where the article comes from. What the author does not know is left out, never invented. */
export interface Source {
	/** ISO 8601, with the zone: `2025-03-05T19:06:00+05:30`. The lesson describes the article as of then. */
	updated: string;
	/** The same in the lesson's language and the source's own time zone: «5 March 2025, 7:06 pm (UTC+5:30)». */
	updatedInWords: string;
	publisher?: string;
	author?: string;
	url?: string;
	note?: InlineHtml;
}

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

/** What is done with a claim: stated, judged (an evaluation), offered (a promise), or hedged (might, could, if). */
export const forces = ['states', 'judges', 'offers', 'hedged'] as const;
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

interface QuestionBase {
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
}

export interface Choice {
	id: string;
	text: InlineHtml;
	correct: boolean;
	because: InlineHtml;
	/** On every wrong choice. */
	misreads?: Misreading;
	evidence: Citation[];
	/** For what is not in the article: the words that come nearest. */
	nearest?: Citation;
}

export interface ChoiceQuestion extends QuestionBase {
	kind: 'choice';
	choices: Choice[];
}

export const verdicts = ['stated', 'contradicted', 'not-stated'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Statement {
	id: string;
	text: InlineHtml;
	verdict: Verdict;
	because: InlineHtml;
	misreads?: Misreading;
	evidence: Citation[];
	nearest?: Citation;
}

export interface VerdictQuestion extends QuestionBase {
	kind: 'verdict';
	statements: Statement[];
}

export interface OrderQuestion extends QuestionBase {
	kind: 'order';
	/** Event ids, as the author listed them. */
	events: string[];
	/** The pairs that the facts settle, earlier first: the key, and all that is marked. Never empty. */
	pairs: [earlier: string, later: string][];
	/** One order of all the events that bears out every pair: to show, not to mark by. */
	solution: string[];
}

export const matchBy = ['voice', 'via', 'basis', 'force'] as const;
export type MatchBy = (typeof matchBy)[number];

/** The target of a claim that came through no channel, where claims are matched by `via`. */
export const directly = 'directly';

export interface MatchQuestion extends QuestionBase {
	kind: 'match';
	by: MatchBy;
	/** Each claim with the targets that are right for it: one or more. */
	claims: { id: string; key: string[] }[];
	/** What claims can be matched to: voice ids, `directly`, bases or forces; the key's and the spare ones. */
	targets: string[];
}

export interface PinpointQuestion extends QuestionBase {
	kind: 'pinpoint';
}

export type Question = ChoiceQuestion | VerdictQuestion | OrderQuestion | MatchQuestion | PinpointQuestion;
export type QuestionKind = Question['kind'];
export const questionKinds = [
	'choice',
	'verdict',
	'order',
	'match',
	'pinpoint',
] as const satisfies QuestionKind[];

export interface Lesson {
	/** The name of its folder. */
	id: string;
	/** A hash of all that is below: two lessons with the same revision are the same. */
	revision: string;
	title: string;
	summary: InlineHtml;
	/** BCP 47. */
	lang: string;
	/** An e-mail address or an http(s) address, for what seems wrong. */
	contact?: string;
	source: Source;
	article: Section[];
	voices: Voice[];
	/** In an order that the facts bear out. */
	events: LessonEvent[];
	claims: Claim[];
	glossary: GlossaryEntry[];
	/** In the author's order. */
	questions: Question[];
}
