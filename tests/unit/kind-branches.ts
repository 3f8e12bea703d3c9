import ts from 'typescript';
import { questionKinds } from '#lib/lesson/question-kinds.ts';
import { walk } from './read-module.ts';

const kinds = new Set<string>(questionKinds);
const comparisons = new Set([
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
	ts.SyntaxKind.EqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsToken,
]);

/** The name of a question's kind, written out: facts, cards and pictures have a `kind` too, of other names. */
function isKindName(node: ts.Node): boolean {
	return ts.isStringLiteralLike(node) && kinds.has(node.text);
}

/** The names that a module gives to what it takes out of a `kind`: `{ kind }`, `{ kind: of }`, `const of = question.kind`. */
function kindVariables(module: ts.SourceFile): Set<string> {
	const names = new Set(['kind']);
	walk(module, (node) => {
		if (ts.isBindingElement(node) && node.propertyName?.getText(module) === 'kind')
			names.add(node.name.getText(module));
		if (
			ts.isVariableDeclaration(node) &&
			node.initializer &&
			/\.kind$/.test(node.initializer.getText(module))
		)
			names.add(node.name.getText(module));
	});
	return names;
}

/** The values that a module gives names to. */
function namedValues(module: ts.SourceFile): Map<string, ts.Expression> {
	const values = new Map<string, ts.Expression>();
	walk(module, (node) => {
		if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
			values.set(node.name.text, node.initializer);
	});
	return values;
}

/** An expression without what only the type checker reads of it, and parentheses. */
function bare(node: ts.Expression): ts.Expression {
	if (
		ts.isParenthesizedExpression(node) ||
		ts.isNonNullExpression(node) ||
		ts.isAsExpression(node) ||
		ts.isSatisfiesExpression(node)
	)
		return bare(node.expression);
	return node;
}

/** A table of some kinds and not of all, by its keys. */
function isPartOfKinds(node: ts.Expression): boolean {
	if (!ts.isObjectLiteralExpression(node)) return false;
	const keys = new Set(node.properties.map(({ name }) => name && 'text' in name && name.text));
	return [...kinds].some((kind) => keys.has(kind)) && ![...kinds].every((kind) => keys.has(kind));
}

/** Any node below, itself included. */
function some(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
	return test(node) || (ts.forEachChild(node, (child) => some(child, test)) ?? false);
}

/**
 * Where a module goes different ways for different kinds of question, as it is written there: a comparison, a `switch`, a
 * list of kinds that is asked whether it has one, a table of some kinds, or one that is looked into where it stands. A
 * registry is none of these: it has a name, and is a `Record` of all kinds.
 */
export function kindBranches(module: ts.SourceFile): string[] {
	const variables = kindVariables(module);
	const values = namedValues(module);
	const isKind = (expression: ts.Expression): boolean => {
		const node = bare(expression);
		if (ts.isPropertyAccessExpression(node)) return node.name.text === 'kind';
		return ts.isIdentifier(node) && variables.has(node.text);
	};
	/** What an expression stands for, where it is a name that the module gives. */
	const meant = (expression: ts.Expression): ts.Expression => {
		const node = bare(expression);
		const value = ts.isIdentifier(node) ? values.get(node.text) : undefined;
		return value ? bare(value) : node;
	};
	const branches = (node: ts.Node): boolean => {
		if (ts.isBinaryExpression(node) && comparisons.has(node.operatorToken.kind))
			return (isKind(node.left) && isKindName(node.right)) || (isKindName(node.left) && isKind(node.right));
		if (ts.isSwitchStatement(node))
			return (
				isKind(node.expression) &&
				node.caseBlock.clauses.some((clause) => ts.isCaseClause(clause) && isKindName(clause.expression))
			);
		if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
			return node.arguments.some(isKind) && some(meant(node.expression.expression), isKindName);
		if (ts.isElementAccessExpression(node) && isKind(node.argumentExpression))
			return ts.isObjectLiteralExpression(bare(node.expression)) || isPartOfKinds(meant(node.expression));
		return false;
	};
	const found: string[] = [];
	walk(module, (node) => {
		if (branches(node)) found.push(node.getText(module).split('\n')[0]!);
	});
	return found;
}
