import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { formatProblems } from '#lib/compiler/problems/problem.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import { contentFolder } from '#lib/server/content-folder.ts';
import { readContentFolder } from '#lib/server/content-files.ts';
import { benchQuestion, type BenchQuestion } from './bench-lesson.ts';
import type { Peer } from './peers.ts';

/** The row of a whole lesson: the project's own row, for another page and other questions. */
export interface RealLesson {
	peer: Peer;
	questions: BenchQuestion[];
}

const isPlainChoice = (question: Question | undefined) => question?.kind === 'choice' && !question.prove;

/** Settings of a lesson by which it asks two choices, with nothing beside them, and how it is asked for them. */
function twoChoices(lesson: Lesson): { query: string; asked: string[] } {
	for (let seed = 0; seed < 10_000; seed++) {
		const query = `walk=off&length=whole&tries=1&shuffle=off&stages=events&count=2&seed=${seed}`;
		const { settings } = parseSettings(new URLSearchParams(query));
		const asked = askedQuestions(lesson, settings, seed);
		if (asked.length === 2 && asked.every((id) => isPlainChoice(questionOf(lesson, id))))
			return { query, asked };
	}
	throw new Error(`${lesson.id} has no two choices to ask for.`);
}

/** The lesson that comes with the project, asked for two choices. `own` is the row of the bench's lesson. Throws where the content has a problem. */
export async function realLesson(own: Peer, root: string): Promise<RealLesson> {
	const { lessons, problems } = await compileLessons(readContentFolder(contentFolder()));
	const lesson = lessons[0]?.lesson;
	if (!lesson || problems.length > 0) throw new Error(formatProblems(problems));
	const { query, asked } = twoChoices(lesson);
	const questions = asked.flatMap((id) => {
		const question = questionOf(lesson, id);
		return question?.kind === 'choice' ? [benchQuestion(question)] : [];
	});
	return {
		peer: {
			...own,
			id: 'pilcrow-lesson',
			name: `Pilcrow, a lesson of ${lesson.questions.length} questions`,
			root,
			url: `/${lesson.id}/?${query}`,
			framed: `/${lesson.id}/embed/?${query}`,
		},
		questions,
	};
}
