import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { problemKinds, type Problem } from '#lib/compiler/problems/problem.ts';
import { problemsOfFacts } from '#lib/compiler/problems/problems-of-facts.ts';
import { problemsOfFiles } from '#lib/compiler/problems/problems-of-files.ts';
import { problemsOfQuestions } from '#lib/compiler/problems/problems-of-questions.ts';
import { problemsOfText } from '#lib/compiler/problems/problems-of-text.ts';
import { contentOf, sampleNames } from './problem-samples.ts';

/** Lines of a file about a place in it. */
export interface Excerpt {
	/** The number of the first of them. */
	from: number;
	lines: string[];
}

/** A kind of problem, as it is reported of a sample. */
export interface SampledProblem extends Problem {
	/** None where it is about a folder, or a file that is not there. */
	excerpt: Excerpt | null;
}

/** What problems are about, as far as they have that in common. */
export type ProblemArea = 'files' | 'text' | 'facts' | 'questions' | 'kinds';

const areas: [ProblemArea, Record<string, unknown>][] = [
	['files', problemsOfFiles],
	['text', problemsOfText],
	['facts', problemsOfFacts],
	['questions', problemsOfQuestions],
];

let listed: Promise<Map<ProblemArea, SampledProblem[]>> | undefined;

/** Every kind of problem in the order of the registry, by area, each as a sample of it is reported. Compiled once. */
export const listProblems = () => (listed ??= compileSamples());

async function compileSamples(): Promise<Map<ProblemArea, SampledProblem[]>> {
	/** The sample that says least beside it shows a problem best. */
	const best = new Map<string, { among: number; problem: SampledProblem }>();
	for (const name of sampleNames) {
		const content = contentOf(name);
		const { problems } = await compileLessons(content);
		const read = (path: string) =>
			content.list()?.includes(path) ? new TextDecoder().decode(content.read(path)) : null;
		for (const problem of problems) {
			if ((best.get(problem.kind)?.among ?? Infinity) <= problems.length) continue;
			const excerpt = excerptOf(read(problem.file), problem.line);
			best.set(problem.kind, { among: problems.length, problem: { ...problem, excerpt } });
		}
	}
	const list = new Map<ProblemArea, SampledProblem[]>();
	for (const kind of problemKinds) {
		const [area] = areas.find(([, texts]) => kind in texts) ?? (['kinds'] as const);
		const sampled = best.get(kind)?.problem;
		if (sampled) list.set(area, [...(list.get(area) ?? []), sampled]);
	}
	return list;
}

/** The line, with one before it and one after it. What cannot be seen is shown by its picture (U+2400 to U+2421). */
function excerptOf(text: string | null, line: number): Excerpt | null {
	if (!text) return null;
	const from = Math.max(1, line - 1);
	const lines = text
		.trimEnd()
		.split('\n')
		.slice(from - 1, line + 1);
	const shown = lines.map((line) =>
		line.replace(/\p{Cc}/gu, (control) => {
			const code = control.charCodeAt(0);
			return control === '\t' ? '→ ' : code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
		}),
	);
	return { from, lines: shown };
}
