import { posix } from 'node:path';
import { impurities } from './impurities.ts';
import { kindBranches } from './kind-branches.ts';
import { codeLines, importsOf, readModule, type Import } from './read-module.ts';

// `eslint-plugin-boundaries` would take the arrows alone, in more lines than they have here, for it wants rooms and roles
// described as patterns; a public face that lets types through, helpers that belong to whoever imports them, purity and
// branches over kinds would stay here. So they all do.

// One way down, by floors: routes → standalone → site, player, teach, results, embed → session, delivery, export → quiz, reader,
// pictures → lesson; and cli, routes → server → compiler → quiz.
// A room sees itself and what stands here. The words of the interface and its styles belong to the rooms with screens.
const below = ['session', 'delivery', 'export', 'quiz', 'reader', 'pictures', 'lesson'];
const screen = ['i18n', 'styles'];
const all = ['site', 'player', 'teach', 'results', 'embed', ...below, ...screen];
const sees: Record<string, string[]> = {
	// A lesson's page is the standalone lesson, put into a page.
	routes: [...all, 'guide', 'standalone', 'server'],
	standalone: all,
	guide: all,
	site: ['lesson', ...screen],
	player: [...below, ...screen],
	results: [...below, ...screen],
	embed: below,
	teach: ['export', 'session', 'quiz', 'lesson', ...screen],
	session: ['quiz', 'lesson'],
	// A record of an answer is in words.
	delivery: ['session', 'quiz', 'lesson', 'i18n'],
	export: ['session', 'quiz', 'lesson'],
	reader: ['lesson', ...screen],
	pictures: ['lesson', ...screen],
	quiz: ['lesson'],
	lesson: [],
	i18n: ['quiz', 'lesson'],
	styles: [],
	compiler: ['quiz', 'lesson'],
	server: ['compiler', 'lesson'],
	cli: ['server', 'compiler', 'export', 'quiz', 'lesson', 'i18n'],
};

/** Of the session, these see its public face alone: what it does is the player's business. */
const seesPublicFace = ['delivery', 'export', 'teach'];
const publicFace = ['lib/session/quiz-session.ts', 'lib/session/setup.ts'];

const pure = ['lesson', 'quiz', 'export'];
const packages: Record<string, string[]> = {
	lesson: ['valibot'],
	quiz: ['valibot'],
	// Packages are zips.
	export: ['valibot', 'fflate'],
	// None of Node's own, so that it can run in a browser's worker.
	compiler: [
		'yaml',
		'leven',
		'diff',
		'mdast-util-from-markdown',
		'micromark-extension-gfm-autolink-literal',
		'micromark-extension-gfm-strikethrough',
		'micromark-extension-gfm-table',
	],
};

/** Rooms with state machines. */
const machines = ['session', 'delivery'];

const lineLimit = { '.ts': 200, '.svelte': 160 };

/**
 * A kind of question is a folder, `lib/kinds/<kind>/`: each file of it has a role, and belongs to the room that the role is
 * for. Any other file there helps those: it is judged as a file of each room that imports it.
 */
const roles: Record<string, string> = {
	'question.ts': 'lesson',
	'response.ts': 'quiz',
	'rules.ts': 'quiz',
	'slip.ts': 'quiz',
	'compile.ts': 'compiler',
	'problems.ts': 'compiler',
	'Question.svelte': 'player',
	'plain.ts': 'player',
	'paper.ts': 'export',
	'Sheet.svelte': 'teach',
	'Key.svelte': 'teach',
	'key-line.ts': 'teach',
	'given.ts': 'results',
	'record.ts': 'delivery',
	'interaction.ts': 'delivery',
	'suspend.ts': 'delivery',
	'guide.svx': 'guide',
};
/** These are pure in rooms that are not: they import no package, and their words come in as arguments. */
const pureRoles = ['plain.ts', 'given.ts', 'record.ts', 'interaction.ts', 'suspend.ts'];

/** What of a kind's folder comes with the second script stands in this list. */
const laterParts = 'lib/player/later-parts.ts';

/** Which modules import a module, tests left out: paths below `src/`. */
export type Importers = ReadonlyMap<string, readonly string[]>;

/** Tests, and the samples that they take from the kinds. */
const isTest = (path: string) => /\.test\.ts$|\.d\.ts$|^lib\/kinds\/\w+\/sample\.ts$/.test(path);
const kindFolder = (path: string) => /^lib\/kinds\/[^/]+\//.exec(path)?.[0];
const roleOf = (path: string) => (kindFolder(path) ? roles[posix.basename(path)] : undefined);

/** Who imports whom: `modules` by their paths below `src/`. */
export function importersOf(modules: ReadonlyMap<string, string>): Importers {
	const importers = new Map<string, string[]>();
	for (const [path, source] of modules)
		if (!isTest(path))
			for (const { target } of importsOf(readModule(path, source)))
				importers.set(target, [...(importers.get(target) ?? []), path]);
	return importers;
}

/**
 * The room that a file below `src/` stands in: `lib/quiz/score.ts` → `quiz`; `hooks.server.ts` belongs to the `routes`. What
 * helps the files of a kind may stand in several.
 */
function roomsOf(path: string, importers: Importers, seen: readonly string[] = []): string[] {
	const [first, second, third] = path.split('/');
	if (kindFolder(path)) {
		const room = roleOf(path);
		if (room !== undefined) return [room];
		const by = (importers.get(path) ?? []).filter((importer) => !seen.includes(importer));
		return [...new Set(by.flatMap((importer) => roomsOf(importer, importers, [...seen, path])))];
	}
	if (first === 'lib') return third === undefined ? [] : [second!];
	return [second === undefined ? 'routes' : first!];
}

/** A file of a kind's folder that neither has a role nor helps one that has. */
function roleProblem(path: string, importers: Importers): string | undefined {
	const folder = kindFolder(path);
	if (!folder || roleOf(path) !== undefined) return undefined;
	const helps = importers.get(path)?.some((by) => by.startsWith(folder) || by === laterParts);
	if (helps) return undefined;
	return `${posix.basename(path)} is no role of a kind (${Object.keys(roles).join(', ')}), and helps no file beside it`;
}

/** What is wrong with an import by a file that stands in the room `from`. */
function arrowProblem(path: string, from: string, item: Import, importers: Importers): string | undefined {
	const { target, own, typeOnly } = item;
	const pureRole = kindFolder(path) && pureRoles.includes(posix.basename(path));
	if (!own) {
		const name = target.startsWith('@') ? target.split('/', 2).join('/') : target.split('/')[0]!;
		const allowed = pureRole ? [] : packages[from];
		if (allowed && !allowed.includes(name)) return `${from} imports the package ${name}`;
		if (name === 'xstate' && !machines.includes(from))
			return `${from} imports xstate, which is for ${machines.join(' and ')}`;
		return undefined;
	}
	const rooms = roomsOf(target, importers);
	const to = rooms.find((room) => room !== from);
	if (rooms.length === 0) return `${target} stands in no room`;
	if (to === undefined || rooms.includes(from)) return undefined;
	if (!sees[from]?.includes(to)) return `${from} must not see ${to}`;
	if (
		to === 'server' &&
		from === 'routes' &&
		!/^(\+(.*\.)?server|hooks\.server)\.ts$/.test(posix.basename(path))
	)
		return 'only +server.ts, +*.server.ts and hooks.server.ts see server';
	if (to === 'session' && seesPublicFace.includes(from) && !typeOnly && !publicFace.includes(target))
		return `${from} sees of session only quiz-session.ts, setup.ts and types`;
	if (to === 'i18n' && pureRole && !typeOnly) return `${posix.basename(path)} sees of i18n only types`;
	return undefined;
}

/**
 * What breaks the rules of the house in one module: `path` is below `src/`, `source` its text. `importers`: of this module and
 * of those that it imports. Tests may import what they like, and be as long as their tables.
 */
export function houseProblems(path: string, source: string, importers: Importers = new Map()): string[] {
	if (isTest(path)) return [];
	const module = readModule(path, source);
	const rooms = roomsOf(path, importers);
	const problems: (string | undefined)[] = [roleProblem(path, importers)];
	for (const room of rooms) {
		if (!(room in sees)) problems.push(`${room} is no room of the house`);
		else problems.push(...importsOf(module).map((item) => arrowProblem(path, room, item, importers)));
		const isPure = pure.includes(room) || (kindFolder(path) && pureRoles.includes(posix.basename(path)));
		if (isPure) problems.push(...impurities(module).map((name) => `${room} is pure, but uses ${name}`));
	}
	if (!kindFolder(path))
		problems.push(...kindBranches(module).map((code) => `a branch over kinds of question: ${code}`));
	if (/^lib\/(.*\/)?(utils?|helpers?|index|common|misc)\.(svelte\.)?ts$/.test(path))
		problems.push('a name that says nothing about what is inside');
	if (path.endsWith('.svelte') && source.includes('list-style'))
		problems.push(
			'a list without markers is written role="list": base.css takes them off, and it stays a list',
		);
	const limit = path.endsWith('.svelte') ? lineLimit['.svelte'] : lineLimit['.ts'];
	const lines = codeLines(path, source);
	// A catalogue is a table of words: it is as long as the interface has words.
	if (lines > limit && !rooms.includes('i18n'))
		problems.push(`${lines} lines of code, where ${limit} are the limit`);
	return problems.filter((problem) => problem !== undefined);
}
