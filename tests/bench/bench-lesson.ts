import { join } from 'node:path';
import type { ChoiceQuestion } from '#lib/kinds/choice/question.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';
import { formatProblems } from '#lib/compiler/problems/problem.ts';

/** The content folder with the bench's lesson. */
export const benchContent = join(import.meta.dirname, 'content');

/** A question as every peer asks it: plain texts. */
export interface BenchQuestion {
	prompt: string;
	/** In the lesson's order; no two questions have the same. */
	choices: string[];
	/** Of the right choice, from 0. */
	right: number;
	/** The number of the paragraph that settles it. */
	paragraph: number;
	explanation: string;
}

/** A choice as every peer asks it. */
export function benchQuestion({ prompt, choices, explanation, evidence }: ChoiceQuestion): BenchQuestion {
	return {
		prompt: plainText(prompt),
		choices: choices.map(({ text }) => plainText(text)),
		right: choices.findIndex(({ correct }) => correct),
		paragraph: Number(evidence[0]!.paragraph.slice(1)),
		explanation: plainText(explanation).trim(),
	};
}

/** The work that every peer does: the lesson, and its questions as others ask them. Throws where the content has a problem. */
export async function loadBenchLesson(): Promise<{ lesson: Lesson; questions: BenchQuestion[] }> {
	const { lessons, problems } = await compileLessons(readContentFolder(benchContent));
	const lesson = lessons[0]?.lesson;
	if (!lesson || problems.length > 0) throw new Error(formatProblems(problems));
	const questions = lesson.questions.map((question) => {
		if (question.kind !== 'choice')
			throw new Error(`Every peer can ask choice questions: ${question.id} is none.`);
		return benchQuestion(question);
	});
	return { lesson, questions };
}
