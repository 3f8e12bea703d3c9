import { expect, test } from 'vitest';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import { loadGuideLesson } from './guide-lesson.ts';

test('the lesson of the guide has a question of each kind, and each the file that it is made from', async () => {
	const { lesson, files } = await loadGuideLesson();
	expect(lesson.questions.map(({ kind }) => kind).toSorted()).toEqual([...questionKinds].toSorted());
	for (const { id, kind } of lesson.questions)
		expect(files.find(({ path }) => path.endsWith(`-${id}.md`))?.text).toContain(`\nkind: ${kind}\n`);
});
