import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { distinct } from '#lib/compiler/citations/citer.ts';
import { compileChoices } from '#lib/kinds/choice/compile.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { CompiledFacts } from '#lib/compiler/facts/facts.ts';
import { splitFrontMatter } from '#lib/compiler/yaml/front-matter.ts';
import { compileMatch } from '#lib/kinds/match/compile.ts';
import { compileOrder } from '#lib/kinds/order/compile.ts';
import type { TextFile } from '#lib/compiler/problems/place.ts';
import { kindShape, questionShapes, type Written } from './question-shape.ts';
import { compileStatements } from '#lib/kinds/verdict/compile.ts';
import { readYaml } from '#lib/compiler/yaml/yaml.ts';

/** What a kind of question has of its own. */
type Own<K extends QuestionKind> = Omit<
	Extract<Question, { kind: K }>,
	'id' | 'stage' | 'skill' | 'prompt' | 'hint' | 'explanation' | 'prove'
> & { prove?: boolean };
type Compile<K extends QuestionKind> = (
	written: Written<K>,
	context: LessonContext,
	facts: CompiledFacts | null,
) => Promise<Own<K>>;

const compileOwn: { [K in QuestionKind]: Compile<K> } = {
	async choice(written, context) {
		const evidence = await context.citer.all(written.evidence);
		return {
			kind: 'choice',
			choices: await compileChoices(written.choices, written.keys, context),
			evidence,
			prove: written.prove?.value ?? false,
		};
	},
	async verdict(written, context) {
		const statements = await compileStatements(written.statements, written.keys, context);
		const evidence = statements.flatMap(({ evidence }) => evidence);
		const nearest = statements.flatMap(({ nearest }) => nearest ?? []);
		return { kind: 'verdict', statements, evidence: distinct(evidence.length > 0 ? evidence : nearest) };
	},
	order: async (written, context, facts) => ({ kind: 'order', ...compileOrder(written, context, facts) }),
	match: async (written, context, facts) => ({ kind: 'match', ...compileMatch(written, context, facts) }),
	pinpoint: async (written, { citer }) => ({ kind: 'pinpoint', evidence: await citer.all(written.evidence) }),
};

/** Compiles one question's file. What is wrong is reported; `null` where it is not known what is asked. */
export async function compileQuestion(
	id: string,
	source: TextFile,
	context: LessonContext,
	facts: CompiledFacts | null,
): Promise<Question | null> {
	const { problems, texts } = context;
	const parts = splitFrontMatter(source, true, problems);
	if (!parts?.head) return null;
	const { body } = parts;
	const explained = source.text.slice(body.start).trim() !== '';
	if (!explained) problems.report('no-explanation', { ...body, start: Math.max(0, body.start - 1) });
	const explanation = explained ? await texts.blocks(body, 'explanation') : '';

	const found = readYaml(parts.head, problems);
	const kind = found && kindShape(found, problems)?.value;
	if (!kind) return null;
	const written = questionShapes[kind](found, problems);
	const own = await (compileOwn[kind] as Compile<QuestionKind>)(written as never, context, facts);
	return {
		id,
		prove: false,
		...own,
		// Where these are missing, that is reported, and nothing is built from this question.
		stage: written.stage?.value,
		skill: written.skill?.value,
		prompt: await texts.html(written.prompt),
		hint: await texts.html(written.hint),
		explanation,
	} as Question;
}
