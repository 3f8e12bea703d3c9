/** What makes a question of any kind answerable, and its answer shown. What is of one kind stands in its folder. */
export const problemsOfQuestions = {
	'no-questions': () => ({
		what: 'The lesson has no question.',
		why: 'A lesson is questions on an article.',
		fix: 'Add a file like 100-who-said-it.md.',
	}),
	'all-core': () => ({
		what: 'Every question is "core".',
		why: 'The short lesson asks the core questions alone, and here it would be the whole one.',
		fix: 'Keep "core: true" in those that matter most, and delete it in the others.',
	}),
	'no-explanation': () => ({
		what: 'There is no explanation below the front matter.',
		why: 'After every answer the learner is told why the key is right.',
		fix: 'Write it below the second line ---, in the terms of the article.',
	}),
	uncited: (what: string, otherwise: string) => ({
		what: `${what} cites no words of the article.`,
		why: 'A learner who picks it is shown the words that settle it.',
		fix: `Add "evidence"${otherwise}.`,
	}),
	'cites-absence': (what: string) => ({
		what: `${what} is not in the article, but cites "evidence" for it.`,
		why: 'Words cannot show what is not there.',
		fix: 'Call it "nearest", the words that come nearest, or delete it.',
	}),
	'nearest-unneeded': (what: string) => ({
		what: `${what} has "nearest".`,
		why: 'The words that come nearest stand in for those that are missing where something is not in the article.',
		fix: 'Call them "evidence", or delete them.',
	}),
	'evidence-computed': (kind: string, from: string) => ({
		what: `A question of the kind "${kind}" cannot have "evidence".`,
		why: `It is that of ${from}.`,
		fix: 'Delete it.',
	}),
};
