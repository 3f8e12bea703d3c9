import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import type { Ids } from './kind-given.ts';
import { kindGiven } from './kinds.ts';

/** A piece of an answer: how many gave which is counted by these. `proof`: the paragraph that was given to show the answer. */
export interface Piece {
	of: QuestionKind | 'proof';
	ids: Ids;
}

/** Whether it is the paragraph that was given to show an answer, and not the answer. */
export const isProof = ({ of }: Piece) => of === 'proof';

/** The pieces of an answer. `question`: as its edition has it, where that is at hand. */
export function piecesOf({ response, proof }: Answer, question: Question | undefined): Piece[] {
	const of = response.kind;
	const own = kindGiven(of).pieces(response, sameKind(of, question));
	const pieces: Piece[] = own.map((ids) => ({ of, ids }));
	return proof === null ? pieces : [...pieces, { of: 'proof', ids: [proof] }];
}

/** What a question offers to choose from, where it offers anything. */
export function optionsOf(question: Question): Piece[] {
	const of = question.kind;
	return (kindGiven(of).options?.(question) ?? []).map((ids) => ({ of, ids }));
}

/** Whether a piece is right; null where the question is of another kind or does not have it. */
export function isRight({ of, ids }: Piece, question: Question): boolean | null {
	if (of === 'proof') return question.evidence.some(({ paragraph }) => paragraph === ids[0]);
	return question.kind === of ? kindGiven(of).right(ids, question) : null;
}

/** The same for pieces that are the same, and for no others: ids have no spaces. */
export function keyOf({ of, ids }: Piece): string {
	return [of, ...ids].join(' ');
}

/** A piece in words, as plain text; ids stand for what the lesson does not have (or where there is none). */
export function pieceWords(
	{ of, ids }: Piece,
	lesson: Pick<Lesson, 'voices' | 'events' | 'claims'> | null,
	question: Question | undefined,
	messages: ClassMessages,
): string {
	if (of === 'proof') return messages.classResults.pieces.proof(ids[0]!.slice(1));
	return kindGiven(of).words(ids, { lesson, question: sameKind(of, question), messages });
}

function sameKind(kind: QuestionKind, question: Question | undefined): Question | undefined {
	return question?.kind === kind ? question : undefined;
}
