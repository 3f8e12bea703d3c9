import { checkId } from '#lib/compiler/yaml/checks.ts';
import { topOf } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

/**
 * The files of a lesson's questions, in their order: by the number, then by name. What follows the number is the
 * question's id. Names that are not a question's, and ids given twice, are reported.
 */
export function questionFiles(
	lesson: string,
	names: string[],
	problems: Problems,
): { questionId: string; name: string }[] {
	const found = names.flatMap((name) => {
		const [, stem] = /^questions\/([^/]+)\.md$/.exec(name) ?? [];
		if (stem === undefined) return [];
		const [, number, questionId] = /^(\d+)-(.*)$/.exec(stem) ?? [];
		if (number === undefined || questionId === undefined) {
			problems.report('question-name', topOf(`${lesson}/${name}`), `${stem}.md`);
			return [];
		}
		checkId({ value: questionId, at: topOf(`${lesson}/${name}`) }, problems);
		return [{ questionId, name, number: Number(number) }];
	});
	if (!names.some((name) => /^questions\/.+\.md$/.test(name))) {
		problems.report('no-questions', topOf(`${lesson}/questions`));
	}
	found.sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
	const first = new Map<string, string>();
	for (const { questionId, name } of found) {
		const earlier = first.get(questionId);
		if (earlier) problems.report('duplicate-question', topOf(`${lesson}/${name}`), questionId, earlier);
		else first.set(questionId, name);
	}
	return found;
}
