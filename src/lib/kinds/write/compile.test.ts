import { describe, expect, test } from 'vitest';
import { compileLessons } from '#lib/compiler/compile-lessons.ts';
import { readContentFolder } from '#lib/server/content-files.ts';

const files = readContentFolder('tests/problems/_base');

/** The sample question of this kind, with its text changed. */
async function compiled(edit: (text: string) => string) {
	const { lessons, problems } = await compileLessons({
		...files,
		read: (path) =>
			path.endsWith('/600-whose-idea.md')
				? new TextEncoder().encode(edit(new TextDecoder().decode(files.read(path))))
				: files.read(path),
	});
	return { question: lessons[0]?.lesson.questions.at(-1), kinds: problems.map(({ kind }) => kind) };
}

test('the question is read whole', async () => {
	expect((await compiled((text) => text)).question).toMatchObject({
		id: 'whose-idea',
		kind: 'write',
		limit: 200,
		answer: 'The head of the school says that the garden is <em>their own</em> idea.',
		criteria: [
			{
				id: 'source',
				text: 'It names who says so',
				because: 'It is Mara Holm’s word, not the article’s own.',
			},
			{ id: 'measure', text: 'It says no more than she does', because: 'She speaks of the garden alone.' },
		],
	});
});

describe('evidence', () => {
	test('of a criterion may be several stretches; the question’s is that of its criteria', async () => {
		const { question } = await compiled((text) => text);
		const [source, measure] = [
			[{ paragraph: 'p1', start: 69, end: 83 }],
			[
				{ paragraph: 'p1', start: 48, end: 66 },
				{ paragraph: 'p1', start: 0, end: 28 },
			],
		];
		expect(question).toMatchObject({
			criteria: [{ evidence: source }, { evidence: measure }],
			evidence: [...source, ...measure],
		});
	});

	test('is cited once, however many criteria rest on it', async () => {
		const { question } = await compiled((text) =>
			text.replace('      - It is our own idea', '      - said Mara Holm'),
		);
		expect(question!.evidence.map(({ start }) => start)).toEqual([69, 0]);
	});
});

describe('the author’s answer', () => {
	const answered = (words: string, limit: number) =>
		compiled((text) =>
			text.replace(/answer: .*/, `answer: "${words}"`).replace(/limit: .*/, `limit: ${limit}`),
		);

	test.for<[words: string, limit: number, kinds: string[]]>([
		['a', 1, []],
		['a'.repeat(1000), 1000, []],
		['ab', 1, ['answer-too-long']],
		['*its* marks &amp; `signs`', 17, []],
		['*its* marks &amp; `signs`', 16, ['answer-too-long']],
		// A learner's field counts this as two, too.
		['🌱', 2, []],
		['🌱', 1, ['answer-too-long']],
	])('%j in %d characters: %j', async ([words, limit, kinds]) => {
		expect((await answered(words, limit)).kinds).toEqual(kinds);
	});
});
