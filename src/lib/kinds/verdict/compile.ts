import { verdicts, type Statement, type Verdict, type VerdictQuestion } from './question.ts';
import { distinctCitations } from '#lib/lesson/distinct-citations.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { compileAnswer } from '#lib/compiler/questions/answer.ts';
import { answerFields, computedEvidence } from '#lib/compiler/questions/fields.ts';
import type { KindCompiler } from '#lib/compiler/questions/kind-compiler.ts';
import { checkId } from '#lib/compiler/yaml/checks.ts';
import { mapOf, object, oneOf, required, type Entry, type Read } from '#lib/compiler/yaml/shape.ts';

const statementFields = { ...answerFields, verdict: required(oneOf(verdicts)) };
type WrittenStatement = Entry<Read<typeof statementFields>>;

const fields = {
	statements: required(mapOf(object(statementFields), checkId)),
	evidence: computedEvidence('verdict', 'its statements'),
};

export const verdict: KindCompiler<VerdictQuestion, typeof fields> = {
	fields,
	compile(written, context) {
		const statements = compileStatements(written.statements, written.keys, context);
		const evidence = statements.flatMap(({ evidence }) => evidence);
		const nearest = statements.flatMap(({ nearest }) => nearest ?? []);
		return { statements, evidence: distinctCitations(evidence.length > 0 ? evidence : nearest) };
	},
};

/** What is stated or contradicted cites words, what is not stated none. */
function compileStatements(
	written: WrittenStatement[] | undefined,
	keys: Map<string, Place>,
	context: LessonContext,
): Statement[] {
	const { problems } = context;
	const statements: Statement[] = [];
	for (const statement of written ?? []) {
		checkCitations(statement, problems);
		// Where it is missing, that is reported, and nothing is built from this statement.
		const verdict = statement.value.verdict?.value as Verdict;
		statements.push({ ...compileAnswer(statement, context), verdict });
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
