import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseProblems, importersOf } from './architecture.ts';
import { kindBranches } from './kind-branches.ts';
import { readModule } from './read-module.ts';

const src = join(import.meta.dirname, '../../src');
const paths = readdirSync(src, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
	.map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));
const modules = new Map(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')]));
const importers = importersOf(modules);

describe('every module keeps to the rules of the house', () => {
	test.for([...modules])('%s', ([path, source]) => {
		expect(houseProblems(path, source, importers)).toEqual([]);
	});
});

describe('a forbidden arrow is reported', () => {
	test.for([
		['lib/lesson/a.ts', `import { score } from '#lib/quiz/scoring/score.ts'`, 'lesson must not see quiz'],
		['lib/lesson/a.ts', `import type { X } from '#lib/quiz/scoring/score.ts'`, 'lesson must not see quiz'],
		['lib/lesson/a.ts', `import { parse } from 'yaml'`, 'lesson imports the package yaml'],
		['lib/lesson/a.ts', `import { readFile } from 'node:fs'`, 'lesson imports the package node:fs'],
		[
			'lib/export/a.ts',
			`import { mean } from 'simple-statistics'`,
			'export imports the package simple-statistics',
		],
		[
			'lib/compiler/a.ts',
			`import { createHash } from 'node:crypto'`,
			'compiler imports the package node:crypto',
		],
		['lib/kinds/choice/compile.ts', `import { build } from 'vite'`, 'compiler imports the package vite'],
		['lib/quiz/a.ts', `export { read } from '#lib/reader/read.ts'`, 'quiz must not see reader'],
		['lib/quiz/a.ts', `import { t } from '#lib/i18n/en.ts'`, 'quiz must not see i18n'],
		['lib/quiz/kinds/a.ts', `import { x } from '../../session/x.ts'`, 'quiz must not see session'],
		['lib/quiz/a.ts', `import { untrack } from 'svelte'`, 'quiz imports the package svelte'],
		['lib/quiz/a.ts', `const load = () => import('#lib/player/load.ts')`, 'quiz must not see player'],
		['lib/quiz/a.ts', `type X = import('#lib/session/machine.ts').X`, 'quiz must not see session'],
		[
			'lib/reader/A.svelte',
			`<script lang="ts">import { x } from '#lib/quiz/x.ts'</script>`,
			'reader must not see quiz',
		],
		[
			'lib/reader/A.svelte',
			`<script module lang="ts">import B from '#lib/player/B.svelte'</script><B />`,
			'reader must not see player',
		],
		['lib/session/a.ts', `import { save } from '#lib/delivery/save.ts'`, 'session must not see delivery'],
		['lib/session/a.ts', `import { t } from '#lib/i18n/en.ts'`, 'session must not see i18n'],
		['lib/i18n/a.ts', `import type { X } from '#lib/session/x.ts'`, 'i18n must not see session'],
		['lib/quiz/a.ts', `import { createActor } from 'xstate'`, 'quiz imports the package xstate'],
		[
			'lib/player/A.svelte',
			`<script>import { x } from 'xstate/graph'</script>`,
			'player imports xstate, which is for session and delivery',
		],
		[
			'lib/delivery/a.ts',
			`import { machine } from '#lib/session/machine.ts'`,
			'delivery sees of session only quiz-session.ts, setup.ts and types',
		],
		['lib/export/a.ts', `import { save } from '#lib/delivery/save.ts'`, 'export must not see delivery'],
		[
			'lib/player/A.svelte',
			`<script>import T from '#lib/teach/T.svelte'</script>`,
			'player must not see teach',
		],
		[
			'lib/teach/A.svelte',
			`<script>import P from '#lib/player/P.svelte'</script>`,
			'teach must not see player',
		],
		[
			'lib/player/a.ts',
			`import { lessons } from '#lib/server/lessons/lessons.ts'`,
			'player must not see server',
		],
		[
			'routes/+page.ts',
			`import { lessons } from '#lib/server/lessons/lessons.ts'`,
			'only +server.ts, +*.server.ts and hooks.server.ts see server',
		],
		['standalone/a.ts', `import { x } from '#lib/server/x.ts'`, 'standalone must not see server'],
		['standalone/a.ts', `import P from '../routes/+page.svelte'`, 'standalone must not see routes'],
		[
			'hooks.client.ts',
			`import { x } from '#lib/server/x.ts'`,
			'only +server.ts, +*.server.ts and hooks.server.ts see server',
		],
		[
			'routes/+page.svelte',
			`<script>import { x } from '#lib/compiler/x.ts'</script>`,
			'routes must not see compiler',
		],
		['lib/player/a.ts', `import { x } from '#lib/compiler/x.ts'`, 'player must not see compiler'],
		['lib/server/a.ts', `import { x } from '#lib/player/x.ts'`, 'server must not see player'],
		['lib/shared/a.ts', ``, 'shared is no room of the house'],
		['lib/player/a.ts', `import { x } from '#lib/x.ts'`, 'lib/x.ts stands in no room'],
	])('%s: %s', ([path, source, problem]) => {
		expect(houseProblems(path!, source!)).toEqual([problem]);
	});
});

test('a list whose markers a component takes off by itself is reported', () => {
	const component = (list: string, style = '') =>
		`<${list}><li>a</li></ul>\n<style>\n\tul {${style}}\n</style>`;
	const report = [
		'a list without markers is written role="list": base.css takes them off, and it stays a list',
	];
	expect(houseProblems('lib/player/A.svelte', component('ul', ' list-style: none; '))).toEqual(report);
	expect(houseProblems('lib/player/A.svelte', component('ul', ' list-style-type: none; '))).toEqual(report);
	expect(houseProblems('lib/player/A.svelte', component('ul role="list"'))).toEqual([]);
});

describe('an arrow of the design is let through', () => {
	test.for([
		['lib/quiz/a.ts', `import type { Lesson } from '#lib/lesson/lesson.ts'; import * as v from 'valibot'`],
		['lib/quiz/a.ts', `import { b } from './b.ts'`],
		[
			'lib/session/a.ts',
			`import { setup } from 'xstate'; import { score } from '#lib/quiz/scoring/score.ts'`,
		],
		['lib/delivery/a.ts', `import { QuizSession } from '#lib/session/quiz-session.ts'`],
		['lib/delivery/a.ts', `import type { Facts } from '#lib/session/selectors.ts'`],
		['lib/delivery/a.ts', `import { type Facts } from '#lib/session/selectors.ts'`],
		['lib/teach/A.svelte', `<script lang="ts">import { toGift } from '#lib/export/to-gift.ts'</script>`],
		[
			'lib/player/A.svelte',
			`<script lang="ts">import { t } from '#lib/i18n/t.ts'; import { onMount } from 'svelte'</script>`,
		],
		['routes/[lesson]/+page.server.ts', `import { lessons } from '#lib/server/lessons/lessons.ts'`],
		['routes/x.json/+server.ts', `import { lessons } from '#lib/server/lessons/lessons.ts'`],
		['hooks.server.ts', `import { lessons } from '#lib/server/lessons/lessons.ts'`],
		['cli/check.ts', `import { lessons } from '#lib/server/lessons/lessons.ts'`],
		['lib/player/a.test.ts', `import { lessons } from '#lib/server/lessons/lessons.ts'`],
	])('%s: %s', ([path, source]) => {
		expect(houseProblems(path!, source!)).toEqual([]);
	});
});

describe('a pure room that looks at the world is reported', () => {
	test.for([
		['const now = Date.now();', ['Date.now']],
		['const now = new Date();', ['new Date()']],
		['const roll = Math.random();', ['Math.random']],
		['document.title = "";', ['document']],
		['const store = globalThis.localStorage;', ['globalThis']],
		['export const wait = { then: () => setTimeout(() => {}, 1) };', ['setTimeout']],
		['const day = new Date("2025-03-03");', []],
		['const at = Date.parse("2025-03-03");', []],
		['interface Props { location: string; history: string[] }', []],
		['const { location } = { location: 1 }; export const place = location;', []],
		['const attempt = { history: [] }; export const first = attempt.history[0];', []],
	] as [string, string[]][])('%s', ([source, names]) => {
		expect(houseProblems('lib/quiz/a.ts', source)).toEqual(
			names.map((name) => `quiz is pure, but uses ${name}`),
		);
	});
});

describe('a kind of question is a folder, and each file of it belongs to its role’s room', () => {
	const roles =
		'question.ts, response.ts, rules.ts, slip.ts, compile.ts, problems.ts, Question.svelte, plain.ts, paper.ts, Sheet.svelte, Key.svelte, key-line.ts, given.ts, record.ts, interaction.ts, suspend.ts, guide.svx';
	const words = `import { getMessages } from '#lib/i18n/messages.ts'`;
	const wordTypes = `import type { Messages } from '#lib/i18n/messages.ts'`;
	test.for<[path: string, source: string, problem?: string]>([
		['question.ts', `import { mark } from './rules.ts'`, 'lesson must not see quiz'],
		['rules.ts', `import { compile } from './compile.ts'`, 'quiz must not see compiler'],
		['rules.ts', `const now = Date.now()`, 'quiz is pure, but uses Date.now'],
		['paper.ts', `document.title = ''`, 'export is pure, but uses document'],
		['paper.ts', `import Sheet from './Sheet.svelte'`, 'export must not see teach'],
		['question.ts', `fetch('')`, 'lesson is pure, but uses fetch'],
		['given.ts', `fetch('')`, 'results is pure, but uses fetch'],
		['given.ts', words, 'given.ts sees of i18n only types'],
		['given.ts', `import { mean } from 'simple-statistics'`, 'results imports the package simple-statistics'],
		['given.ts', `import { plain } from './plain.ts'`, 'results must not see player'],
		['given.ts', wordTypes],
		['plain.ts', `const roll = Math.random()`, 'player is pure, but uses Math.random'],
		['plain.ts', words, 'plain.ts sees of i18n only types'],
		['plain.ts', wordTypes],
		['Question.svelte', `<script lang="ts">${words}; import { a } from './rules.ts'</script>`],
		['Key.svelte', `<script>import Q from './Question.svelte'</script>`, 'teach must not see player'],
		['compile.ts', `import { order } from './rules.ts'; import { p } from './problems.ts'`],
		['rulez.ts', '', `rulez.ts is no role of a kind (${roles}), and helps no file beside it`],
		['rules.test.ts', `import { x } from '#lib/server/x.ts'`],
	])('%s: %s', ([file, source, problem]) => {
		expect(houseProblems(`lib/kinds/order/${file}`, source)).toEqual(problem ? [problem] : []);
	});
	test('a file that a registry imports has to bear the name of its role', () => {
		const registry = `import { order } from '#lib/kinds/order/marking.ts'`;
		const importers = importersOf(new Map([['lib/quiz/marking/kinds.ts', registry]]));
		expect(houseProblems('lib/kinds/order/marking.ts', '', importers)).toEqual([
			`marking.ts is no role of a kind (${roles}), and helps no file beside it`,
		]);
	});
	test.for<[importer: string, source: string, problems: string[]]>([
		['rules.ts', `import { shuffle } from '#lib/quiz/asking/shuffle.ts'`, []],
		['rules.ts', `import { t } from '#lib/i18n/en.ts'`, ['quiz must not see i18n']],
		['rules.ts', `document.title = ''`, ['quiz is pure, but uses document']],
		['Question.svelte', `document.title = ''; import { t } from '#lib/i18n/en.ts'`, []],
		['Question.svelte', `import { x } from '#lib/teach/x.ts'`, ['player must not see teach']],
	])('what helps %s alone is judged as it: %s', ([importer, source, problems]) => {
		const imports = `import { help } from './how.ts'`;
		const helped = importer.endsWith('.svelte') ? `<script>${imports}</script>` : imports;
		const importers = importersOf(new Map([[`lib/kinds/order/${importer}`, helped]]));
		expect(houseProblems('lib/kinds/order/how.ts', source, importers)).toEqual(problems);
		expect(houseProblems(`lib/kinds/order/${importer}`, helped, importers)).toEqual([]);
	});
	test('what helps two is judged as either, through another helper too', () => {
		const importers = importersOf(
			new Map([
				['lib/kinds/order/how.ts', `import { deep } from './deep.ts'`],
				['lib/kinds/order/deep.ts', `import { how } from './how.ts'`],
				['lib/kinds/order/Key.svelte', `<script>import { how } from './how.ts'</script>`],
				['lib/kinds/order/rules.ts', `import { how } from './how.ts'`],
			]),
		);
		expect(
			houseProblems('lib/kinds/order/deep.ts', `import { t } from '#lib/i18n/en.ts'`, importers),
		).toEqual(['quiz must not see i18n']);
	});
});

describe('a branch over kinds of question stands in a kind’s folder alone', () => {
	test.for<[source: string, branches: string[]]>([
		[`if (question.kind === 'choice') go();`, [`question.kind === 'choice'`]],
		[`if (question?.kind !== 'order') go();`, [`question?.kind !== 'order'`]],
		[`const is = 'match' == item.question.kind;`, [`'match' == item.question.kind`]],
		[`const f = ({ kind }: Question) => kind === 'pinpoint';`, [`kind === 'pinpoint'`]],
		[`const f = ({ kind: of }: Question) => of === 'pinpoint';`, [`of === 'pinpoint'`]],
		[`const of = question.kind; const is = of !== 'verdict';`, [`of !== 'verdict'`]],
		[`const is = (question.kind as string) === \`choice\`;`, [`(question.kind as string) === \`choice\``]],
		[`switch (response.kind) { case 'choice': go(); }`, [`switch (response.kind) { case 'choice': go(); }`]],
		[
			`const is = ['choice', 'match'].includes(question.kind);`,
			[`['choice', 'match'].includes(question.kind)`],
		],
		[`const is = new Set(['choice']).has(kind);`, [`new Set(['choice']).has(kind)`]],
		[
			`const some: QuestionKind[] = ['choice', 'match']; const is = some.includes(question.kind);`,
			[`some.includes(question.kind)`],
		],
		[`const some = new Set(['choice']); const is = some.has(kind);`, [`some.has(kind)`]],
		[
			`const some: Partial<Record<QuestionKind, 1>> = { choice: 1 }; const one = some[question.kind];`,
			[`some[question.kind]`],
		],
		[`const one = ({ choice: 1, match: 2 })[question.kind];`, [`({ choice: 1, match: 2 })[question.kind]`]],
		[`if (card.kind === 'event') go();`, []],
		[`switch (part.kind) { case 'node': go(); }`, []],
		[`if (question.kind === response.kind) go();`, []],
		[`if (question.by === 'match' || stage === 'choice') go();`, []],
		[
			`const kinds = { choice, verdict, order, match, pinpoint, write } satisfies Record<QuestionKind, unknown>; kinds[question.kind];`,
			[],
		],
		[`const marks = { node: 1, edge: 2 }; const mark = marks[part.kind];`, []],
		[`const blank = { kind: 'choice', picked: [] };`, []],
		[`const is = settings.get('kind') === 'choice';`, []],
	])('%s', ([source, branches]) => {
		expect(kindBranches(readModule('lib/quiz/a.ts', source))).toEqual(branches);
		expect(houseProblems('lib/quiz/a.ts', source)).toEqual(
			branches.map((code) => `a branch over kinds of question: ${code}`),
		);
		expect(houseProblems('lib/kinds/choice/rules.ts', source)).toEqual([]);
	});
	test.for([
		`{#if question.kind === 'match'}<p></p>{/if}`,
		`<p class={question.kind === 'match' ? 'a' : 'b'}></p>`,
		`{#each list as { kind }}{@const is = kind === 'match'}{is}{/each}`,
		`<button onclick={() => { if (question.kind === 'match') go(); }}></button>`,
	])('in markup: %s', (source) => {
		expect(houseProblems('lib/player/A.svelte', source)).toEqual([
			expect.stringMatching(/^a branch over kinds of question: .*kind === 'match'/),
		]);
	});
});

describe('size and names', () => {
	const lines = (count: number) => 'export {};\n'.repeat(count);
	const comments = '// why\n\n'.repeat(300);
	test.for([
		['a module of 200 lines of code', 'lib/quiz/a.ts', lines(200) + comments, []],
		['a module of 201', 'lib/quiz/a.ts', lines(201), ['201 lines of code, where 200 are the limit']],
		[
			'a component of 161',
			'lib/player/A.svelte',
			'<p>a</p>\n'.repeat(161),
			['161 lines of code, where 160 are the limit'],
		],
		['a long catalogue of words', 'lib/i18n/en.ts', lines(201), []],
		['utils', 'lib/quiz/utils.ts', '', ['a name that says nothing about what is inside']],
		['a barrel', 'lib/quiz/kinds/index.ts', '', ['a name that says nothing about what is inside']],
	] as [string, string, string, string[]][])('%s', ([, path, source, problems]) => {
		expect(houseProblems(path, source)).toEqual(problems);
	});
});
