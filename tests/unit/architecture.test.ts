import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { houseProblems } from './architecture.ts';

const src = join(import.meta.dirname, '../../src');
const modules = readdirSync(src, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
	.map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));

describe('every module keeps to the rules of the house', () => {
	test.for(modules)('%s', (path) => {
		expect(houseProblems(path, readFileSync(join(src, path), 'utf8'))).toEqual([]);
	});
});

describe('a forbidden arrow is told', () => {
	test.for([
		['lib/lesson/a.ts', `import { score } from '#lib/quiz/scoring/score.ts'`, 'lesson must not see quiz'],
		['lib/lesson/a.ts', `import type { X } from '#lib/quiz/scoring/score.ts'`, 'lesson must not see quiz'],
		['lib/lesson/a.ts', `import { parse } from 'yaml'`, 'lesson imports the package yaml'],
		['lib/lesson/a.ts', `import { readFile } from 'node:fs'`, 'lesson imports the package node:fs'],
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
			'delivery sees of session only quiz-session.ts and types',
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
		['lib/server/a.ts', `import { x } from '#lib/player/x.ts'`, 'server must not see player'],
		['lib/shared/a.ts', ``, 'shared is no room of the house'],
		['lib/player/a.ts', `import { x } from '#lib/x.ts'`, 'lib/x.ts stands in no room'],
	])('%s: %s', ([path, source, problem]) => {
		expect(houseProblems(path!, source!)).toEqual([problem]);
	});
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

describe('a pure room that looks at the world is told', () => {
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
