import * as v from 'valibot';
import { questionKinds, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import {
	answerSchema,
	confidences,
	responseSchemas,
	type Answer,
	type Response,
} from '#lib/quiz/marking/answer.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { settingsOf } from '#lib/quiz/attempt/settings-of.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { outcomeOf, outcomes, pointsOf, type Outcome } from './score.ts';
import { writeSettings, type Settings } from '#lib/quiz/settings/settings.ts';

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
	/** Ids of the criteria that the learner found the answer to meet, where learners mark it. */
	met?: string[];
}

/** The field of a kind's response that holds what was given. */
const givenIn = (kind: QuestionKind) =>
	Object.keys(responseSchemas[kind].entries).find((field) => field !== 'kind')!;

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
		settings: writeSettings(settingsOf(attempt, settings)).filter(([name]) => !looks.includes(name)),
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
						...(record?.assessed && { met: record.assessed.met }),
					}
				: [];
		}),
		...(called && { name: called }),
	};
}

/**
 * A result as text, for `readResult`: a line of compact JSON, lists without names, that says whose result it is and of how
 * many items; then an item a line, so that what many results have alike can be known by its text. It keeps the ids of what
 * was given, so that it can still be read when the lesson has been edited.
 */
export function writeResult({ lesson, revision, settings, started, items, name }: Result): string {
	const compact = ({ response, proof, confidence }: Answer) => {
		const fields: Record<string, unknown> = response;
		const given = [response.kind, fields[givenIn(response.kind)]];
		if (confidence) return [given, proof, confidence];
		return proof ? [given, proof] : [given];
	};
	const head = [1, lesson, revision, settings, started, items.length, ...(name ? [name] : [])];
	const lines = items.map(({ question, outcome, points, tries, met }) => [
		question,
		outcome,
		// What learners mark has no points: what they found stands in their place.
		met ?? points,
		...tries.map(compact),
	]);
	return [head, ...lines].map((line) => JSON.stringify(line)).join('\n');
}

const id = v.pipe(v.string(), v.maxLength(64));

const answer = v.pipe(
	v.tuple([
		v.pipe(
			v.tuple([v.picklist(questionKinds), v.unknown()]),
			v.transform(([kind, given]): unknown => ({ kind, [givenIn(kind)]: given })),
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
	v.tupleWithRest(
		[id, v.picklist(outcomes), v.union([v.pipe(v.number(), v.minValue(0), v.maxValue(1)), v.array(id)])],
		answer,
	),
	v.transform(([question, outcome, worth, ...tries]): ResultItem => {
		const points = Array.isArray(worth) ? 0 : worth;
		return { question, outcome, points, tries, ...(Array.isArray(worth) && { met: worth }) };
	}),
);

const head = v.pipe(
	v.tuple([
		v.literal(1),
		id,
		id,
		v.array(v.tuple([id, v.string()])),
		// As far as a `Date` goes.
		v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15)),
		v.number(),
		v.optional(v.pipe(v.string(), v.transform(cleanName)), ''),
	]),
	v.transform(([, lesson, revision, settings, started, length, name]) => ({
		result: { lesson, revision, settings, started, ...(name && { name }) },
		length,
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
	const [first = '', ...lines] = text.split('\n');
	const written = parseJson(first);
	if (Array.isArray(written) && Number.isInteger(written[0]) && written[0] > 1)
		return { ok: false, why: 'newer' };
	const read = v.safeParse(head, written);
	if (!read.success || read.output.length !== lines.length) return { ok: false, why: 'damaged' };
	const items: ResultItem[] = [];
	for (const line of lines) {
		const one = known.get(line) ?? readItem(line);
		if (!one) return { ok: false, why: 'damaged' };
		known.set(line, one);
		items.push(one);
	}
	return { ok: true, result: { ...read.output.result, items } };
}

function readItem(line: string): ResultItem | null {
	const read = v.safeParse(item, parseJson(line));
	return read.success ? read.output : null;
}

/** What a text is in JSON; undefined where it is none. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
