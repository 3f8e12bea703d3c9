import { count } from './count.ts';

/** What pages say around a lesson and where no script runs, in English: no script needs it. */
export const enPages = {
	site: {
		name: 'Pilcrow',
		lessons: 'Lessons',
		about: 'Read a news article closely: what happened when, who said what, and how sure anyone can be.',
		teachers: 'For teachers',
		skip: 'Skip to the questions',
		size: (paragraphs: number, questions: number) =>
			`${count(paragraphs, 'paragraph', 'paragraphs')} · ${count(questions, 'question', 'questions')}`,
	},
	plain: {
		heading: 'The questions',
		text: 'The lesson itself does not run here: it wants JavaScript, in a browser of the last few years. The article can be read, and under it the questions, each with its answer folded.',
		answer: 'The answer',
		shownIn: 'Shown in',
	},
};
