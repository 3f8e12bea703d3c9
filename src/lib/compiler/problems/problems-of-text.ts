import { didYouMean, listed } from './wording.ts';

/** Markdown, and the words of the article. */
export const problemsOfText = {
	tag: (tag: string) => ({
		what: `The tag ${tag} is not allowed.`,
		why: 'Content is text, never code: a tag could run a script in the page of everybody who learns.',
		fix: 'Use Markdown (*emphasis*, **strong**, a link), or write &lt; where the sign itself is meant.',
	}),
	'not-allowed': (what: string, allowed: string) => ({
		what: `${what} is not allowed here.`,
		why: `This text may hold ${allowed}.`,
		fix: 'Say it in words, or put a backslash before a mark that is meant as itself.',
	}),
	'not-one-paragraph': (found: string) => ({
		what: `This must be one paragraph, and is ${found}.`,
		why: 'It stands within a sentence or on a button.',
		fix: 'Make it one paragraph; put a backslash before a mark that is meant as itself (1\\. or \\-).',
	}),
	'mark-meant': (words: string) => ({
		what: `The marks of ${words} do not stand around whole words.`,
		why: 'Markdown takes them away and sets in other letters what is between them; a star that was meant as itself would be gone.',
		fix: 'Put a backslash before a mark that is meant as itself (\\*, \\_ or \\`); else set whole words between the marks.',
	}),
	'lost-backslash': (written: string) => ({
		what: `The backslash of ${written} would be gone.`,
		why: 'Markdown takes a backslash before any sign for the way to say that the sign is meant as itself, which this one is anyhow.',
		fix: 'Delete it, or write two where a backslash is meant.',
	}),
	underlined: (line: string) => ({
		what: `The line ${line} makes a heading of the lines above it.`,
		why: 'They would be no paragraph, and could not be cited.',
		fix: 'Put an empty line above it where a line across is meant, a backslash before it where it is meant as itself; a heading begins with ##.',
	}),
	'block-in-paragraph': (line: string, sort: string) => ({
		what: `The line ${line} makes ${sort} in the midst of a paragraph.`,
		why: 'A line that merely begins with such a mark would lose it, and the rest of the paragraph be cut off.',
		fix: `Put an empty line above it where ${sort} is meant, or a backslash before the mark that is meant as itself.`,
	}),
	'quotation-runs-on': () => ({
		what: 'This line has no >, but belongs to the block quotation above it.',
		why: 'It would be shown as the words of the one who is quoted.',
		fix: 'Put an empty line above it where the quotation has ended, or begin it with >.',
	}),
	'list-of-one': (mark: string) => ({
		what: `The mark ${mark} makes a list with one entry.`,
		why: 'A sentence that merely begins with a dash or a number would lose it.',
		fix: 'Put a backslash before a mark that is meant as itself (1986\\. or \\-), or write a sentence.',
	}),
	'list-number': (written: string, counted: number) => ({
		what: `The entry ${written} of the list would be shown as ${counted}.`,
		why: 'A list counts on from its first number, whatever the others are.',
		fix: 'Correct the number, or part the entries by empty lines and put a backslash behind each number (7\\.).',
	}),
	'link-target': (url: string) => ({
		what: `A link cannot lead to "${url}".`,
		why: 'Links lead to web addresses, mail addresses and paragraphs of the article; others could run a script, or lead nowhere.',
		fix: 'Begin the address with https://, http:// or mailto:, or name a paragraph like #p7.',
	}),
	'link-setting': (written: string, allowed: string[]) => ({
		what: `The link asks for "${written}", which is no setting of a lesson.`,
		why: 'The lesson would be opened as it usually is, and not as the plan says.',
		fix: `Write one of: ${allowed.join(', ')}.`,
	}),
	'link-paragraph': (url: string, count: number) => ({
		what: `The link "${url}" leads to a paragraph that the article does not have.`,
		why: `The article has ${count} paragraphs, #p1 to #p${count}.`,
		fix: 'Name one of them.',
	}),
	'no-paragraphs': () => ({
		what: 'The article has no paragraph.',
		why: 'Every answer leads to a paragraph.',
		fix: 'Write the paragraphs below the front matter, with an empty line between them.',
	}),
	'quotation-parts': () => ({
		what: 'The block quotation is not one paragraph.',
		why: 'A block quotation is one numbered paragraph of the article.',
		fix: 'Make it one paragraph, or one quotation for each.',
	}),
	'bad-language': (tag: string) => ({
		what: `"${tag}" is not a language tag.`,
		why: 'Screen readers and hyphenation go by it.',
		fix: 'Write a tag of BCP 47, such as en, en-IN or uk.',
	}),
	'unknown-language': (tag: string) => ({
		what: `"${tag}" is the tag of no language that is known here.`,
		why: 'Screen readers and hyphenation go by it.',
		fix: 'Write a tag of BCP 47, such as en, en-IN or uk (Ukrainian), ja (Japanese), zh-Hans (Chinese in simplified characters).',
	}),
	'bad-moment': (value: string) => ({
		what: `"${value}" is neither a moment in time with its zone nor a day.`,
		why: 'The lesson describes the article as of that moment, wherever the learner is.',
		fix: 'Write it like 2025-03-05T19:06:00+05:30, or like 2025-03-05 where the hour is not known.',
	}),
	'bad-date': (value: string) => ({
		what: `"${value}" is not a date of the calendar.`,
		why: 'The order of events is worked out from dates.',
		fix: 'Write it like 2025-03-05.',
	}),
	'bad-contact': (value: string) => ({
		what: `"${value}" is neither a mail address nor a web address.`,
		why: 'Learners who find a mistake are sent there.',
		fix: 'Write it like desk@example.org or https://example.org/contact.',
	}),
	'bad-url': (value: string) => ({
		what: `"${value}" is not a web address.`,
		why: 'The page links to it.',
		fix: 'Write the whole address, with https:// or http://.',
	}),
	'citation-not-found': (citation: string, nearest: string) => ({
		what: `No paragraph holds the words "${citation}".`,
		why: 'What a learner is told must be borne out by the article, word for word.',
		fix: 'Copy the words from the paragraph that settles it.',
		nearest,
	}),
	'citation-typography': (citation: string, paragraph: string, words: string) => ({
		what: `No paragraph holds the words "${citation}" exactly, but ${paragraph} does but for quotation marks, dashes, capitals or the form of signs.`,
		why: 'A citation is exact, so that it can be marked in the article.',
		fix: `Write: ${words}`,
	}),
	'citation-cuts-word': (citation: string, paragraph: string, words: string) => ({
		what: `The citation "${citation}" cuts a word of ${paragraph}.`,
		why: 'The mark in the article would end within a word.',
		fix: `Cite whole words: ${words}`,
	}),
	'citation-ambiguous': (citation: string, paragraphs: string[]) => ({
		what: `The words "${citation}" stand in ${paragraphs.length} paragraphs: ${paragraphs.join(', ')}.`,
		why: 'Which of them settles it cannot be told.',
		fix: 'Cite more words of the one that is meant.',
	}),
	'unknown-name': (sort: string, id: string, known: string[], nearest: string | null) => ({
		what: `There is no ${sort} "${id}".`,
		why: 'Voices, events and claims are named by their keys in facts.yaml.',
		fix: didYouMean(nearest) + (known.length === 0 ? `Add it to facts.yaml.` : `Known: ${listed(known)}.`),
	}),
};
