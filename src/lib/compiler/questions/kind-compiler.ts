import type { Citation } from '#lib/lesson/article.ts';
import type { QuestionBase } from '#lib/lesson/question.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { CompiledFacts } from '#lib/compiler/facts/facts.ts';
import type { Fields, Read } from '#lib/compiler/yaml/shape.ts';

/** What a kind adds to a question. All else, the common keys and the explanation, is read for every kind alike. */
type Own<Q extends QuestionBase> = Omit<Q, keyof QuestionBase | 'kind'> & {
	evidence: Citation[];
	prove?: boolean;
};

/**
 * How questions of one kind are read: `compile.ts` of the kind's folder gives one, and `compiler/kinds.ts` lists it. What can be
 * wrong with this kind alone is put into words in `problems.ts` of the folder, which `problems/problem-texts.ts` lists;
 * each problem has a sample in `tests/problems`, a folder of its own with the question's file in it.
 */
export interface KindCompiler<Q extends QuestionBase, F extends Fields = Fields> {
	/** The keys that the front matter may have beside those that every question has. */
	fields: F;
	/**
	 * Takes what could be read of these keys, and the facts, or `null` where they could not be read. What is wrong is
	 * reported, and nothing is then built from the answer.
	 */
	compile(written: Read<F>, context: LessonContext, facts: CompiledFacts | null): Own<Q>;
}
