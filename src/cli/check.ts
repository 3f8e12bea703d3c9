import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';
import { formatProblems } from '#lib/compiler/problems/problem.ts';
import { contentFolder } from '#lib/server/content-folder.ts';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** `npm run check [folder]`: reports all problems of a content folder, or what is in each lesson. */

function summary(lesson: Lesson): string {
	const { id, events, voices, claims, questions } = lesson;
	const paragraphs = articleParagraphs(lesson).length;
	const kinds = questionKinds
		.map((kind) => ({ kind, count: questions.filter((question) => question.kind === kind).length }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${count} ${kind}`);
	return [
		`${id}: ${paragraphs} paragraphs, ${events.length} events, ${voices.length} voices, ${claims.length} claims`,
		`${questions.length} questions (${kinds.join(', ')})`,
	].join(', ');
}

const { lessons, problems } = await compileLessons(readContentFolder(process.argv[2] ?? contentFolder()));
if (problems.length > 0) {
	console.error(formatProblems(problems));
	process.exitCode = 1;
} else {
	for (const { lesson } of lessons) console.log(summary(lesson));
}
