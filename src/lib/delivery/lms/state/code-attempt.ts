import type { Lesson } from '#lib/lesson/lesson.ts';
import { stages } from '#lib/lesson/question.ts';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { paragraphNumber } from '#lib/lesson/cited-paragraphs.ts';
import type { Attempt, ItemRecord, Place, Round, Try } from '#lib/quiz/attempt/attempt.ts';
import type { Answer, Confidence } from '#lib/quiz/marking/answer.ts';
import { count, flag, paragraph, selection, span, whole } from './codes.ts';
import { hashOf } from './hash.ts';
import { codeTable, type IdTable, type Listed } from './id-table.ts';
import { kindState } from './kinds.ts';
import type { Tape } from './tape.ts';

/** What is written of an attempt. */
export interface Written {
	attempt: Attempt;
	table: IdTable;
	fields: Fields;
	/** Of which rounds there is no room for the times of tries. */
	timeless: Timeless;
}

type Timeless = 'none' | 'practice' | 'all';

/** Which fields answers have beside their response, so that those do not take room that nobody filled. */
export interface Fields {
	/** The number of the last paragraph that can be named. */
	paragraphs: number;
	/** Ids of questions to which an answer has a paragraph as proof, and of those to which one says how sure it is. */
	proved: ReadonlySet<string>;
	sure: ReadonlySet<string>;
}

/** What an attempt is written with and read by. */
interface Book extends Fields {
	questions: Listed[];
	timeless: Timeless;
}

const word = 2 ** 32;
const places = ['opening', 'walking', 'answering', 'judged', 'closed', 'results'] as const;
const lengths = [undefined, 'short', 'whole'] as const;
const scopes = ['all', 'missed'] as const;

/**
 * Writes an attempt whose answers all fit the lesson, or reads one: null where it is another lesson's. Times are in whole seconds,
 * rounded down; `started` is written elsewhere. Throws where what is read was never written.
 */
export function codeAttempt(tape: Tape, lesson: Lesson, started: number, written?: Written): Attempt | null {
	const given = written?.attempt;
	if (tape.digit(word, hashOf(lesson.id)) !== hashOf(lesson.id)) return null;
	const revision = tape.digit(word, given && hashOf(given.revision));
	const seed = tape.digit(word, given?.seed);
	const length = lengths[tape.digit(lengths.length, given && lengths.indexOf(given.length))];
	const walked = selection(tape, stages, given?.walked) as Attempt['walked'];
	const book = codeBook(tape, lesson, written);
	const rounds = Array.from({ length: count(tape, 8, given?.rounds.length) }, (_, i) =>
		codeRound(tape, book, i === 0, started, given?.rounds[i]),
	);
	const at = tape.digit(
		rounds.length,
		given &&
			Math.max(
				0,
				given.rounds.findIndex(({ id }) => id === given.round),
			),
	);
	return {
		version: 1,
		lesson: lesson.id,
		// Of another edition only this is known, that it is another one.
		revision: revision === hashOf(lesson.revision) ? lesson.revision : `?${revision.toString(36)}`,
		seed,
		started,
		...(length && { length }),
		rounds,
		round: rounds[at]!.id,
		place: codePlace(tape, book, given?.place),
		walked,
	};
}

/** The fields of all answers of an attempt, also of those for which there is no room in the end. */
export function fieldsOf({ rounds }: Attempt, lesson: Lesson): Fields {
	const answers = rounds.flatMap(({ records, drafts }) => [
		...records.flatMap(({ question, tries }) =>
			tries.map(({ answer }): [string, Answer] => [question, answer]),
		),
		...drafts,
	]);
	const having = (has: (answer: Answer) => boolean) =>
		new Set(answers.filter(([, answer]) => has(answer)).map(([id]) => id));
	// An answer may name a paragraph that only an edition before this one had.
	const named = articleParagraphs(lesson).map(({ id }) => id);
	const proofs = answers.flatMap(([, { proof }]) => proof ?? []);
	return {
		paragraphs: Math.max(0, ...[...named, ...proofs].map(paragraphNumber)),
		proved: having(({ proof }) => proof !== null),
		sure: having(({ confidence }) => confidence !== undefined),
	};
}

function codeBook(tape: Tape, lesson: Lesson, written?: Written): Book {
	const { questions } = tape.part((part, table?: IdTable) => codeTable(part, lesson, table), written?.table);
	const ids = questions.map(({ id }) => id);
	const some = (of?: ReadonlySet<string>) =>
		new Set(selection(tape, ids, of && ids.filter((id) => of.has(id))));
	return {
		questions,
		paragraphs: count(tape, 32, written?.fields.paragraphs),
		proved: some(written?.fields.proved),
		sure: some(written?.fields.sure),
		timeless: written?.timeless ?? 'none',
	};
}

function codeRound(tape: Tape, book: Book, first: boolean, started: number, given?: Round): Round {
	const ids = book.questions.map(({ id }) => id);
	const id = first ? 0 : whole(tape, given && Math.floor(given.id));
	const scope = scopes[tape.digit(scopes.length, given && scopes.indexOf(given.scope))]!;
	const questions = selection(tape, ids, given?.questions);
	const records = tape.part((part, records?: ItemRecord[]) => {
		const answered = selection(
			part,
			questions,
			records?.map(({ question }) => question),
		);
		const clock = {
			seconds: Math.floor((first ? started : id) / 1000),
			stands: book.timeless === 'all' || (book.timeless === 'practice' && !first),
		};
		return answered.map((question, i) => codeRecord(part, book, clock, question, records?.[i]));
	}, given?.records);
	const drafted = selection(
		tape,
		questions,
		given?.drafts.map(([question]) => question),
	);
	const drafts = drafted.map((question, i): [string, Answer] => [
		question,
		codeAnswer(tape, book, question, given?.drafts[i]![1]),
	]);
	return { id, scope, questions, records, drafts, skips: selection(tape, questions, given?.skips) };
}

/** The times of a round, each by how long it is after one before. */
interface Clock {
	/** When the question before was answered first, in seconds since 1970. */
	seconds: number;
	/** Whether there is no room for times. */
	stands: boolean;
}

function codeTime(tape: Tape, { stands }: Clock, before: number, given?: number): number {
	return before + span(tape, given === undefined || stands ? 0 : Math.floor(given / 1000) - before);
}

function codeRecord(tape: Tape, book: Book, clock: Clock, question: string, given?: ItemRecord): ItemRecord {
	let last = clock.seconds;
	const tries = Array.from({ length: count(tape, 4, given?.tries.length) }, (_, i): Try => {
		const answer = codeAnswer(tape, book, question, given?.tries[i]!.answer);
		last = codeTime(tape, clock, last, given?.tries[i]!.at);
		if (i === 0) clock.seconds = last;
		return { answer, at: last * 1000 };
	});
	const revealed = flag(tape, given?.revealed);
	if (!flag(tape, given && given.assessed !== undefined)) return { question, tries, revealed };
	const criteria = listed(book, question).ids[0] ?? [];
	const met = selection(
		tape,
		criteria,
		given?.assessed?.met.filter((id, i, all) => criteria.includes(id) && all.indexOf(id) === i),
	);
	return {
		question,
		tries,
		revealed,
		assessed: { met, at: codeTime(tape, clock, last, given?.assessed?.at) * 1000 },
	};
}

function codeAnswer(tape: Tape, book: Book, question: string, given?: Answer): Answer {
	return tape.part((part, answer?: Answer): Answer => {
		const { kind, ids } = listed(book, question);
		const named = { ids, paragraphs: book.paragraphs };
		const response = kindState(kind).code(part, named, answer?.response as never);
		const proof = book.proved.has(question) ? paragraph(part, book.paragraphs, answer?.proof) : null;
		const confidence = book.sure.has(question) ? part.digit(4, answer?.confidence) : 0;
		return { response, proof, ...(confidence > 0 && { confidence: confidence as Confidence }) };
	}, given);
}

function codePlace(tape: Tape, { questions }: Book, given?: Place): Place {
	const at = places[tape.digit(places.length, given && places.indexOf(given.at))]!;
	const stage = () =>
		stages[tape.digit(stages.length, given && 'stage' in given ? stages.indexOf(given.stage) : 0)]!;
	switch (at) {
		case 'walking':
			return { at, stage: stage(), card: count(tape, 16, given && 'card' in given ? given.card : 0) };
		case 'answering':
		case 'judged': {
			const which = given && 'question' in given ? questions.findIndex(({ id }) => id === given.question) : 0;
			return { at, question: questions[tape.digit(questions.length, which)]!.id };
		}
		case 'closed':
			return { at, stage: stage() };
		default:
			return { at };
	}
}

function listed({ questions }: Book, id: string): Listed {
	return questions.find((question) => question.id === id)!;
}
