import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { lessonMachine } from '#lib/session/lesson-machine.ts';

/** `walkComesFirst` → `walk comes first`. */
function words(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** An action or a guard, by its name: a text, an object with a fixed parameter, or `and` over others. */
function named(item: unknown): string {
	if (typeof item === 'string') return words(item);
	const { type, params, guards } = item as { type?: string; params?: unknown; guards?: unknown[] };
	if (guards) return guards.map(named).join(' and ');
	return [words(type!), typeof params === 'string' ? params : ''].join(' ').trim();
}

/** A name that Mermaid takes: the keys of the machine's states are each used once. The root is all of it. */
const idOf = (node: AnyStateNode) => (node.parent ? node.key : 'anywhere');

/** `answer.submit [submittable] / keep try, emit answered`. */
function label(event: string, { guard, actions }: AnyTransitionDefinition, otherwise: boolean): string {
	const condition = guard ? `[${named(guard)}]` : otherwise ? '[else]' : '';
	const done = actions.length > 0 ? `/ ${actions.map(named).join(', ')}` : '';
	const text = [event, condition, done].filter(Boolean).join(' ');
	return text ? ` : ${text}` : '';
}

function arrows(node: AnyStateNode): string[] {
	const groups: [string, readonly AnyTransitionDefinition[]][] = [
		...node.transitions,
		['', node.always ?? []],
	];
	return groups.flatMap(([event, transitions]) =>
		transitions.flatMap((transition, i) =>
			(transition.target ?? [node]).map(
				(target) => `${idOf(node)} --> ${idOf(target)}${label(event, transition, i > 0)}`,
			),
		),
	);
}

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const within = (node: AnyStateNode): AnyStateNode[] => [node, ...childrenOf(node).flatMap(within)];

/** A state with those inside it: a diamond where it is left at once, H* where it leads back to what was left. */
function drawn(node: AnyStateNode): string[] {
	const { key, type, always = [], entry } = node;
	const name = words(key);
	if (type === 'history') return [`state "H* (${name})" as ${key}`];
	const done = entry.map((action) => `${key} : on entry / ${named(action)}`);
	if (type !== 'compound') {
		const passed = always.length > 0 && node.transitions.size === 0;
		return passed && done.length === 0 ? [`state ${key} <<choice>>`] : [`state "${name}" as ${key}`, ...done];
	}
	const inside = [`[*] --> ${node.initial.target[0]!.key}`, ...childrenOf(node).flatMap(drawn)];
	return [`state "${name}" as ${key} {`, ...inside.map((line) => `    ${line}`), '}', ...done];
}

/** The lesson's machine as a Mermaid diagram: its states, and then every way from one to another. */
export function machineChart(): string {
	const { root } = lessonMachine;
	const lines = [
		`[*] --> ${root.initial.target[0]!.key}`,
		...childrenOf(root).flatMap(drawn),
		'',
		...within(root).flatMap(arrows),
	];
	return ['stateDiagram-v2', ...lines.map((line) => `    ${line}`.trimEnd())].join('\n');
}

const [begin, end] = ['<!-- chart: begin (npm run chart) -->', '<!-- chart: end -->'];

/** A text with the chart between its two marks. Throws where it has none. */
export function withChart(text: string): string {
	const [before, after] = [text.indexOf(begin), text.indexOf(end)];
	if (before < 0 || after < before) throw new Error(`The text has no “${begin}” followed by “${end}”.`);
	return `${text.slice(0, before)}${begin}\n\n\`\`\`mermaid\n${machineChart()}\n\`\`\`\n\n${text.slice(after)}`;
}
