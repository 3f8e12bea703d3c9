import { count } from './count.ts';

/** What pages say around a lesson and where no script runs, in English: no script needs it. */
export const enPages = {
	site: {
		name: 'Pilcrow',
		lessons: 'Lessons',
		headline: 'The news, read closely',
		/** Below it, on the site's picture. */
		line: 'What happened when · who said what · how sure anyone can be',
		about: 'Read a news article closely: what happened when, who said what, and how sure anyone can be.',
		teachers: 'For teachers',
		guide: 'The guide',
		/** Leads a keyboard past what every page begins with, to what is on this one. */
		skip: {
			question: 'Skip to the question',
			questions: 'Skip to the questions',
			tools: 'Skip to the settings',
			sheets: 'Skip to the sheets',
			results: 'Skip to the results',
			content: 'Skip to the text',
		},
		/** What the picture shows that goes with a link. */
		picture: (title: string) => `¶ ${title}`,
		size: (paragraphs: number, questions: number) =>
			`${count(paragraphs, 'paragraph', 'paragraphs')} · ${count(questions, 'question', 'questions')}`,
	},
	/** Where there is no page. */
	missing: {
		title: 'There is no page here',
		asked: 'Nothing on this site bears the name',
		near: 'Did you mean',
		mended: 'A program has rewritten this address on its way to you.',
		goOn: 'Go on to where it led',
		text: 'The address may have been cut off or mistyped, or what stood here is gone.',
		lessons: 'The lessons',
		others: 'Also on this site',
		first: 'The first page',
		results: 'Class results',
		up: 'One folder up',
		/** In the page around a frame; `near`: the name of the lesson that may have been meant. */
		framed: (asked: string, near?: string) =>
			`There is no lesson “${asked}” here.${near === undefined ? '' : ` The nearest is “${near}”.`}`,
	},
	plain: {
		heading: 'The questions',
		text: 'The lesson itself does not run here: it wants JavaScript, in a browser of the last few years. The article can be read, and under it the questions, each with its answer folded.',
		answer: 'The answer',
		shownIn: 'Shown in',
	},
};

/** What the first link of a page may skip to, by its id there. */
export type SkipTarget = keyof typeof enPages.site.skip;
