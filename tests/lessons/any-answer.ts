import fc from 'fast-check';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { confidences, type Answer, type Response } from '#lib/quiz/marking/answer.ts';
import { anyParagraph } from './any-paragraph.ts';
import { sampleOf } from './kind-samples.ts';

/** What a learner may have given to a question so far: nothing, half of it, all of it, right or wrong; all of it fits. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
	return fc.record(
		{
			response: sampleOf(question).any(question) as fc.Arbitrary<Response>,
			proof: anyParagraph,
			confidence: fc.constantFrom(...confidences),
		},
		{ requiredKeys: ['response', 'proof'] },
	);
}
