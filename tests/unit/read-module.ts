import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One import, export-from, dynamic import or type import. */
export interface Import {
	/** Below `src/` for what the project wrote (`lib/quiz/score.ts`), else the package or address as it is written. */
	target: string;
	own: boolean;
	/** Gone when compiled: it asks for types alone. */
	typeOnly: boolean;
}

/** A node of a component, or of an expression within; the types of estree leave out the positions that all have. */
type SvelteNode = { type: string; start: number; end: number } & Record<string, unknown>;

function isNode(value: unknown): value is SvelteNode {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The expressions of a component's markup, the outermost ones. */
function expressionsIn(value: unknown): SvelteNode[] {
	if (Array.isArray(value)) return value.flatMap(expressionsIn);
	if (!isNode(value)) return [];
	if (/(Expression|Literal|Identifier|Declaration)$/.test(value.type)) return [value];
	return Object.values(value).flatMap(expressionsIn);
}

/** What of a module is TypeScript: all of a .ts file; the script blocks of a component, and then what its markup computes. */
function script(path: string, source: string): string {
	if (!path.endsWith('.svelte')) return source;
	const { instance, module, fragment } = parse(source, { modern: true });
	const text = ({ start, end }: SvelteNode) => source.slice(start, end);
	const blocks = [module, instance].filter((block) => !!block);
	return [
		...blocks.map(({ content }) => text(content as unknown as SvelteNode)),
		...expressionsIn(fragment).map((node) =>
			node.type.endsWith('Declaration') ? `${text(node)};` : `(${text(node)});`,
		),
	].join('\n');
}

/** The syntax tree of a module. `path` is below `src/`. */
export function readModule(path: string, source: string): ts.SourceFile {
	return ts.createSourceFile(path, script(path, source), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Calls `visit` on every node of the tree, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (child) => walk(child, visit));
}

function resolve(from: string, specifier: string): Pick<Import, 'target' | 'own'> {
	if (specifier.startsWith('#lib/')) return { target: specifier.slice(1), own: true };
	if (specifier.startsWith('.')) return { target: posix.join(posix.dirname(from), specifier), own: true };
	return { target: specifier, own: false };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const bindings = clause.namedBindings;
	return (
		!clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((e) => e.isTypeOnly)
	);
}

/** Everything that a module imports, in the order in which it stands there. */
export function importsOf(module: ts.SourceFile): Import[] {
	const imports: Import[] = [];
	const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
		if (specifier && ts.isStringLiteralLike(specifier))
			imports.push({ ...resolve(module.fileName, specifier.text), typeOnly });
	};
	walk(module, (node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
			add(node.moduleSpecifier, isTypeOnly(node));
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
	});
	return imports;
}

/** How many lines hold code: neither blank nor comment alone. For a component, its markup and style count too. */
export function codeLines(path: string, source: string): number {
	if (path.endsWith('.svelte')) return source.split('\n').filter((line) => line.trim() !== '').length;
	const module = readModule(path, source);
	const lines = new Set<number>();
	const count = (node: ts.Node): void => {
		if (ts.isJSDoc(node) || node.getStart(module) >= node.end) return;
		const children = node.getChildren(module);
		children.forEach(count);
		if (children.length > 0) return;
		const first = module.getLineAndCharacterOfPosition(node.getStart(module)).line;
		const last = module.getLineAndCharacterOfPosition(node.end).line;
		for (let line = first; line <= last; line++) lines.add(line);
	};
	count(module);
	return lines.size;
}
