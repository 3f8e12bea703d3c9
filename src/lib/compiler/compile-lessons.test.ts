import { beforeAll, describe, expect, test } from 'vitest';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Citation } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { compileLessons, type CompiledLesson } from './compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';
import type { ContentFiles } from './content-files.ts';

const files = readContentFolder('tests/lessons/small');
let compiled: CompiledLesson;
let lesson: Lesson;

/** The folder with one of its files changed. */
function edited(name: string, edit: (text: string) => string): ContentFiles {
	return {
		...files,
		read: (path) =>
			path === `harbour-bridge/${name}`
				? new TextEncoder().encode(edit(new TextDecoder().decode(files.read(path))))
				: files.read(path),
	};
}

beforeAll(async () => {
	[compiled] = (await compileLessons(files)).lessons as [CompiledLesson];
	({ lesson } = compiled);
});

function question<K extends Question['kind']>(id: string, kind: K) {
	const found = lesson.questions.find((question) => question.id === id);
	expect(found?.kind).toBe(kind);
	return found as Extract<Question, { kind: K }>;
}

const wordsOf = ({ paragraph, start, end }: Citation) =>
	plainText(articleParagraphs(lesson).find(({ id }) => id === paragraph)!.html).slice(start, end);

describe('an article', () => {
	test('has numbered paragraphs in the parts that its headings make', () => {
		expect(
			lesson.article.map(({ heading, paragraphs }) => [heading, paragraphs.map(({ id }) => id)]),
		).toEqual([
			[null, ['p1', 'p2']],
			['What it cost', ['p3', 'p4', 'p5']],
			['What comes next', ['p6']],
		]);
		expect(
			articleParagraphs(lesson)
				.filter(({ quotation }) => quotation)
				.map(({ number }) => number),
		).toEqual([4]);
	});

	test('says for which age it is, where the author does', async () => {
		expect(lesson).not.toHaveProperty('age');
		const { lessons } = await compileLessons(
			edited('article.md', (text) => text.replace('lang: en-GB', 'lang: en-GB\nage: 12')),
		);
		expect(lessons[0]!.lesson.age).toBe(12);
	});

	test('is text: braces and entities stand as they were written', () => {
		expect(articleParagraphs(lesson)[5]!.html).toContain('the {toll} signs');
		expect(articleParagraphs(lesson)[1]!.html).toContain('price &amp; the colour');
		expect(lesson.source).toEqual({
			updated: '2024-06-15T08:00:00+01:00',
			// How a date and a time are joined is the platform's to say.
			updatedInWords: expect.stringMatching(/^15 June 2024.{1,4}8:00.am \(UTC\+1\)$/),
			publisher: "Pilcrow's own examples",
			note: 'Northhaven and everybody in it are made up.',
		});
	});
});

test('an article of which the day alone is known has no hour', async () => {
	const { lessons } = await compileLessons(
		edited('article.md', (text) => text.replace('2024-06-15T08:00:00+01:00', '2024-06-15')),
	);
	expect(lessons[0]!.lesson.source).toMatchObject({ updated: '2024-06-15', updatedInWords: '15 June 2024' });
});

test('citations give the words that were cited', () => {
	const [promise, , , tram] = lesson.claims;
	expect(promise!.evidence.map(wordsOf)).toEqual(['called it “a promise kept”']);
	expect(tram!.evidence.map(wordsOf)).toEqual(['The tram might cross the bridge next year']);
	expect(lesson.glossary.map(({ term, at }) => [term, at.paragraph, wordsOf(at)])).toEqual([
		['crowns', 'p3', 'crowns'],
		['toll', 'p6', 'toll'],
	]);
});

test('a question is core where its author says so', async () => {
	const { lessons } = await compileLessons(
		edited('questions/220-who-praised.md', (text) => text.replace('prove: true', 'prove: true\ncore: true')),
	);
	expect(lessons[0]!.lesson.questions.filter(({ core }) => core).map(({ id }) => id)).toEqual([
		'who-praised',
	]);
	expect(lesson.questions.some((question) => 'core' in question)).toBe(false);
});

test('questions stand in the order of their numbers, under the rest of their names', () => {
	expect(lesson.questions.map(({ id }) => id)).toEqual([
		'in-which-order',
		'when-work-began',
		'not-when',
		'who-said-it',
		'through-whom',
		'who-praised',
		'how-sure-is-the-tram',
		'on-the-tram',
	]);
});

test('the order of events is asked for as far as the facts settle it', () => {
	const { events, pairs, solution } = question('in-which-order', 'order');
	expect(events).toEqual(['radio', 'opening', 'signs', 'work', 'argument']);
	expect(pairs).toEqual([
		['opening', 'radio'],
		['work', 'radio'],
		['work', 'opening'],
		['argument', 'radio'],
		['argument', 'opening'],
		['argument', 'work'],
	]);
	expect(solution).toEqual(['argument', 'work', 'opening', 'radio', 'signs']);
});

describe('claims are matched by what the facts say of them', () => {
	test('to any of their voices, with the spare ones, in the order of the facts', () => {
		expect(question('who-said-it', 'match')).toMatchObject({
			by: 'voice',
			claims: [
				{ id: 'promise-kept', key: ['vogt'] },
				{ id: 'cost', key: ['engineers'] },
				{ id: 'tram', key: ['haddad'] },
				{ id: 'short-nights', key: ['haddad', 'engineers'] },
			],
			targets: ['vogt', 'haddad', 'lind', 'engineers'],
		});
	});

	test('to any channel of the chain, or to none that is named', () => {
		expect(question('through-whom', 'match')).toMatchObject({
			by: 'via',
			claims: [
				{ id: 'cost', key: ['harbour-post'] },
				{ id: 'half', key: ['letter', 'harbour-post'] },
				{ id: 'tram', key: ['harbour-radio'] },
				{ id: 'cold-thing', key: ['no-channel'] },
			],
			targets: ['harbour-post', 'harbour-radio', 'letter', 'no-channel'],
		});
	});

	test.for<[by: string, spare: string, targets: string[]]>([
		['basis', 'article', ['on-record', 'reported', 'article']],
		['force', 'hedged', ['states', 'judges', 'offers', 'hedged']],
		['force', 'asks', ['states', 'judges', 'offers', 'asks']],
	])('to their %s', async ([by, spare, targets]) => {
		const { lessons, problems } = await compileLessons(
			edited('questions/200-who-said-it.md', (text) =>
				text
					.replace('by: voice', `by: ${by}`)
					.replace('[lind]', `[${spare}]`)
					.replace(/claims: .*/, 'claims: [promise-kept, cost, half, cold-thing]'),
			),
		);
		expect(problems).toEqual([]);
		expect(lessons[0]!.lesson.questions[3]).toMatchObject({ by, targets });
	});
});

describe('evidence', () => {
	test('is never missing from a question', () => {
		for (const { evidence } of lesson.questions) expect(evidence).not.toEqual([]);
	});

	test('of computed questions is that of the facts', () => {
		expect(question('in-which-order', 'order').evidence.map(({ paragraph }) => paragraph)).toEqual([
			'p5',
			'p1',
			'p6',
			'p2',
			'p2',
		]);
		expect(question('through-whom', 'match').evidence.map(wordsOf)).toContain(
			'offered to bear half of the difference',
		);
	});

	test('is cited once, however many facts or statements it bears out', async () => {
		const { lessons } = await compileLessons(
			edited('questions/120-not-when.md', (text) =>
				text.replace('evidence: after the old ferry had been sold', 'evidence: opened it on Friday morning'),
			),
		);
		expect(lessons[0]!.lesson.questions[2]!.evidence.map(wordsOf)).toEqual(['opened it on Friday morning']);
	});

	test('of verdicts is that of the statements, or the nearest words where no statement has any', async () => {
		expect(question('not-when', 'verdict').evidence.map(wordsOf)).toEqual([
			'after the old ferry had been sold',
			'opened it on Friday morning',
		]);
		const { lessons } = await compileLessons(
			edited('questions/120-not-when.md', (text) => text.replace(/ {2}ferry:[^]*?hint:/, 'hint:')),
		);
		const [citation] = lessons[0]!.lesson.questions[2]!.evidence;
		expect(wordsOf(citation!)).toBe('nobody has said when');
	});
});

test('a question is proved by a paragraph only where it says so', () => {
	expect(lesson.questions.filter(({ prove }) => prove).map(({ id }) => id)).toEqual(['who-praised']);
});

test('what the teacher gets has headings of its own', () => {
	expect(compiled.teaching).toContain('<h2>Aims</h2>');
	expect(compiled.teaching).toContain(
		'<a href="../?stages=voices&amp;length=short">the questions on voices</a>',
	);
	expect(compiled.teaching).toContain('<h3>Afterwards</h3>');
});

test('every text is plain but for its marks: what it reads as is folded and trimmed', () => {
	const inline = [
		lesson.summary,
		...articleParagraphs(lesson).map(({ html }) => html),
		...lesson.events.map(({ what }) => what),
		...lesson.claims.map(({ says }) => says),
		...lesson.glossary.map(({ explanation }) => explanation),
		...lesson.questions.flatMap(({ prompt, hint }) => [prompt, hint]),
	];
	for (const html of inline) {
		expect(plainText(html)).toBe(plainText(html).replace(/\s+/g, ' ').trim());
		expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
	}
	expect(inline.some((html) => html.includes('<em>'))).toBe(true);
});

describe('the revision', () => {
	const revisionOf = async (changed: ContentFiles) =>
		(await compileLessons(changed)).lessons[0]!.lesson.revision;

	test('is the same for the same content, however it is written', async () => {
		expect(lesson.revision).toMatch(/^[0-9a-f]{16}$/);
		const windows = edited('article.md', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
		expect(await revisionOf(windows)).toBe(lesson.revision);
	});

	test('is another for other content', async () => {
		const reworded = edited('questions/110-when-work-began.md', (text) =>
			text.replace('with a year', 'of four digits'),
		);
		expect(await revisionOf(reworded)).not.toBe(lesson.revision);
	});
});
