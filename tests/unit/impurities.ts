import ts from 'typescript';
import { walk } from './read-module.ts';

/** What only a browser, a clock, chance or a process can tell. */
const impure = new Set(
	`window document navigator location history screen localStorage sessionStorage indexedDB fetch XMLHttpRequest
	WebSocket Worker MessageChannel BroadcastChannel HTMLElement Element Node Event CustomEvent DOMParser Blob
	requestAnimationFrame setTimeout setInterval queueMicrotask performance crypto console process globalThis self`.split(
		/\s+/,
	),
);

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

/** What of the world outside a module looks at, which is to be a function of its arguments alone. */
export function impurities(module: ts.SourceFile): string[] {
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
