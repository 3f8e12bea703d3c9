import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Confidence, Response } from '#lib/quiz/marking/answer.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { kindGiven } from './kinds.ts';
import { isRight, keyOf, optionsOf, piecesOf, pieceWords, type Piece } from './pieces.ts';

/** One thing that can be answered, in words, and who says it: the key, and which tries. */
export interface AnswerLine {
	words: string;
	/** Null where the edition that was asked is not at hand. */
	right: boolean | null;
	key: boolean;
	/** The tries that gave it: 1 is the first. */
	tries: number[];
}

export interface AnswerTry {
	/** Null as above, and where learners mark themselves. */
	right: boolean | null;
	confidence: Confidence | null;
	/** The whole of it in its order, where the order is the answer. */
	steps: string[];
}

/** An answer to be read: all its tries beside the key, and what else there was to choose. */
export interface ReadAnswer {
	lines: AnswerLine[];
	tries: AnswerTry[];
	/** The key's steps, where the order is the answer. */
	solution: string[];
}

/** What an answer is read with. */
export interface AnswerContext {
	/** As it was asked: that edition, with its settings. */
	asked: Question | undefined;
	/** For words; of today's edition where it is another. */
	question: Question | undefined;
	lesson: Lesson | null;
	messages: ClassMessages;
}

/** Reads what one learner answered to one question. Without the edition that was asked there is no key. */
export function readAnswer({ tries }: Pick<ResultItem, 'tries'>, context: AnswerContext): ReadAnswer {
	const { asked, question, lesson, messages } = context;
	const lines = new Map<string, AnswerLine & { piece: Piece }>();
	const add = (piece: Piece, key: boolean) => {
		const there = lines.get(keyOf(piece));
		const words = there?.words ?? pieceWords(piece, lesson, question, messages);
		const line = there ?? { piece, words, right: asked ? isRight(piece, asked) : null, key, tries: [] };
		line.key ||= key;
		lines.set(keyOf(piece), line);
		return line;
	};
	for (const piece of asked ? optionsOf(asked) : []) add(piece, false);
	for (const piece of asked ? keyPieces(asked) : []) add(piece, true);
	for (const [i, answer] of tries.entries())
		for (const piece of piecesOf(answer, asked)) add(piece, false).tries.push(i + 1);
	const steps = (response: Response) => stepsOf(response, context);
	return {
		lines: together([...lines.values()]),
		tries: tries.map((answer) => ({
			right: asked && !rulesOf(asked).selfMarked ? judge(asked, answer).right : null,
			confidence: answer.confidence ?? null,
			steps: steps(answer.response),
		})),
		solution: asked ? steps(rulesOf(asked).key(asked)) : [],
	};
}

function stepsOf(response: Response, { question, lesson, messages }: AnswerContext): string[] {
	const same = question?.kind === response.kind ? question : undefined;
	return kindGiven(response.kind).steps?.(response, { question: same, lesson, messages }) ?? [];
}

/** What the key is made of, with each paragraph that shows it where one was asked for. */
function keyPieces(asked: Question): Piece[] {
	const rules = rulesOf(asked);
	const paragraphs = asked.evidence.map(({ paragraph }) => paragraph);
	// Where a paragraph is the answer, each that shows it is right; the key is one of them.
	const right = rules.paragraph ? paragraphs.map(rules.paragraph.pick) : [rules.key(asked)];
	return [
		...right.flatMap((response) => piecesOf({ response, proof: null }, asked)),
		...(asked.prove ? paragraphs : []).map((id): Piece => ({ of: 'proof', ids: [id] })),
	];
}

/** What is about the same thing stands together: a statement's verdicts, a claim's voices. */
function together(lines: (AnswerLine & { piece: Piece })[]): AnswerLine[] {
	const about = ({ piece: { of, ids } }: { piece: Piece }) => `${of} ${ids[0]}`;
	return lines
		.filter((line, i) => lines.findIndex((other) => about(other) === about(line)) === i)
		.flatMap((first) => lines.filter((line) => about(line) === about(first)))
		.map(({ words, right, key, tries }) => ({ words, right, key, tries }));
}
