// What a page is told of a lesson in its frame, as the `detail` of an event or of a message. All of it is plain JSON, all text
// plain text. The guide shows this file: it imports nothing.

/**
 * How far the learner is. `progress`: it has become another, and not by an answer given here: the learner has gone on with what was
 * kept, has begun anew, or has answered in another tab.
 */
export interface Progress {
	/** The lesson's name in its address. */
	lesson: string;
	/** How many questions are asked in this round, and how many of them have an answer. */
	questions: number;
	answered: number;
	/** It is a round after the first, which changes no score. */
	practising: boolean;
}

/** `ready`: the lesson is there. */
export interface Ready extends Progress {
	/** Another with every change of the lesson. */
	revision: string;
	title: string;
}

/** `answered`: an answer was submitted. */
export interface Answered extends Progress {
	/** Its id in the lesson. */
	question: string;
	kind: string;
	/** `events`, `voices` or `reading`. */
	stage: string;
	questionText: string;
	/** By ids: `response`, as the question's kind has it; `proof`, the paragraph given for it, or null; `confidence`, 1 to 3, where it is asked. */
	answer: object;
	/** A line for each part. */
	answerText: string;
	parts: AnsweredPart[];
	/** Which try of the question it is, from 1. */
	try: number;
	/** In practice mode, but for what learners mark themselves. A test says nothing of it before its end. */
	right?: boolean;
	/** With `right`: 0 to 1. */
	share?: number;
	/** Milliseconds since 1970. */
	at: number;
}

/** A part of an answer: a choice, a statement judged, an event in its place, a claim matched, a paragraph, a text. */
export interface AnsweredPart {
	/** Of the choice, the statement, the event, the claim; of a paragraph `p7`; of a text `text`. */
	id: string;
	text: string;
	/** What was said of it: the verdict, or what it was matched to. */
	answer?: string;
	/** It is the paragraph that was given to show the answer. */
	proof?: true;
	/** With `right`: 1 where the part is right, else 0. */
	points?: 0 | 1;
}

/** `completed`: the last part was closed. */
export interface Completed {
	lesson: string;
	score: { points: number; outOf: number; percent: number; rightFirst: number; answered: number };
	passed: boolean;
	practising: boolean;
}

/** `missing`: there is no such lesson. */
export interface Missing {
	/** The name that was asked for. */
	lesson: string;
	/** The name that it comes near to. */
	nearest?: string;
}

/** What a page hands over to have a lesson reported to a learning record store (xAPI 1.0.3): `reportTo()`, or the message `lrs`. */
export interface LrsAccess {
	/** Its address, below which `statements` is. Its origin must be named in the frame's address. */
	endpoint: string;
	/** A token that lasts as long as a lesson, or the value of the header `Authorization`, as `Basic …`. */
	auth: string;
	/** The learner, as an Agent of xAPI; else nobody who could be known. */
	actor?: object;
	/** A UUID: this learner's way with this lesson; else one for each attempt. */
	registration?: string;
	/** An IRI for the lesson; else its address. */
	activityId?: string;
}

/**
 * `lrs`: how it stands with the record store. `reporting`: it has all. `waiting`: something is on its way. `lost`: it has not answered
 * for a while; all is kept, and it is tried again. `refused`: it takes no token that was handed over, or there is a `problem`.
 */
export interface LrsStatus {
	state: 'reporting' | 'waiting' | 'lost' | 'refused';
	problem?: LrsProblem;
}

/** What was handed over and cannot be used: what happened, why, and what to do. */
export interface LrsProblem {
	what: string;
	why: string;
	todo: string;
}
