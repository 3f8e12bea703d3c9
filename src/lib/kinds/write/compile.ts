import { longestLimit, type Criterion, type WriteQuestion } from './question.ts';
import { distinctCitations } from '#lib/lesson/distinct-citations.ts';
import { compileAnswer } from '#lib/compiler/questions/answer.ts';
import { cited, computedEvidence } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { checkId } from '#lib/compiler/yaml/checks.ts';
import { mapOf, object, required, text, wholeNumber } from '#lib/compiler/yaml/shape.ts';

const criterionFields = { text: required(text), because: required(text), evidence: required(cited) };

const fields = {
	limit: required(wholeNumber(1, longestLimit)),
	answer: required(text),
	criteria: required(mapOf(object(criterionFields), checkId)),
	evidence: computedEvidence('write', 'its criteria'),
};

export const write: KindCompiler<WriteQuestion, typeof fields> = {
	fields,
	compile({ limit, answer, criteria: written, keys }, context) {
		const { texts, problems } = context;
		const { html, plain } = texts.inline(answer);
		if (answer && limit && plain.length > limit.value)
			problems.report('answer-too-long', answer.at, plain.length, limit.value);
		if (written?.length === 0) problems.report('no-criteria', keys.get('criteria')!);
		const criteria: Criterion[] = (written ?? []).map((criterion) => compileAnswer(criterion, context));
		return {
			limit: limit?.value ?? longestLimit,
			answer: html,
			criteria,
			evidence: distinctCitations(criteria.flatMap(({ evidence }) => evidence)),
		};
	},
};
