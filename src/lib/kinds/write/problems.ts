/** What can be wrong with a question that is answered in writing. */
export const problemsOfWrite = {
	'no-criteria': () => ({
		what: 'There is no criterion.',
		why: 'Learners mark what they wrote by the criteria, and the article settles each of them.',
		fix: 'Add one, with its "text", "because" and "evidence".',
	}),
	'answer-too-long': (length: number, limit: number) => ({
		what: `The answer has ${length} characters, and a learner may write ${limit}.`,
		why: 'It is shown as an answer that could have been given.',
		fix: 'Shorten it, or raise "limit".',
	}),
};
