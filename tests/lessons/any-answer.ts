import fc from 'fast-check';
import { verdicts } from '#lib/kinds/verdict/question.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { confidences, type Answer, type Response } from '#lib/quiz/marking/answer.ts';

const paragraphs: fc.Arbitrary<ParagraphId | null> = fc.constantFrom(
	null,
	...([1, 2, 3, 4, 5, 6] as const).map((n): ParagraphId => `p${n}`),
);

/** What a learner may have given to a question so far: nothing, half of it, all of it, right or wrong; all of it fits. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
	return fc.record(
		{ response: anyResponse(question), proof: paragraphs, confidence: fc.constantFrom(...confidences) },
		{ requiredKeys: ['response', 'proof'] },
	);
}

function anyResponse(question: Question): fc.Arbitrary<Response> {
	switch (question.kind) {
		case 'choice':
			return fc
				.shuffledSubarray(question.choices.map(({ id }) => id))
				.map((picked) => ({ kind: 'choice', picked }));
		case 'verdict':
			return somePairs(
				question.statements.map(({ id }) => id),
				verdicts,
			).map((given) => ({ kind: 'verdict', given }));
		case 'order':
			return fc
				.oneof(
					fc.shuffledSubarray(question.events, { minLength: question.events.length }),
					fc.constant<string[]>([]),
				)
				.map((order) => ({ kind: 'order', order }));
		case 'match':
			return somePairs(
				question.claims.map(({ id }) => id),
				question.targets,
			).map((matches) => ({ kind: 'match', matches }));
		case 'pinpoint':
			return paragraphs.map((paragraph) => ({ kind: 'pinpoint', paragraph }));
	}
}

function somePairs<T>(ids: string[], values: readonly T[]): fc.Arbitrary<[string, T][]> {
	return fc
		.shuffledSubarray(ids)
		.chain((some) =>
			fc.tuple(...some.map((id) => fc.constantFrom(...values).map((value): [string, T] => [id, value]))),
		);
}
