import type { Interaction } from '#lib/delivery/lms/interaction.ts';
import type { Best } from './best.ts';

/** An element of the data model, or what follows in its name, and its value. */
export type Value = [element: string, value: string];

/** Reads an element; empty where it has no value, or is not told. */
export type Read = (element: string) => string;

/** What one version of SCORM calls things, and how it writes them. */
export interface Vocabulary {
	/** The name of the object by which a window offers the runtime. */
	api: string;
	/** The names of its functions. */
	functions: Record<'initialize' | 'finish' | 'get' | 'set' | 'commit' | 'error', string>;
	elements: Record<
		'mode' | 'learner' | 'suspendData' | 'bookmark' | 'exit' | 'sessionTime' | 'interactions',
		string
	>;
	/** Remarks for the teacher, where the version has them. */
	comments: string | null;
	/** How long suspend data may be: by the standard, and where a system has less room than that. */
	limits: number[];
	/** Error codes of an element that has no value. */
	unset: string[];
	/** Error codes: the session has not begun, or is over. */
	closed: string[];
	/** Error codes: it was over before this page came. */
	over: string[];
	/** Error codes: a value is of another type than the element. */
	mistyped: string[];
	/** What a course lays down to pass, in per cent; null where it does not. */
	passMark: (read: Read) => number | null;
	/** What the course has of this learner. */
	best: (read: Read) => Best;
	statuses: (best: Best) => Value[];
	/** What is said of a lesson that is only browsed, before anybody has taken it. */
	browsed: (read: Read) => Value[];
	score: (percent: number) => Value[];
	progress: (best: Best) => Value[];
	duration: (milliseconds: number) => string;
	/** As the elements behind `cmi.interactions.n.` */
	interaction: (interaction: Interaction) => Value[];
}

/** A number that an element holds; null where it holds none. */
export function numberIn(text: string): number | null {
	const number = Number(text);
	return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
