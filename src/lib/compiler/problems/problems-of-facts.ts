/** Voices, events, claims and the glossary. */
export const problemsOfFacts = {
	'reserved-id': (id: string) => ({
		what: `A voice cannot have the id "${id}".`,
		why: 'It is the answer for claims for which the article names no channel.',
		fix: 'Choose another id.',
	}),
	'channel-speaks': (id: string) => ({
		what: `The voice of a claim cannot be "${id}": it is a channel.`,
		why: 'A channel passes on what others say, and has no word of its own.',
		fix: 'Name whose word it is as the voice, and the channel in "via"; or make it an institution, which may be both.',
	}),
	'via-speaks': (id: string, kind: string) => ({
		what: `A claim cannot come through "${id}": its kind is "${kind}".`,
		why: 'Only channels and institutions pass on what others say.',
		fix: 'Name the channel, or give the voice the kind "channel" or "institution".',
	}),
	'basis-contradicts-voice': (basis: string, voices: string) => ({
		what: `The basis is "${basis}", but the word is that of ${voices}.`,
		why: 'The two contradict one another: "on-record" is the word of a voice with a name, "article" that of the article itself, and "reported" never is.',
		fix: 'Change "basis", or name another voice.',
	}),
	'time-needs-date': (known: string) => ({
		what: `The time is "${known}", but there is no date.`,
		why: 'A time that is stated or worked out can be put on the timeline.',
		fix: 'Add "date", or write known: order-only or known: unknown.',
	}),
	'time-needs-order': () => ({
		what: 'The time is "order-only", but there is no "after", "before" or "by".',
		why: 'Nothing then tells where among the others the event belongs.',
		fix: 'Add one of them, or write known: unknown.',
	}),
	'time-is-known': (known: string, keys: string) => ({
		what: `The time is "${known}", but has ${keys}.`,
		why: 'The two contradict one another, and the timeline shows how each time is known.',
		fix: 'Change "known", or delete the rest.',
	}),
	'part-needs-date': () => ({
		what: 'There is a part of the day, but no date.',
		why: 'It says nothing without its day.',
		fix: 'Add "date", or delete "part".',
	}),
	'time-cycle': (chain: string) => ({
		what: `The order of events runs in a circle: ${chain}.`,
		why: 'Each would have to come before itself, so no order is right.',
		fix: 'Correct "after" or "before" of one of these events.',
	}),
	'time-contradiction': (chain: string) => ({
		what: `The order of events contradicts its dates: ${chain}.`,
		why: 'No order is right, so none can be asked about.',
		fix: 'Correct a date, or "after", "before" or "by", of one of these events.',
	}),
	'not-in-cited': (name: string, words: string, paragraphs: string) => ({
		what: `${name} "${words}" does not stand in ${paragraphs}, which the evidence cites.`,
		why: 'These are the words of the article itself, in the paragraph that is shown for them.',
		fix: 'Copy them from the paragraph, or cite the one in which they stand.',
	}),
	'not-quoted': (words: string, paragraphs: string) => ({
		what: `The words "${words}" stand in ${paragraphs}, but not within quotation marks.`,
		why: 'A quote is only what the article itself quotes: all else is its own wording.',
		fix: 'Give the words between the quotation marks, or delete "quote".',
	}),
	'term-not-found': (term: string) => ({
		what: `The term "${term}" does not stand in the article.`,
		why: 'A word is explained where it stands.',
		fix: 'Write it exactly as in the article, capitals and endings too, or delete it.',
	}),
};
