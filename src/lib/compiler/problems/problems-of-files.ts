import { didYouMean, listed } from './wording.ts';

/** Folders, files and the YAML in them. */
export const problemsOfFiles = {
	'content-missing': (folder: string) => ({
		what: `There is no content folder "${folder}".`,
		why: 'Lessons are read from it, and without a lesson there is no site.',
		fix: 'Create it, with a folder for each lesson, or name another one in the environment variable PILCROW_CONTENT.',
	}),
	'content-empty': (folder: string) => ({
		what: `The content folder "${folder}" holds no lesson.`,
		why: 'Without a lesson there is no site.',
		fix: 'Add a folder with article.md, facts.yaml and questions/, or name another content folder in the environment variable PILCROW_CONTENT.',
	}),
	'file-missing': (file: string, holds: string) => ({
		what: `The lesson has no ${file}.`,
		why: `It holds ${holds}.`,
		fix: `Add ${file}.`,
	}),
	'unknown-file': (fix: string) => ({
		what: 'This file has no place in a content folder.',
		why: 'Nothing would read it, and what it says would be missing without a word.',
		fix,
	}),
	'file-empty': () => ({
		what: 'The file is empty.',
		why: 'A file that is there is meant to say something.',
		fix: 'Fill it, or delete it.',
	}),
	'not-utf8': () => ({
		what: 'The file is not UTF-8: from here on its bytes are not text.',
		why: 'Guessing another encoding would garble names and quotations.',
		fix: 'Save it as UTF-8.',
	}),
	'control-character': (code: string, written?: string) => ({
		what: `The text holds the character ${code}${written ? `, written as ${written}` : ''}.`,
		why: 'It cannot be seen, and joins, hides or turns the words around it.',
		fix: `Delete it, or write a space or the end of a line in its place${written?.startsWith('\\') ? '; a backslash that is meant as itself is written twice' : ''}.`,
	}),
	'question-name': (name: string) => ({
		what: `The name "${name}" is not that of a question.`,
		why: 'The number orders the questions, and the rest is the id under which answers are saved.',
		fix: 'Name it like 100-who-said-it.md: digits, a hyphen, the id, and .md.',
	}),
	'bad-id': (id: string) => ({
		what: `"${id}" cannot be an id.`,
		why: 'Ids stand in addresses, in saved answers and in the packages for other systems.',
		fix: 'Use small letters (a to z), digits and hyphens, a letter first, at most 64 of them.',
	}),
	'reserved-folder': (id: string, holds: string) => ({
		what: `A lesson cannot be called "${id}".`,
		why: `A lesson's address is its folder's name, and at that address stands ${holds}.`,
		fix: 'Give the folder another name.',
	}),
	'duplicate-question': (id: string, first: string) => ({
		what: `The question id "${id}" is given twice: also by ${first}.`,
		why: 'Answers are saved under the id, so two questions would share their answers.',
		fix: 'Change what follows the number in one of the two names.',
	}),
	'front-matter-missing': () => ({
		what: 'The file does not begin with front matter.',
		why: 'It says what the text below it is for.',
		fix: 'Begin the file with a line ---, then the keys in YAML, then another line ---.',
	}),
	'front-matter-open': () => ({
		what: 'The front matter is not closed.',
		why: 'Where it ends, and the text begins, cannot be told.',
		fix: 'Add a line --- after its last key.',
	}),
	'yaml-syntax': (message: string) => ({
		what: `This is not valid YAML: ${message.replace(/\.?$/, '.')}`,
		why: 'Nothing in the file can be read for sure.',
		fix: 'Mend it here or just before; text that holds ": " or " #", or begins with a mark, must stand in quotes.',
	}),
	'yaml-tab': () => ({
		what: 'The line is indented with a tab.',
		why: 'YAML does not allow tabs there: how deep they go cannot be told.',
		fix: 'Use spaces.',
	}),
	'duplicate-key': (key: string) => ({
		what: `The key "${key}" is given twice.`,
		why: 'Only one of the two could count.',
		fix: 'Delete or rename one of them.',
	}),
	'yaml-extra': (what: string) => ({
		what: `${what} is not allowed here.`,
		why: 'A lesson is plain data: each value stands where it is used, and is what it looks like.',
		fix: 'Write the value itself; text that begins with &, *, ! or % must stand in quotes.',
	}),
	'wrong-type': (name: string, expected: string, found: string) => ({
		what: `${name} must be ${expected}, and here is ${found}.`,
		why: 'It cannot be used as it is.',
		fix: `Write ${expected}${/number|truth|nothing/.test(found) && expected.startsWith('text') ? ', in quotes' : ''}.`,
	}),
	'text-cut': (name: string) => ({
		what: `${name} is cut off here: what follows the # is a remark to YAML.`,
		why: 'It would not be shown.',
		fix: 'Put the text in quotes, or the remark on a line of its own, indented no deeper than the key.',
	}),
	'missing-key': (key: string, owner: string) => ({
		what: `${owner} has no "${key}".`,
		why: 'It is required: the lesson cannot be built without it.',
		fix: `Add "${key}".`,
	}),
	'unknown-key': (key: string, known: string[], nearest: string | null) => ({
		what: `The key "${key}" is not known here.`,
		why: 'Nothing would read it, and what it says would be missing without a word.',
		fix: `${didYouMean(nearest)}Known here: ${known.join(', ')}.`,
	}),
	'not-one-of': (name: string, value: string, words: readonly string[], nearest: string | null) => ({
		what: `${name} cannot be "${value}".`,
		why: `It is one of ${listed(words, 'or')}.`,
		fix: `${didYouMean(nearest)}Write one of these words.`,
	}),
	'out-of-range': (name: string, value: number, expected: string) => ({
		what: `${name} cannot be ${value}.`,
		why: `It is ${expected}.`,
		fix: 'Write such a number.',
	}),
	'empty-text': (name: string) => ({
		what: `${name} is empty.`,
		why: 'It is shown, or looked for in the article: nothing would be there.',
		fix: 'Fill it, or delete its key where it may be left out.',
	}),
	'empty-list': (name: string) => ({
		what: `${name} is empty.`,
		why: 'At least one entry is needed.',
		fix: 'Add an entry.',
	}),
	'listed-twice': (name: string, entry: string) => ({
		what: `${name} lists "${entry}" twice.`,
		why: 'The second time adds nothing, so something else was probably meant.',
		fix: 'Delete or correct one of the two.',
	}),
};
