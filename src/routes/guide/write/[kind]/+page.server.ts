import { error } from '@sveltejs/kit';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import { loadGuideLesson } from '#lib/server/guide-lesson.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => questionKinds.map((kind) => ({ kind }));

/** The question of that kind, and the file that it is compiled from. */
export const load: PageServerLoad = async ({ params }) => {
	const { lesson, files } = await loadGuideLesson();
	const question = lesson.questions.find(({ kind }) => kind === params.kind);
	const file = question && files.find(({ path }) => path.endsWith(`-${question.id}.md`));
	if (!question || !file) error(404, `The guide's lesson has no question of the kind «${params.kind}».`);
	return { lesson, kind: question.kind, question: question.id, file };
};
