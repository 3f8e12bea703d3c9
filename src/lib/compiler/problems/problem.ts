import { lineAndColumn, type Place } from './place.ts';
import { problemTexts } from './problem-texts.ts';

/** What a problem is about, in words for the author: what happened, why it matters, what to do. */
interface ProblemText {
	what: string;
	why: string;
	fix: string;
	/** The words of the article that come nearest to a citation that does not match. */
	nearest?: string;
}

type ProblemKind = keyof typeof problemTexts;
export const problemKinds = Object.keys(problemTexts) as ProblemKind[];

export interface Problem extends ProblemText {
	kind: ProblemKind;
	/** Path within the content folder; of the folder itself `.`. */
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based, in UTF-16 units. */
	column: number;
}

type Details<K extends ProblemKind> = Parameters<(typeof problemTexts)[K]>;

/** Collects the problems of a run, so that one run reports all of them. */
export class Problems {
	#list: Problem[] = [];

	report<K extends ProblemKind>(kind: K, at: Place, ...details: Details<K>): void {
		const text = (problemTexts[kind] as (...details: Details<K>) => ProblemText)(...details);
		this.#list.push({ kind, file: at.source.file, ...lineAndColumn(at), ...text });
	}

	/** How many so far: nothing is built from a lesson during which the count has grown. */
	get count(): number {
		return this.#list.length;
	}

	/** By file, then line and column; in the order of reporting where these agree. */
	sorted(): Problem[] {
		return this.#list.toSorted(
			(a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
		);
	}
}

/** A problem as the build, the command line and the browser's overlay show it. */
function formatProblem({ file, line, column, what, why, fix, nearest }: Problem): string {
	const lines = [`${file}:${line}:${column}  ${what}`, `    Why: ${why}`, `    Fix: ${fix}`];
	if (nearest !== undefined) lines.push(...nearest.split('\n').map((line) => `    ${line}`));
	return lines.join('\n');
}

/** All problems of a run, and how many there are. */
export function formatProblems(problems: Problem[]): string {
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	return [...problems.map(formatProblem), `${count} in the content folder.`].join('\n\n');
}
