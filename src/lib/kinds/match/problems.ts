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
		fix: 'Name a channel, an institution, or no-channel.',
	}),
	'one-target': () => ({
		what: 'Every answer that can be chosen is right for every claim.',
		why: 'Then there is nothing to match.',
		fix: 'Add another claim, or one that is "spare".',
	}),
};
