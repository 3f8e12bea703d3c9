/** What makes a question answerable, and its answer shown. */
export const problemsOfQuestions = {
	'no-questions': () => ({
		what: 'The lesson has no question.',
		why: 'A lesson is questions on an article.',
		fix: 'Add a file like 100-who-said-it.md.',
	}),
	'no-explanation': () => ({
		what: 'There is no explanation below the front matter.',
		why: 'After every answer the learner is told why the key is right.',
		fix: 'Write it below the second line ---, in the terms of the article.',
	}),
	'no-right-choice': () => ({
		what: 'No choice is right.',
		why: 'Whatever the learner picks would be marked wrong.',
		fix: 'Add "correct: true" to the right one, or ones.',
	}),
	'no-wrong-choice': () => ({
		what: 'No choice is wrong.',
		why: 'Then there is nothing to choose between.',
		fix: 'Add a wrong choice, with what it misreads.',
	}),
	'misreads-missing': () => ({
		what: 'The wrong choice has no "misreads".',
		why: 'Who picks it is told what was misread, and a teacher sees which misreading is common.',
		fix: 'Add it: wrong-voice, wrong-time, overclaim, merged, reversed or not-in-article.',
	}),
	'misreads-on-right': () => ({
		what: 'A right choice has "misreads".',
		why: 'Nobody who picks it has misread anything.',
		fix: 'Delete it, or delete "correct: true".',
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
	'nothing-cited': () => ({
		what: 'No statement cites any words of the article.',
		why: 'After the answer no paragraph could be shown.',
		fix: 'Add "nearest" to a statement that is not in the article, or a statement that the article settles.',
	}),
	'evidence-computed': (kind: string, from: string) => ({
		what: `A question of the kind "${kind}" cannot have "evidence".`,
		why: `It is that of ${from}.`,
		fix: 'Delete it.',
	}),
	'order-unsettled': (events: string) => ({
		what: `The facts settle no order among ${events}.`,
		why: 'Any answer would have to count as right.',
		fix: 'Choose events of which some are known to come before others, or add in facts.yaml what the article says of their times.',
	}),
	'spare-is-key': (target: string) => ({
		what: `"${target}" is not spare: it is right for one of the claims.`,
		why: 'Spare ones are those that nobody needs.',
		fix: 'Delete it from "spare", or choose another.',
	}),
	'spare-impossible': (target: string, kind: string) => ({
		what: `Nothing can come through "${target}": its kind is "${kind}".`,
		why: 'Only channels and institutions pass on what others say, so nobody would choose it.',
		fix: 'Name a channel, an institution, or directly.',
	}),
	'one-target': () => ({
		what: 'All claims have the same answer, and there is no other.',
		why: 'Then there is nothing to match.',
		fix: 'Add another claim, or one that is "spare".',
	}),
};
