import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { nearestName } from './nearest-name.ts';
import type { Place, Placed } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { remarkAfter } from './scalars.ts';
import type { Found } from './yaml.ts';

/*
 * Why not valibot, which parses all else that comes in: of a value that fails it hands on what was written, wrong parts
 * too and without a type, so that nothing more could be checked in the same run; it reports one unknown key of an
 * object, drops a key `constructor` from a record, and knows places by paths alone, where each citation needs its own.
 */

/**
 * What an author may write in one place. Reading gives the value, or reports what is wrong and gives what can still be
 * used of it, so that the rest is checked in the same run.
 */
type Shape<T> = (found: Found, problems: Problems) => T;

interface Field<T> {
	shape: Shape<T>;
	need: 'required' | 'optional' | 'refused';
}
export type Fields = Record<string, Field<unknown>>;
/** A field is `undefined` where it was not given, or could not be used and was reported. */
type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never };
/** What could be read of a map. `at` is the place of what holds it, for what concerns the whole. */
export type Read<F extends Fields> = Values<F> & { at: Place; keys: Map<string, Place> };

export const required = <T>(shape: Shape<T>): Field<T> => ({ shape, need: 'required' });
export const optional = <T>(shape: Shape<T>): Field<T> => ({ shape, need: 'optional' });
/** A key that authors may well try here: `report` says why it cannot be. */
export const refused = (report: (at: Place, problems: Problems) => void): Field<void> => ({
	shape: ({ at }, problems) => report(at, problems),
	need: 'refused',
});

/** Text of at least one visible character. */
export const text: Shape<Placed<string> | undefined> = ({ node, at, name }, problems) => {
	const value = isScalar(node) ? node.value : undefined;
	const remark = isScalar(node) ? remarkAfter(node, at.source) : null;
	if (remark) problems.report('text-cut', remark, name);
	if (remark && value === null) return undefined;
	if (typeof value !== 'string') return void problems.report('wrong-type', at, name, 'text', sortOf(node));
	if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(value))
		return void problems.report('empty-text', at, name);
	return { value, at };
};

export const bool: Shape<Placed<boolean> | undefined> = ({ node, at, name }, problems) => {
	const value = isScalar(node) ? node.value : undefined;
	if (typeof value === 'boolean') return { value, at };
	problems.report('wrong-type', at, name, 'true or false', sortOf(node));
	return undefined;
};

export function wholeNumber(least: number, most: number): Shape<Placed<number> | undefined> {
	const expected = `a whole number from ${least} to ${most}`;
	return ({ node, at, name }, problems) => {
		const value = isScalar(node) ? node.value : undefined;
		if (typeof value !== 'number') problems.report('wrong-type', at, name, expected, sortOf(node));
		else if (Number.isInteger(value) && value >= least && value <= most) return { value, at };
		else problems.report('out-of-range', at, name, value, expected);
		return undefined;
	};
}

/** One of some words. */
export function oneOf<T extends string>(words: readonly T[]): Shape<Placed<T> | undefined> {
	return (found, problems) => {
		// `true` and numbers are words too, where words are expected.
		const word = isScalar(found.node) && found.node.value !== null ? String(found.node.value) : null;
		const given = word === null ? text(found, problems) : { value: word, at: found.at };
		if (!given) return undefined;
		const value = words.find((word) => word === given.value);
		if (value !== undefined) return { value, at: given.at };
		problems.report('not-one-of', given.at, found.name, given.value, words, nearestName(given.value, words));
		return undefined;
	};
}

/** Text, of which `check` reports what more is wrong with it, if anything is. */
export function checked(check: (text: Placed<string>, problems: Problems) => void): typeof text {
	return (found, problems) => {
		const given = text(found, problems);
		if (given) check(given, problems);
		return given;
	};
}

/** A list of texts, no two alike. `single`: one text may stand alone, without the list; `empty`: there may be none. */
export function list({ single = false, empty = false } = {}): Shape<Placed<string>[]> {
	return ({ node, at, name }, problems) => {
		if (single && isScalar(node))
			return [text({ node, at, name }, problems)].filter((item) => item !== undefined);
		if (!isSeq(node)) {
			problems.report('wrong-type', at, name, single ? 'text, or a list of texts' : 'a list', sortOf(node));
			return [];
		}
		if (node.items.length === 0 && !empty) problems.report('empty-list', at, name);
		const items: Placed<string>[] = [];
		for (const item of node.items as (Node | null)[]) {
			const given = text({ node: item, at: placeOf(item, at), name: `An entry of ${name}` }, problems);
			if (!given) continue;
			if (items.some(({ value }) => value === given.value))
				problems.report('listed-twice', given.at, name, given.value);
			else items.push(given);
		}
		return items;
	};
}

export interface Entry<T> {
	key: string;
	at: Place;
	value: T;
}

/** A dictionary, in the author's order, its keys checked by `checkKey`. `undefined` where it is none. */
export function mapOf<T>(
	shape: Shape<T>,
	checkKey: (key: Placed<string>, problems: Problems) => void,
): Shape<Entry<T>[] | undefined> {
	return (found, problems) =>
		pairsOf(found, problems)?.map(({ key, at, value }) => {
			checkKey({ value: key, at }, problems);
			return { key, at, value: shape({ ...value, name: `"${key}"` }, problems) };
		});
}

/** A map with certain keys. */
export function object<F extends Fields>(fields: F): Shape<Read<F>> {
	return (found, problems) => {
		const values: Record<string, unknown> = {};
		const pairs = pairsOf(found, problems) ?? [];
		const keys = new Map(pairs.map(({ key, at }) => [key, at]));
		const known = Object.keys(fields).filter((key) => fields[key]!.need !== 'refused');
		/** Keys that were probably meant by others: these are not missing too. */
		const meant = new Set<string>();
		for (const { key, at, value } of pairs) {
			const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
			if (field) {
				values[key] = field.shape(value, problems);
				continue;
			}
			const nearest = nearestName(key, known);
			if (nearest !== null) meant.add(nearest);
			problems.report('unknown-key', at, key, known, nearest);
		}
		for (const [key, { need }] of Object.entries(fields)) {
			if (need === 'required' && isMap(found.node) && !keys.has(key) && !meant.has(key))
				problems.report('missing-key', found.at, key, found.name);
		}
		return { ...(values as Values<F>), at: found.at, keys };
	};
}

/** One required key of a map, whatever else it holds. */
export function only<T>(key: string, shape: Shape<T>): Shape<T | undefined> {
	return (found, problems) => {
		const pairs = pairsOf(found, problems);
		const pair = pairs?.find((pair) => pair.key === key);
		if (pair) return shape(pair.value, problems);
		if (pairs) problems.report('missing-key', found.at, key, found.name);
		return undefined;
	};
}

/** The pairs of a map whose keys are texts; of a key given twice, which is reported elsewhere, the first. */
function pairsOf({ node, at, name }: Found, problems: Problems): Entry<Found>[] | undefined {
	if (!isMap(node)) {
		problems.report('wrong-type', at, name, 'a map (keys with values)', sortOf(node));
		return undefined;
	}
	const seen = new Set<string>();
	return (node.items as Pair<Node, Node | null>[]).flatMap((pair) => {
		const key = isScalar(pair.key) ? String(pair.key.value) : '';
		if (seen.has(key)) return [];
		seen.add(key);
		const keyPlace = placeOf(pair.key, at);
		const value = { node: pair.value, at: placeOf(pair.value, keyPlace), name: `"${key}"` };
		return [{ key, at: keyPlace, value: isMap(pair.value) ? { ...value, at: keyPlace } : value }];
	});
}

/** A value that is not there has its key's place. */
function placeOf(node: Node | null, at: Place): Place {
	if (!node?.range || node.range[0] === node.range[1]) return at;
	return { source: at.source, start: node.range[0], end: node.range[1] };
}

/** What was found, in an author's words. */
function sortOf(node: Node | null): string {
	if (isMap(node)) return 'a map';
	if (isSeq(node)) return 'a list';
	const value = isScalar(node) ? node.value : null;
	if (value === null) {
		const source = isScalar(node) ? node.source : undefined;
		return !source ? 'nothing' : `${source}, which YAML reads as nothing`;
	}
	if (typeof value === 'string') return 'text';
	return typeof value === 'boolean' ? `the truth value ${value}` : `the number ${String(value)}`;
}
