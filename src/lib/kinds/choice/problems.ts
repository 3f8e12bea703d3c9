/** What can be wrong with a question of choices. */
export const problemsOfChoice = {
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
};
