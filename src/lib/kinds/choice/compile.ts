import type { Choice, ChoiceQuestion } from './question.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { compileAnswer } from '#lib/compiler/questions/answer.ts';
import { answerFields, cited } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { checkId } from '#lib/compiler/yaml/checks.ts';
import { bool, mapOf, object, optional, required, type Entry, type Read } from '#lib/compiler/yaml/shape.ts';

const choiceFields = { ...answerFields, correct: optional(bool) };
type WrittenChoice = Entry<Read<typeof choiceFields>>;

const fields = {
	choices: required(mapOf(object(choiceFields), checkId)),
	evidence: required(cited),
	prove: optional(bool),
};

export const choice: KindCompiler<ChoiceQuestion, typeof fields> = {
	fields,
	compile: ({ choices, evidence, prove, keys }, context) => ({
		choices: compileChoices(choices, keys, context),
		evidence: context.citer.all(evidence),
		prove: prove?.value ?? false,
	}),
};

/** At least one choice is right, one wrong, and each wrong one says what it misreads, and cites. */
function compileChoices(
	written: WrittenChoice[] | undefined,
	keys: Map<string, Place>,
	context: LessonContext,
): Choice[] {
	const { problems } = context;
	const choices: Choice[] = [];
	for (const choice of written ?? []) {
		const correct = choice.value.correct?.value ?? false;
		if (correct) checkRight(choice, problems);
		else if (!isUnsure(choice)) checkWrong(choice, problems);
		choices.push({ ...compileAnswer(choice, context), correct });
	}
	const at = keys.get('choices');
	if (!at || !written || written.some(isUnsure)) return choices;
	if (choices.every(({ correct }) => !correct)) problems.report('no-right-choice', at);
	if (choices.length > 0 && choices.every(({ correct }) => correct)) problems.report('no-wrong-choice', at);
	return choices;
}

/** Whether it is right is written in a way that cannot be read, which is reported. */
function isUnsure({ value: { keys, correct } }: WrittenChoice): boolean {
	return keys.has('correct') && !correct;
}

/** A right choice may leave its evidence out: the question's holds for it. */
function checkRight({ value: { keys } }: WrittenChoice, problems: Problems): void {
	const misreads = keys.get('misreads');
	const nearest = keys.get('nearest');
	if (misreads) problems.report('misreads-on-right', misreads);
	if (nearest) problems.report('nearest-unneeded', nearest, 'A right choice');
}

function checkWrong({ at, value: { keys, misreads } }: WrittenChoice, problems: Problems): void {
	const absent = misreads?.value === 'not-in-article';
	const evidence = keys.get('evidence');
	const nearest = keys.get('nearest');
	if (!keys.has('misreads')) problems.report('misreads-missing', at);
	else if (absent && evidence) problems.report('cites-absence', evidence, 'The choice');
	else if (!absent && evidence && nearest)
		problems.report('nearest-unneeded', nearest, 'A choice that cites "evidence"');
	else if (misreads && !absent && !evidence && !nearest) {
		problems.report('uncited', at, 'The wrong choice', ', or "nearest" with the words that come nearest');
	}
}
