import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { calledBy } from './called-by.ts';
import type { Cell } from './csv.ts';
import type { ClassStatistics } from './evaluate.ts';
import { pieceWords } from './pieces.ts';
import { settingsWords } from './settings-words.ts';

/** The tables of a class, to be written by `toCsv`: the first row names the columns. `lesson`: for words, where it is known. */

/** A row a learner; after the sums a column for each question, with the points earned, empty where it was not asked. */
export function learnerRows({ learners, questions }: ClassStatistics, messages: ClassMessages): Cell[][] {
	const { csv: words } = messages.classResults;
	const inWords = settingsWords(messages);
	return [
		[
			words.name,
			words.begun,
			words.settings,
			words.points,
			words.outOf,
			words.percent,
			words.answered,
			words.first,
			words.otherwise,
			...questions.map(({ id }) => id),
		],
		...learners.map((learner): Cell[] => {
			const points = new Map(learner.items.map((item) => [item.question, item.points]));
			return [
				calledBy(learner, messages),
				new Date(learner.started).toISOString(),
				inWords(learner.settings),
				learner.points,
				learner.outOf,
				learner.percent,
				learner.answered,
				learner.rightFirst,
				learner.otherwise,
				...questions.map(({ id }) => points.get(id) ?? null),
			];
		}),
	];
}

/** A row a question: of those asked, how many were right and so on. */
export function questionRows(
	{ questions }: ClassStatistics,
	lesson: Lesson | null,
	{ classResults }: ClassMessages,
): Cell[][] {
	const { csv: words } = classResults;
	return [
		[
			words.id,
			words.question,
			words.asked,
			words.first,
			words.later,
			words.partly,
			words.missed,
			words.open,
			words.points,
			words.discrimination,
			words.confidence,
			words.certainMistakes,
		],
		...questions.map(({ id, asked, counts, ...question }): Cell[] => [
			id,
			stemOf(lesson, id),
			asked,
			counts.right,
			counts.retried,
			counts.partly,
			counts.missed,
			counts.open,
			question.points,
			question.discrimination,
			question.confidence,
			question.certainMistakes,
		]),
	];
}

/** A row a text, question by question. */
export function textRows(
	{ written }: ClassStatistics,
	lesson: Lesson | null,
	messages: ClassMessages,
): Cell[][] {
	const { csv: words } = messages.classResults;
	return [
		[words.id, words.question, words.name, words.begun, words.text, words.met, words.criteria],
		...written.flatMap(({ id, texts, criteria }) =>
			texts.map(({ learner, text, met }): Cell[] => [
				id,
				stemOf(lesson, id),
				calledBy(learner, messages),
				new Date(learner.started).toISOString(),
				text,
				met,
				criteria,
			]),
		),
	];
}

/** A row for each thing that was given at the first try. */
export function answerRows(
	{ questions }: ClassStatistics,
	lesson: Lesson | null,
	messages: ClassMessages,
): Cell[][] {
	const { csv: words } = messages.classResults;
	return [
		[words.id, words.question, words.given, words.count, words.asked, words.right],
		...questions.flatMap(({ id, asked, pieces }) => {
			const question = lesson?.questions.find((question) => question.id === id);
			return pieces.map(({ piece, count, right }): Cell[] => [
				id,
				stemOf(lesson, id),
				pieceWords(piece, lesson, question, messages),
				count,
				asked,
				right === null ? null : right ? words.yes : words.no,
			]);
		}),
	];
}

function stemOf(lesson: Lesson | null, id: string): string {
	const question = lesson?.questions.find((question) => question.id === id);
	return question ? plainText(question.prompt) : '';
}
