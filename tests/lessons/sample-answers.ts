import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { verdicts, type Lesson, type Question } from '#lib/lesson/lesson.ts';
import type { Answer, Response } from '#lib/quiz/answer.ts';
import { rulesOf } from '#lib/quiz/kinds.ts';

/** An answer that is right, its proof included. */
export function rightAnswer(question: Question): Answer {
	return {
		response: rulesOf(question).key(question) as Response,
		proof: question.prove ? question.evidence[0]!.paragraph : null,
	};
}

/** An answer that may be submitted and earns nothing; its proof, where one is asked for, is right. */
export function wrongAnswer(question: Question, lesson: Lesson): Answer {
	return { ...rightAnswer(question), response: wrongResponse(question, lesson) };
}

function wrongResponse(question: Question, lesson: Lesson): Response {
	switch (question.kind) {
		case 'choice':
			return { kind: 'choice', picked: [question.choices.find(({ correct }) => !correct)!.id] };
		case 'verdict':
			return {
				kind: 'verdict',
				given: question.statements.map(({ id, verdict }) => [id, verdicts.find((v) => v !== verdict)!]),
			};
		case 'order':
			return { kind: 'order', order: [...question.solution].reverse() };
		case 'match':
			return {
				kind: 'match',
				matches: question.claims.map(({ id, key }) => [
					id,
					question.targets.find((target) => !key.includes(target))!,
				]),
			};
		case 'pinpoint': {
			const cited = question.evidence.map(({ paragraph }) => paragraph);
			return {
				kind: 'pinpoint',
				paragraph: articleParagraphs(lesson).find(({ id }) => !cited.includes(id))!.id,
			};
		}
	}
}
