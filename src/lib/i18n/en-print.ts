const plurals = new Intl.PluralRules('en');
const either = new Intl.ListFormat('en', { type: 'disjunction' });
const both = new Intl.ListFormat('en');

const count = (n: number, one: string, other: string) => `${n} ${plurals.select(n) === 'one' ? one : other}`;

/** Two nth parts: «2/5», «1/3», «1». */
const twoOf = (n: number) => (n % 2 === 1 ? `2/${n}` : n === 2 ? '1' : `1/${n / 2}`);

/** The words of what is printed, worksheet and answer key, in English; a part of the catalogue. */
export const enPrint = {
	about: 'A worksheet and its keys on paper, for A4 and US Letter.',
	title: (lesson: string) => `Print: ${lesson}`,
	parts: {
		article: 'Article',
		worksheet: 'Worksheet',
		marking: 'Marking key',
		key: 'Answer key with reasons',
	},
	tools: {
		label: 'What to print',
		print: 'Print',
		nothing: 'Nothing is ticked. Tick a part to print it.',
		number: 'Paper number',
		numberWrong: 'A whole number, up to 4,294,967,295.',
		about:
			'A4 and US Letter both fit. The number is on every page and in this page’s address: with it and the same settings the same letters come out, so a key can be printed another day.',
		needsScript:
			'JavaScript is off: this is paper 0, with all parts and the usual settings. Print it with your browser’s own command.',
	},
	paper: (seed: number) => `Paper ${seed}`,
	edition: (revision: string) => `Edition ${revision}`,
	fields: { name: 'Name', class: 'Class', date: 'Date', points: (of: number) => `Points, of ${of}` },
	stage: (name: string, aim: string) => `${name}: ${aim}`,
	glossary: 'What some words mean',
	setting: ({ name, value, allowed }: { name: string; value: string; allowed: string }) =>
		`The address asks for ${name}=${value}, which is not one of: ${allowed}. The usual setting is used.`,
	empty: 'With these settings no question is asked.',
	letter: (letter: string) => `${letter}.`,
	paragraph: '¶',
	how: {
		oneRight: 'Tick one box.',
		manyRight: 'Tick all that are right.',
		verdict: 'Does the article say so? Tick one box in each row.',
		statement: 'Statement',
		order: 'Number them: 1 is the earliest.',
		letter: 'Write a letter on each line. A letter may serve twice, or not at all.',
		pinpoint: (last: number) => `Write the number of the paragraph, 1 to ${last}.`,
		write: (limit: number) => `Write one to three sentences, ${limit} characters at the most.`,
		prove: 'Which paragraph shows it?',
	},
	key: {
		forTeacher: 'For the teacher. Not to be handed out with the worksheet.',
		pass: (percent: number, points: string, of: number) =>
			`Each question counts one point. To pass: ${percent}%, which is ${points} of ${count(of, 'point', 'points')}.`,
		answer: 'Answer',
		/** To a question that is answered in the learner's own words. */
		own: 'own words',
		/** Stands between two remarks on how a question is marked. */
		remark: ', ',
		either: (letters: string[]) => either.format(letters),
		chain: (targets: string[]) => targets.join(', then '),
		both: (letters: string[]) => both.format(letters),
		sequence: (letters: string[]) => letters.join(' – '),
		paragraphs: (numbers: number[]) => either.format(numbers.map((n) => `¶${n}`)),
		proof: (paragraphs: string) => `shown in ${paragraphs}`,
		right: 'right',
		wrong: 'wrong',
		position: (from: number, to: number) => (from === to ? `number ${from}` : `number ${from} to ${to}`),
		spare: (targets: string[]) => `Not needed: ${both.format(targets)}.`,
		target: (letter: string, name: string) => `${letter} ${name}`,
		words: (words: string) => `“${words}”`,
		example: 'For example:',
		criteria: 'Not marked by points. What a good answer does:',
		freedom: {
			anywhere: (letter: string) => `${letter} may stand anywhere: the article does not settle when it was.`,
			swap: (letters: string[]) =>
				letters.length === 2
					? `${both.format(letters)} may be swapped.`
					: `${both.format(letters)} may stand in any order among themselves.`,
			'either-side': (letter: string, of: string[]) =>
				`${letter} may come before or after ${both.format(of)}.`,
			none: 'No two of them may be swapped.',
		},
		marking: {
			whole: '1 point',
			wholeOfAll: '1 point for exactly these',
			rows: (n: number) => (n === 1 ? '1 point' : `1/${n} point a row`),
			lines: (n: number) => (n === 1 ? '1 point' : `1/${n} point a line`),
			pairs: (n: number) =>
				n === 1
					? '1 point'
					: `1 point, less ${twoOf(n)} for each of the ${n} settled pairs that stands the wrong way round; never below 0`,
			none: 'no points; what a good answer does is in the key with reasons',
			proof: 'nothing without a right paragraph',
		},
	},
};
