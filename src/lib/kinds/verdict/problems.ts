/** What can be wrong with a question of statements to be judged. */
export const problemsOfVerdict = {
	'nothing-cited': () => ({
		what: 'No statement cites any words of the article.',
		why: 'After the answer no paragraph could be shown.',
		fix: 'Add "nearest" to a statement that is not in the article, or a statement that the article settles.',
	}),
};
