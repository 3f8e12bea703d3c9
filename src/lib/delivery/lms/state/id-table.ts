import type { Lesson } from '#lib/lesson/lesson.ts';
import { questionKinds, type Question, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { count, flag } from './codes.ts';
import { hashOf, shortHash } from './hash.ts';
import { kindState } from './kinds.ts';
import type { Tape } from './tape.ts';

/**
 * How many bits tell an id from the others of its list; null: one sum for the whole list. Where an edit of the lesson takes an id
 * out of a list and puts another in, they are taken for each other once in 2ⁿ times: in a million, in 65,536, in 4,096. With a
 * sum a list that was edited is known no more, and what was given to it counts as given to what is gone.
 */
export const widths = [20, 16, 12, null] as const;
export type Width = (typeof widths)[number];

const questionWidth = 24;
const sumWidth = 20;
const salts = 16;

/** A question as answers to it are written: in a reader with the ids of the edition that they were given to. */
export interface Listed {
	id: string;
	kind: QuestionKind;
	ids: readonly (readonly string[])[];
}

/** Questions to be listed, under a salt with which no two ids of a list look alike, if there is one. */
export interface IdTable {
	width: Width;
	salt: number;
	questions: Listed[];
}

export function idTable(questions: readonly Question[], width: Width): IdTable {
	const listed = questions.map((question) => ({
		id: question.id,
		kind: question.kind,
		ids: kindState(question.kind).ids(question),
	}));
	const lists: [list: readonly number[], width: number][] = [
		[listed.map(({ id }) => hashOf(id)), questionWidth],
	];
	if (width !== null)
		for (const { ids } of listed) for (const list of ids) lists.push([list.map(hashOf), width]);
	const distinct = (salt: number) =>
		lists.every(
			([list, width]) => new Set(list.map((hash) => shortHash(hash, salt, width))).size === list.length,
		);
	const salt = Array.from({ length: salts }, (_, salt) => salt).find(distinct) ?? 0;
	return { width, salt, questions: listed };
}

/**
 * Writes which questions and ids there are, so that answers can be by place among them; or reads that and says what each is
 * called in this edition of the lesson. What it no longer has gets a name that no id can have, and is for `loadAttempt` to put
 * aside: nothing moves over to what stands in its place now.
 */
export function codeTable(tape: Tape, lesson: Lesson, table?: IdTable): IdTable {
	const width = widths[tape.digit(widths.length, table && widths.indexOf(table.width))]!;
	const salt = tape.digit(salts, table?.salt);
	const length = count(tape, 64, table?.questions.length);
	const short = (bits: number) => (id: string) => shortHash(hashOf(id), salt, bits);
	const known: Known = { hashes: [], places: new Map() };
	const read = Array.from({ length }, (_, i) => {
		const question = table?.questions[i];
		const hash = tape.digit(2 ** questionWidth, question && short(questionWidth)(question.id));
		const kind = questionKinds[tape.digit(16, question && questionKinds.indexOf(question.kind))];
		if (!kind) throw new RangeError('This is a kind of a later version.');
		const lists = Array.from({ length: tape.digit(4, question?.ids.length) }, (_, j) => {
			const size = count(tape, 8, question?.ids[j]!.length);
			const ids = question?.ids[j];
			return width === null
				? { size, sum: tape.digit(2 ** sumWidth, ids && short(sumWidth)(ids.join())) }
				: { size, hashes: codeHashes(tape, width, size, known, ids?.map(short(width))) };
		});
		return { hash, kind, lists };
	});
	if (table) return table;
	const names = namesOf(
		read.map(({ hash }) => hash),
		lesson.questions.map(({ id }) => id),
		short(questionWidth),
	);
	const questions = read.map(({ kind, lists }, i) => {
		const id = names[i]!;
		const question = questionOf(lesson, id);
		const now = question && question.kind === kind ? kindState(kind).ids(question) : [];
		return {
			id,
			kind,
			ids: lists.map(({ size, hashes, sum }, j) => {
				const ids = now[j] ?? [];
				if (hashes) return namesOf(hashes, ids, short(width!));
				const same = ids.length === size && short(sumWidth)(ids.join()) === sum;
				return same ? ids : Array.from({ length: size }, (_, k) => gone(k));
			}),
		};
	});
	return { width, salt, questions };
}

/** The hashes that were written so far. */
interface Known {
	hashes: number[];
	places: Map<number, number>;
}

/** The hashes of a list. Events, claims and voices come in many questions: what was written before is named by its place. */
function codeHashes(tape: Tape, width: number, size: number, known: Known, hashes?: number[]): number[] {
	return Array.from({ length: size }, (_, i) => {
		const before = hashes && known.places.get(hashes[i]!);
		if (flag(tape, before !== undefined)) return known.hashes[tape.digit(known.hashes.length, before)]!;
		const hash = tape.digit(2 ** width, hashes?.[i]);
		known.places.set(hash, known.hashes.push(hash) - 1);
		return hash;
	});
}

/** No id begins with it. */
const gone = (hash: number) => `?${hash.toString(36)}`;

/** The ids that hashes stand for; two that look alike are told apart only where the whole list is as it was. */
function namesOf(
	hashes: readonly number[],
	ids: readonly string[],
	short: (id: string) => number,
): readonly string[] {
	const now = ids.map(short);
	if (now.length === hashes.length && now.every((hash, i) => hash === hashes[i])) return ids;
	const once = (list: readonly number[], hash: number) => list.indexOf(hash) === list.lastIndexOf(hash);
	return hashes.map((hash) => {
		const at = now.indexOf(hash);
		return at >= 0 && once(now, hash) && once(hashes, hash) ? ids[at]! : gone(hash);
	});
}
