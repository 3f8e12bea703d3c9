import type { Statement, Verdict } from './question.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import type { WrittenStatement } from '#lib/compiler/questions/question-shape.ts';

/** Compiles the statements of a question: what is stated or contradicted cites words, what is not stated none. */
export async function compileStatements(
	written: WrittenStatement[] | undefined,
	keys: Map<string, Place>,
	{ texts, citer, problems }: LessonContext,
): Promise<Statement[]> {
	const statements: Statement[] = [];
	for (const statement of written ?? []) {
		const { key, value } = statement;
		checkCitations(statement, problems);
		const nearest = await citer.one(value.nearest);
		statements.push({
			id: key,
			text: await texts.html(value.text),
			// Where it is missing, that is reported, and nothing is built from this statement.
			verdict: value.verdict?.value as Verdict,
			because: await texts.html(value.because),
			...(value.misreads && { misreads: value.misreads.value }),
			evidence: await citer.all(value.evidence),
			...(nearest && { nearest }),
		});
	}
	const at = keys.get('statements');
	if (!at || !written) return statements;
	const silent = written.every(({ value: { keys } }) => !keys.has('evidence') && !keys.has('nearest'));
	if (silent && statements.every(({ verdict }) => verdict === 'not-stated'))
		problems.report('nothing-cited', at);
	return statements;
}

function checkCitations({ at, value: { keys, verdict } }: WrittenStatement, problems: Problems): void {
	const evidence = keys.get('evidence');
	const nearest = keys.get('nearest');
	if (verdict?.value === 'not-stated') {
		if (evidence) problems.report('cites-absence', evidence, 'The statement');
	} else if (verdict) {
		if (!evidence) problems.report('uncited', at, `A statement with the verdict "${verdict.value}"`, '');
		if (nearest)
			problems.report('nearest-unneeded', nearest, `A statement with the verdict "${verdict.value}"`);
	}
}
