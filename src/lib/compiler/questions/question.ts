import { skills, stages } from '#lib/lesson/question.ts';
import { questionKinds, type Question } from '#lib/lesson/question-kinds.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { CompiledFacts } from '#lib/compiler/facts/facts.ts';
import { kinds } from '#lib/compiler/kinds.ts';
import type { TextFile } from '#lib/compiler/problems/place.ts';
import { splitFrontMatter } from '#lib/compiler/yaml/front-matter.ts';
import { bool, object, oneOf, optional, only, required, text } from '#lib/compiler/yaml/shape.ts';
import { readYaml } from '#lib/compiler/yaml/yaml.ts';
import type { KindCompiler } from './kind-compiler.ts';

const kindField = oneOf(questionKinds);
/** The kind alone: all else depends on it. */
const kindShape = only('kind', kindField);

const commonFields = {
	kind: required(kindField),
	stage: required(oneOf(stages)),
	skill: required(oneOf(skills)),
	prompt: required(text),
	hint: required(text),
	core: optional(bool),
};

/** Compiles one question's file. What is wrong is reported; `null` where it is not known what is asked. */
export function compileQuestion(
	id: string,
	source: TextFile,
	context: LessonContext,
	facts: CompiledFacts | null,
): Question | null {
	const { problems, texts } = context;
	const parts = splitFrontMatter(source, true, problems);
	if (!parts?.head) return null;
	const { body } = parts;
	const explained = source.text.slice(body.start).trim() !== '';
	if (!explained) problems.report('no-explanation', { ...body, start: Math.max(0, body.start - 1) });
	const explanation = explained ? texts.blocks(body, 'explanation') : '';

	const found = readYaml(parts.head, problems);
	const kind = found && kindShape(found, problems)?.value;
	if (!kind) return null;
	const { fields, compile }: KindCompiler<Question> = kinds[kind];
	const written = object({ ...commonFields, ...fields })(found, problems);
	return {
		id,
		kind,
		prove: false,
		...compile(written, context, facts),
		// Where these are missing, that is reported, and nothing is built from this question.
		stage: written.stage?.value,
		skill: written.skill?.value,
		prompt: texts.html(written.prompt),
		hint: texts.html(written.hint),
		explanation,
		...(written.core?.value && { core: true }),
	} as Question;
}
