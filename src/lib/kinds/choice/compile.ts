import type { Choice } from './question.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import type { WrittenChoice } from '#lib/compiler/questions/question-shape.ts';

/** Compiles the choices of a question: at least one right, one wrong, and each wrong one with what it misreads and cites. */
export async function compileChoices(
	written: WrittenChoice[] | undefined,
	keys: Map<string, Place>,
	{ texts, citer, problems }: LessonContext,
): Promise<Choice[]> {
	const choices: Choice[] = [];
	for (const choice of written ?? []) {
		const { key, value } = choice;
		if (value.correct?.value) checkRight(choice, problems);
		else if (!isUnsure(choice)) checkWrong(choice, problems);
		const nearest = await citer.one(value.nearest);
		choices.push({
			id: key,
			text: await texts.html(value.text),
			correct: value.correct?.value ?? false,
			because: await texts.html(value.because),
			...(value.misreads && { misreads: value.misreads.value }),
			evidence: await citer.all(value.evidence),
			...(nearest && { nearest }),
		});
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
