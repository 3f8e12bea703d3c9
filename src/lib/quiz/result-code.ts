import * as v from 'valibot';
import { questionKinds, type Lesson, type QuestionKind } from '#lib/lesson/lesson.ts';
import { answerSchema, confidences, responseSchemas, type Answer, type Response } from './answer.ts';
import type { Attempt } from './attempt.ts';
import { questionOf } from './queue.ts';
import { recordOf } from './record.ts';
import { outcomeOf, outcomes, pointsOf, type Outcome } from './score.ts';
import { writeSettings, type Settings } from './settings.ts';

/** What a learner says to have done: a claim, for anybody can write one. It can be read without the lesson. */
export interface Result {
	/** The lesson's id, and which edition of it. */
	lesson: string;
	revision: string;
	/** The settings that differ from the defaults, as `writeSettings` gives them; not those of looks. */
	settings: [name: string, value: string][];
	/** Milliseconds since 1970. */
	started: number;
	/** The questions of the first round, in the order asked. */
	items: ResultItem[];
	/** What the learner wants to be called, if anything; as `cleanName` leaves it. */
	name?: string;
}

export interface ResultItem {
	question: string;
	outcome: Outcome;
	/** 0 to 1, in thousandths. */
	points: number;
	tries: Answer[];
}

/** The field of each kind's response that holds what was given. */
const givenIn = {
	choice: 'picked',
	verdict: 'given',
	order: 'order',
	match: 'matches',
	pinpoint: 'paragraph',
} as const satisfies { [K in QuestionKind]: Exclude<keyof Extract<Response, { kind: K }>, 'kind'> };

/** The longest name, in characters. */
export const longestName = 60;

/** A name on one line: without control characters and those that turn the direction of what comes after it; cut at 60. */
export function cleanName(name: string): string {
	const plain = name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
	return [...plain.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('').trimEnd();
}

/** The result of an attempt's first round, under the name that the learner gives, if any. */
export function resultOf(lesson: Lesson, attempt: Attempt, settings: Settings, name = ''): Result {
	const round = attempt.rounds[0]!;
	const looks = ['lang', 'theme'];
	const called = cleanName(name);
	return {
		lesson: lesson.id,
		revision: lesson.revision,
		settings: writeSettings(settings).filter(([name]) => !looks.includes(name)),
		started: attempt.started,
		items: round.questions.flatMap((id) => {
			const question = questionOf(lesson, id);
			const record = recordOf(round, id);
			return question
				? {
						question: id,
						outcome: outcomeOf(question, record),
						points: Math.round(1000 * pointsOf(question, record)) / 1000,
						tries: record?.tries.map(({ answer }) => answer) ?? [],
					}
				: [];
		}),
		...(called && { name: called }),
	};
}

/**
 * A result as text, for `readResult`: compact JSON, lists without names. It keeps the ids of what was given, so that it
 * can still be read when the lesson has been edited. The learner's name comes last: who reads the format without it
 * passes it over.
 */
export function writeResult({ lesson, revision, settings, started, items, name }: Result): string {
	const compact = ({ response, proof, confidence }: Answer) => {
		const fields: Record<string, unknown> = response;
		const given = [response.kind, fields[givenIn[response.kind]]];
		if (confidence) return [given, proof, confidence];
		return proof ? [given, proof] : [given];
	};
	return JSON.stringify([
		1,
		lesson,
		revision,
		settings,
		started,
		items.map(({ question, outcome, points, tries }) => [question, outcome, points, ...tries.map(compact)]),
		...(name ? [name] : []),
	]);
}

const id = v.pipe(v.string(), v.maxLength(64));

const answer = v.pipe(
	v.tuple([
		v.pipe(
			v.tuple([v.picklist(questionKinds), v.unknown()]),
			v.transform(([kind, given]): unknown => ({ kind, [givenIn[kind]]: given })),
			// Straight to the kind's schema: a class has thousands of answers, and a variant would try them all.
			v.lazy(
				(response): v.GenericSchema<unknown, Response> =>
					responseSchemas[(response as { kind: QuestionKind }).kind],
			),
		),
		v.optional(answerSchema.entries.proof, null),
		v.optional(v.picklist(confidences)),
	]),
	v.transform(([response, proof, confidence]): Answer => ({
		response,
		proof,
		...(confidence && { confidence }),
	})),
);

const item = v.pipe(
	v.tupleWithRest([id, v.picklist(outcomes), v.pipe(v.number(), v.minValue(0), v.maxValue(1))], answer),
	v.transform(([question, outcome, points, ...tries]): ResultItem => ({ question, outcome, points, tries })),
);

const resultSchema = v.pipe(
	v.tuple([
		v.literal(1),
		id,
		id,
		v.array(v.tuple([id, v.string()])),
		// As far as a `Date` goes.
		v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
		v.array(v.unknown()),
		v.optional(v.pipe(v.string(), v.transform(cleanName)), ''),
	]),
	v.transform(([, lesson, revision, settings, started, items, name]) => ({
		lesson,
		revision,
		settings,
		started,
		items,
		...(name && { name }),
	})),
);

export type ReadResult =
	| { ok: true; result: Result }
	/** `damaged`: not a result, or cut off. `newer`: written by a later version. */
	| { ok: false; why: 'damaged' | 'newer' };

/** The items that were read so far, by their text. */
export type KnownItems = Map<string, ResultItem>;

/**
 * Reads a result that was written as text, whatever the text is. Never throws. `known`: for many results one after another;
 * an item that is alike in many of them is then read once, and is the same object in all.
 */
export function readResult(text: string, known: KnownItems = new Map()): ReadResult {
	let written: unknown;
	try {
		written = JSON.parse(text);
	} catch {
		return { ok: false, why: 'damaged' };
	}
	if (Array.isArray(written) && Number.isInteger(written[0]) && written[0] > 1)
		return { ok: false, why: 'newer' };
	const read = v.safeParse(resultSchema, written);
	if (!read.success) return { ok: false, why: 'damaged' };
	const items = read.output.items.map((one) => readItem(one, known));
	return items.every((one) => one !== null)
		? { ok: true, result: { ...read.output, items } }
		: { ok: false, why: 'damaged' };
}

function readItem(written: unknown, known: KnownItems): ResultItem | null {
	const text = JSON.stringify(written);
	const there = known.get(text);
	if (there) return there;
	const read = v.safeParse(item, written);
	if (!read.success) return null;
	known.set(text, read.output);
	return read.output;
}
