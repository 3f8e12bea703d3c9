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

/** Any node below, itself included. */
function some(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
	return test(node) || (ts.forEachChild(node, (child) => some(child, test)) ?? false);
}

/**
 * Where a module goes different ways for different kinds of question, as it is written there: a comparison, a `switch`, a
 * list of kinds that is asked whether it has one, a table that is looked into where it stands. A registry is none of
 * these: it has a name, and is a `Record` of all kinds.
 */
export function kindBranches(module: ts.SourceFile): string[] {
	const variables = kindVariables(module);
	const isKind = (node: ts.Node): boolean => {
		if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
			return isKind(node.expression);
		if (ts.isPropertyAccessExpression(node)) return node.name.text === 'kind';
		return ts.isIdentifier(node) && variables.has(node.text);
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
			return node.arguments.some(isKind) && some(node.expression.expression, isKindName);
		if (ts.isElementAccessExpression(node) && ts.isParenthesizedExpression(node.expression))
			return ts.isObjectLiteralExpression(node.expression.expression) && isKind(node.argumentExpression);
		return false;
	};
	const found: string[] = [];
	walk(module, (node) => {
		if (branches(node)) found.push(node.getText(module).split('\n')[0]!);
	});
	return found;
}
