import type { QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

interface Page {
	title: string;
	about: string;
}

/** The words of the guide around its prose, in English; the prose stands in its pages. */
export const enGuide = {
	name: 'The guide',
	about:
		'How a lesson is taken, taught, written and put into a page. Nothing here is a picture: every example can be played.',
	pages: 'Pages of the guide',
	previous: 'Before this',
	next: 'Next',
	chapters: {
		take: {
			title: 'Take a lesson',
			about: 'What a learner sees, from the first paragraph to the result. Answer a question on the spot.',
		},
		teach: {
			title: 'Teach with it',
			about: 'Lessons of 20 and of 45 minutes, homework, a test; on paper, and the results of a class.',
		},
		write: {
			title: 'Write a lesson',
			about: 'An article, its facts, and questions on it: plain text files in one folder.',
		},
		embed: {
			title: 'Put it into a page',
			about: 'Two lines of HTML, what your page is told, and a frame to watch it in.',
		},
		lms: {
			title: 'In your LMS',
			about: 'Packages for Moodle, Canvas and others: which to take, what to click, where the results are.',
		},
		settings: {
			title: 'Every setting',
			about: 'What can stand in a lesson’s address, with a link that tries each.',
		},
		problems: {
			title: 'Every problem the checker reports',
			about: 'What it says, why it matters, what to do, and a file that makes it.',
		},
	} satisfies Record<string, Page>,
	kinds: {
		choice: { title: 'Choice', about: 'One right answer among several, or more than one.' },
		verdict: { title: 'Verdict', about: 'Statements: stated, contradicted, or not in the article at all.' },
		order: { title: 'Order', about: 'Events to be put in order. The facts know the key.' },
		match: { title: 'Match', about: 'Claims to be matched to voices, channels, or how sure they are.' },
		pinpoint: { title: 'Pinpoint', about: 'The paragraph that shows it.' },
		write: { title: 'Write', about: 'An answer in the learner’s own words, compared with yours.' },
	} satisfies Record<QuestionKind, Page>,
	kind: { source: 'The file', question: 'The question that it makes' },
	example: {
		done: 'That was it. Nothing of it is kept.',
		again: 'Answer it anew',
		file: (path: string) => `The file ${path}`,
	},
	frame: {
		heading: 'What the page is told',
		none: 'Nothing yet. Begin the lesson in the frame.',
		height: (pixels: number) => `height: ${pixels}`,
	},
	problems: {
		areas: {
			files: 'Folders, files and their YAML',
			text: 'Text, and the words that it cites',
			facts: 'Facts',
			questions: 'Questions',
			kinds: 'Questions of one kind',
		},
		why: 'Why',
		fix: 'What to do',
	},
	settings: {
		usual: 'usual',
		range: 'It may be',
		try: 'Try it:',
		all: 'all questions',
		own: 'of each attempt',
		lessons: 'the lesson’s',
		notes: {
			stages:
				'Which parts are asked, in the lesson’s order: events, voices, reading. Name several with commas between them.',
			walk: 'Whether a part’s events or voices are shown one by one. After the questions each says how the learner did on it. Before them the cards give away answers. In a test there is none after them, for it would tell too early.',
			length:
				'Whether the core questions are asked, or all, or the learner chooses at the opening. A lesson without core questions is always asked whole.',
			count:
				'How many questions are asked, of the length that is taken. Fewer than all are spread over the parts and over the paragraphs.',
			mode: 'In practice each answer is judged at once, and can be tried again. In a test answers are recorded, and judged at the end.',
			tries: 'How often a question may be answered in practice. A later right answer counts half.',
			shuffle: 'What is shuffled: nothing, the choices, or the questions of a part as well.',
			seed: 'A number that fixes how things are shuffled, so that a class sees one order. A print’s foot names its own.',
			prove: 'Whether questions with choices also ask for the paragraph that shows the answer.',
			confidence: 'Whether learners say how sure they are. They see at the end how well they judged that.',
			article:
				'Whether the article stands beside the questions, or is hidden until they are done: recall first.',
			pass: 'How many per cent are needed to pass. It changes what is said at the end, and what a page around the lesson is told.',
			lang: 'The language of buttons and notices. So far there is English.',
			theme: 'Dark on light, light on dark, or as the device has it.',
		} satisfies Record<keyof Settings, string>,
	},
};
