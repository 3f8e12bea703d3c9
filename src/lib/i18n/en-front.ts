/** The words of the site's first page, in English. */
export const enFront = {
	about:
		'A lesson on one news article. Read it, answer questions on what happened when and who said what, and after every answer see the words that settle it.',
	facts: {
		age: (years: number) => `For readers of ${years} and over`,
		minutes: (each: number[]) => `about ${[...new Set(each)].join(' or ')} minutes`,
		account: 'no account',
	},
	sample: {
		heading: 'Try one question',
		from: (lesson: string) => `From the lesson “${lesson}”`,
		take: 'Take the whole lesson',
		needsScript:
			'Answering needs JavaScript, which is off. The lesson can be read without it, with every answer.',
		read: 'Read the lesson',
	},
	ways: {
		take: { title: 'Take the lesson', text: (title: string, size: string) => `${title}: ${size}.` },
		teach: {
			title: 'Teach with it',
			text: 'For a class of 20 or 45 minutes, as homework or as a test; on paper, or in a page of yours.',
		},
		results: {
			title: 'See class results',
			text: 'Put in the links that your learners send you. Nothing leaves your browser.',
		},
		write: {
			title: 'Write your own',
			text: 'An article, its facts and your questions, in plain text. Every answer is checked against the article.',
		},
	},
	lessons: 'All lessons',
};
