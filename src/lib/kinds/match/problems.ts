/** What can be wrong with a question that matches claims. */
export const problemsOfMatch = {
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
