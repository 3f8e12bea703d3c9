import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { verdicts } from '#lib/kinds/verdict/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { OrderQuestion } from '#lib/kinds/order/question.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer, Response } from '#lib/quiz/marking/answer.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import { order } from '#lib/kinds/order/rules.ts';

/** An answer that is right, its proof included. */
export function rightAnswer(question: Question): Answer {
	return {
		response: rulesOf(question).key(question) as Response,
		proof: question.prove ? question.evidence[0]!.paragraph : null,
	};
}

/**
 * An answer that may be submitted and earns nothing; its proof, where one is asked for, is right. `before`: how many
 * wrong ones were given already; the next is another one, as far as the question has one.
 */
export function wrongAnswer(question: Question, lesson: Lesson, before = 0): Answer {
	return { ...rightAnswer(question), response: wrongResponse(question, lesson, before) };
}

function nth<T>(list: T[], n: number): T {
	return list[n % list.length]!;
}

function wrongResponse(question: Question, lesson: Lesson, before: number): Response {
	switch (question.kind) {
		case 'choice':
			return { kind: 'choice', picked: [nth(question.choices.filter(({ correct }) => !correct), before).id] };
		case 'verdict':
			return {
				kind: 'verdict',
				given: question.statements.map(({ id, verdict }) => [id, nth(verdicts.filter((v) => v !== verdict), before)]),
			};
		case 'order':
			return { kind: 'order', order: nth(wrongOrders(question), before) };
		case 'match':
			return {
				kind: 'match',
				matches: question.claims.map(({ id, key }) => [
					id,
					nth(question.targets.filter((target) => !key.includes(target)), before),
				]),
			};
		case 'pinpoint': {
			const cited = question.evidence.map(({ paragraph }) => paragraph);
			return {
				kind: 'pinpoint',
				paragraph: nth(articleParagraphs(lesson).filter(({ id }) => !cited.includes(id)), before).id,
			};
		}
	}
}

/** The reverse of the solution, and what else earns nothing by two neighbours changing places. */
function wrongOrders(question: OrderQuestion): string[][] {
	const reverse = question.solution.toReversed();
	const swapped = reverse.slice(1).map((id, i) => reverse.with(i, id).with(i + 1, reverse[i]!));
	return [reverse, ...swapped.filter((ids) => order.mark(question, { kind: 'order', order: ids }).share === 0)];
}
