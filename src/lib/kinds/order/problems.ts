/** What can be wrong with a question on the order of events. */
export const problemsOfOrder = {
	'order-unsettled': (events: string) => ({
		what: `The facts settle no order among ${events}.`,
		why: 'Any answer would have to count as right.',
		fix: 'Choose events of which some are known to come before others, or add in facts.yaml what the article says of their times.',
	}),
};
