import { posix } from 'node:path';
import ts from 'typescript';
import { codeLines, importsOf, readModule, walk, type Import } from './read-module.ts';

// One way down, by floors: routes → standalone → player, teach, results, embed → session, delivery, export → quiz, reader → lesson.
// A room sees itself and what stands here. The words of the interface and its styles belong to the rooms with screens.
const below = ['session', 'delivery', 'export', 'quiz', 'reader', 'pictures', 'lesson'];
const screen = ['i18n', 'styles'];
const all = ['player', 'teach', 'results', 'embed', ...below, ...screen];
const sees: Record<string, string[]> = {
	// A lesson's page is the standalone lesson, put into a page.
	routes: [...all, 'standalone', 'server', 'compiler'],
	standalone: all,
	player: [...below, ...screen],
	results: [...below, ...screen],
	embed: below,
	teach: ['export', 'session', 'quiz', 'lesson', ...screen],
	session: ['quiz', 'lesson'],
	delivery: ['session', 'quiz', 'lesson'],
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
const publicFace = 'lib/session/quiz-session.ts';

const pure = ['lesson', 'quiz', 'export'];
const packages: Record<string, string[]> = {
	lesson: ['valibot'],
	quiz: ['valibot'],
	// None of Node's own, so that it can run in a browser's worker. mdsvex alone still imports one, `path`.
	compiler: ['yaml', 'mdsvex', 'leven', 'diff'],
};

/** What only a browser, a clock, chance or a process can tell. */
const impure = new Set(
	`window document navigator location history screen localStorage sessionStorage indexedDB fetch XMLHttpRequest
	WebSocket Worker MessageChannel BroadcastChannel HTMLElement Element Node Event CustomEvent DOMParser Blob
	requestAnimationFrame setTimeout setInterval queueMicrotask performance crypto console process globalThis self`.split(
		/\s+/,
	),
);

/** Rooms with state machines. */
const machines = ['session', 'delivery'];

const lineLimit = { '.ts': 200, '.svelte': 160 };

/** A kind of question is a folder, `lib/kinds/<kind>/`: each file of it belongs to the room that its role is for. */
const rooms: Record<string, string> = {
	'question.ts': 'lesson',
	'response.ts': 'quiz',
	'rules.ts': 'quiz',
	'presented-order.ts': 'quiz',
	'compile.ts': 'compiler',
	'problems.ts': 'compiler',
	'Question.svelte': 'player',
	'Solution.svelte': 'player',
	'drag-order.ts': 'player',
	'order-freedom.ts': 'export',
	'plain.ts': 'player',
	'paper.ts': 'export',
	'Sheet.svelte': 'teach',
	'Key.svelte': 'teach',
};

/** The room that a file below `src/` stands in: `lib/quiz/score.ts` → `quiz`; `hooks.server.ts` belongs to the `routes`. */
function roomOf(path: string): string | undefined {
	const [first, second, third] = path.split('/');
	if (second === 'kinds') return rooms[posix.basename(path)];
	if (first === 'lib') return third === undefined ? undefined : second;
	return second === undefined ? 'routes' : first;
}

function arrowProblem(path: string, { target, own, typeOnly }: Import): string | undefined {
	const from = roomOf(path);
	if (from === undefined) return undefined;
	if (!own) {
		const name = target.startsWith('@') ? target.split('/', 2).join('/') : target.split('/')[0]!;
		if (packages[from] && !packages[from].includes(name)) return `${from} imports the package ${name}`;
		if (name === 'xstate' && !machines.includes(from))
			return `${from} imports xstate, which is for ${machines.join(' and ')}`;
		return undefined;
	}
	const to = roomOf(target);
	if (to === undefined) return `${target} stands in no room`;
	if (to === from) return undefined;
	if (!sees[from]?.includes(to)) return `${from} must not see ${to}`;
	if (
		to === 'server' &&
		from === 'routes' &&
		!/^(\+(.*\.)?server|hooks\.server)\.ts$/.test(posix.basename(path))
	)
		return 'only +server.ts, +*.server.ts and hooks.server.ts see server';
	if (to === 'session' && seesPublicFace.includes(from) && !typeOnly && target !== publicFace)
		return `${from} sees of session only quiz-session.ts and types`;
	return undefined;
}

/** A use of a global, not a property, a key or a type that happens to bear its name. */
function isValueUse(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
		return parent.getChildAt(0) === node;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
	if (ts.isBindingElement(parent)) return parent.initializer === node;
	return (
		!ts.isTypeNode(parent) &&
		!ts.isTypeElement(parent) &&
		!ts.isClassElement(parent) &&
		!ts.isJsxAttribute(parent)
	);
}

/** The names that the module itself declares: a parameter called `event` or `screen` is no global. */
function declaredIn(module: ts.SourceFile): Set<string> {
	const names = new Set<string>();
	walk(module, (node) => {
		const name = (node as Partial<ts.NamedDeclaration>).name;
		if (name && ts.isIdentifier(name) && !ts.isPropertyAccessExpression(node)) names.add(name.text);
	});
	return names;
}

function impurities(module: ts.SourceFile): string[] {
	const declared = declaredIn(module);
	const found: string[] = [];
	walk(module, (node) => {
		if (ts.isPropertyAccessExpression(node)) {
			const text = node.getText(module);
			if (text === 'Date.now' || text === 'Math.random') found.push(text);
		} else if (
			ts.isNewExpression(node) &&
			node.expression.getText(module) === 'Date' &&
			!node.arguments?.length
		) {
			found.push('new Date()');
		} else if (
			ts.isIdentifier(node) &&
			impure.has(node.text) &&
			!declared.has(node.text) &&
			isValueUse(node)
		) {
			found.push(node.text);
		}
	});
	return found;
}

/**
 * What breaks the rules of the house in one module: `path` is below `src/`, `source` its text. Tests may import what they
 * like, and be as long as their tables.
 */
export function houseProblems(path: string, source: string): string[] {
	if (/\.test\.ts$|\.d\.ts$|^lib\/kinds\/\w+\/sample\.ts$/.test(path)) return [];
	const module = readModule(path, source);
	const room = roomOf(path);
	const problems = importsOf(module)
		.map((item) => arrowProblem(path, item))
		.filter((problem) => problem !== undefined);
	if (room !== undefined && !(room in sees)) problems.push(`${room} is no room of the house`);
	if (room !== undefined && pure.includes(room))
		problems.push(...impurities(module).map((name) => `${room} is pure, but uses ${name}`));
	if (/^lib\/(.*\/)?(utils?|helpers?|index|common|misc)\.(svelte\.)?ts$/.test(path))
		problems.push('a name that says nothing about what is inside');
	const limit = path.endsWith('.svelte') ? lineLimit['.svelte'] : lineLimit['.ts'];
	const lines = codeLines(path, source);
	// A catalogue is a table of words: it is as long as the interface has words.
	if (lines > limit && room !== 'i18n') problems.push(`${lines} lines of code, where ${limit} are the limit`);
	return problems;
}
