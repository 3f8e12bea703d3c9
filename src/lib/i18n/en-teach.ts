import { count } from './count.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';

/** The words of the teacher's page, in English. */
export const enTeach = {
	title: (lesson: string) => `For teachers: ${lesson}`,
	heading: 'For teachers',
	intro:
		'Choose how your class takes this lesson, see it beside you, and take it away as a link, a piece of code, a file, a package for your LMS or a print.',
	settings: 'How it is taken',
	presets: {
		legend: 'Begin with',
		own: 'You changed something: these settings are your own. Choose one of them to go back to it.',
		names: {
			usual: { name: 'As it comes', about: 'Learners choose the length and are told after each answer.' },
			minutes20: {
				name: '20 minutes in class',
				about: 'A few questions, the same for all. The rest of the time is for reading and talk.',
			},
			minutes45: {
				name: '45 minutes in class',
				about: 'The same questions for all, then the facts one by one, to go over together.',
			},
			homework: { name: 'Homework', about: 'Three tries for each question, so that nobody is stuck.' },
			test: { name: 'Test', about: 'One try, everybody in an order of their own, told at the end.' },
			recall: {
				name: 'Recall',
				about: 'Some days after it was read: the article is hidden until the questions are done.',
			},
		},
	},
	/** What a lesson comes to: questions and minutes, for each length that the learner may choose. */
	lengths: (lengths: (readonly [questions: number, minutes: number])[]) =>
		lengths
			.map(([questions, minutes]) => `${count(questions, 'question', 'questions')}, about ${minutes} minutes`)
			.join(', or '),
	comesTo: (lengths: string) => `As chosen: ${lengths}.`,
	questions: (n: number) => count(n, 'question', 'questions'),
	/** What holds where nothing is set, of settings without words of their own. */
	unset: {
		stages: 'all parts',
		count: 'all questions',
		seed: 'an order for each learner',
	} satisfies Partial<Record<keyof Settings, string>>,
	allOf: (n: number) => `all ${n}`,
	fewer: (n: number) => `There are no more than ${n}: all of them are asked.`,
	leftOut: (n: number) =>
		n === 0
			? 'No question is left out.'
			: `Left out: ${count(n, 'question that asks', 'questions that ask')} to point at a paragraph.`,
	seldom: 'More: order, proof, how sure, pass mark, colours',
	labels: {
		stages: 'Parts',
		walk: 'The facts, one card at a time',
		length: 'How long',
		count: 'How many questions at most',
		mode: 'Learners are told how they did',
		tries: 'Tries for each question',
		shuffle: 'Order',
		seed: 'Number that fixes the order',
		prove: 'Ask which paragraph shows the answer',
		confidence: 'Ask how sure they are',
		article: 'The article',
		pass: 'Per cent to pass',
		lang: 'Language',
		theme: 'Colours',
	} satisfies Record<keyof Settings, string>,
	helps: {
		count: 'Empty: all. Fewer are spread over parts and paragraphs.',
		seed: 'Empty: each learner has an order of their own. With a number all have the same order and the same questions.',
	} satisfies Partial<Record<keyof Settings, string>>,
	/** Why a setting, or some of what it may be, cannot be chosen. */
	limits: {
		noCore: 'This lesson has no short version.',
		fewAnyway: 'With so few questions there is no shorter version.',
		testTries: 'A test gives one try.',
		testWalk: 'Not after the questions of a test: the cards would give away answers that are still to come.',
		recallWalk: 'Not before the questions, where these are for recall: the cards would give away answers.',
		hiddenProve: 'The article is hidden, so no paragraph can be asked for.',
	},
	values: {
		walk: {
			after: 'after the questions: how it went, fact by fact',
			before: 'before them: the cards give away answers',
			off: 'none',
		},
		length: {
			ask: 'the learner chooses',
			short: 'short',
			whole: 'whole',
		},
		mode: { practice: 'after each answer', test: 'at the end: a test' },
		tries: { 1: 'one', 2: 'two', 3: 'three' },
		shuffle: { off: 'as written', choices: 'choices shuffled', all: 'questions and choices shuffled' },
		prove: { 'as-written': 'where the author asks', all: 'for every choice', off: 'never' },
		confidence: { off: 'no', on: 'yes' },
		article: { beside: 'beside the questions', after: 'hidden until the end: recall' },
		theme: { auto: 'as the learner’s device', light: 'light', dark: 'dark' },
	} satisfies { [K in keyof Settings]?: Record<string, string> },
	bad: (allowed: string) => `This must be one of: ${allowed}.`,
	/** What is wrong in the address that the page was opened with. `used`: in words, what holds in its place. */
	fault: ({
		name,
		value,
		allowed,
		label,
		used,
	}: Record<'name' | 'value' | 'allowed' | 'label' | 'used', string>) =>
		`The address asks for ${name}=${value}, which is none of: ${allowed}. Used in its place, for “${label}”: ${used}.`,
	preview: 'Preview',
	previewNote: 'Nothing that you answer here is kept.',
	layout: 'Where it is shown',
	layouts: { laptop: 'On a laptop', phone: 'On a phone', frame: 'In a frame of your page' },
	qr: {
		heading: 'A code for the wall',
		help: 'A phone’s camera reads the link from it.',
		label: (link: string) => `QR code of the link ${link}`,
		print: 'Print the code',
	},
	take: 'Take it away',
	link: { heading: 'A link', help: 'Leads to the lesson with these settings.' },
	code: {
		heading: 'Into your page',
		help: 'A link that becomes a frame and grows with the lesson. Where the script is cleaned away it stays a link.',
	},
	frame: { heading: 'Where scripts are not allowed', help: 'A plain frame; it keeps its height.' },
	file: {
		heading: 'One file',
		help: 'Article, questions and all in one HTML file with these settings: for a memory stick, a shared folder, a course page.',
		download: 'Download the file',
		failed: 'The file could not be fetched. Check the connection and try again.',
		done: 'The file is in your downloads.',
	},
	lms: {
		heading: 'For your LMS',
		help: 'A package with these settings. Upload the zip as it is: your LMS then keeps answers and results.',
		standards: {
			scorm12: {
				name: 'SCORM 1.2',
				about: 'Nearly every LMS takes it, and Moodle’s reports read no other. Begin with this one.',
			},
			scorm2004: {
				name: 'SCORM 2004',
				about:
					'For Canvas, Brightspace and Blackboard, which take SCORM 1.2 as well. It has more room for what learners write.',
			},
			cmi5: {
				name: 'cmi5',
				about: 'For an LMS with a learning record store (LRS), which keeps every answer.',
			},
		} satisfies Record<Lms, { name: string; about: string }>,
		download: (standard: string) => `Download for ${standard}`,
		how: 'What to click in Moodle and Canvas',
		failed: 'The package could not be made. Check the connection and try again.',
		done: 'The package is in your downloads.',
	},
	prints: {
		heading: 'On paper',
		help: 'A worksheet, the article and its keys, with these settings.',
		open: 'Open the print page',
	},
	copy: 'Copy',
	copied: 'Copied.',
	byHand: 'This browser does not let the page copy. The text is selected: copy it yourself.',
	know: {
		heading: 'Good to know',
		points: [
			'Keys can be read in the page by anybody who looks for them, in a test too. A result is what the learner says, not proof.',
			'Answers stay in the learner’s browser, on that device. No account, no server, no cookies. They go nowhere unless the learner sends you a result link, your page listens to the lesson in its frame, or the lesson stands in your LMS as a package.',
			'Browsers clear what they keep: Safari after seven days without a visit. In a frame they keep answers apart for each site that shows it, or not at all; then answers last until the page is closed, and the learner is told.',
			'Result links can be read one by one or a whole class at once on the page of results. Nothing is sent for that either.',
		],
		results: 'The page of results',
	},
	plan: 'Lesson plan',
	printPlan: 'Print the plan',
	classResults: 'Class results',
	needsScript: 'Choosing settings needs JavaScript, which is off. The lesson plan can be read all the same.',
};
