import { foldText } from './fold-text.ts';

/** A class list beside the names that were handed in. */
export interface Roll {
	/** The names of the list. */
	listed: string[];
	/** Of the list: nobody handed in under such a name. */
	missing: string[];
	/** Of the list, by their places, with the first name that was handed in for each: an index. */
	here: Map<number, number>;
	/** A name that was handed in and may be any of several of the list. */
	unsure: { name: number; listed: string[] }[];
	/** Names that were handed in and are not on the list: indexes. */
	unlisted: number[];
}

/** The words of a name, each as it may be written: `Müller` is `muller` and `mueller`. */
type Words = string[][];

const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

function wordsOf(name: string): Words {
	return name
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== '')
		.map((word) => [foldText(word), foldText(word.replace(/[äöüåø]/g, (letter) => written[letter]!))]);
}

const same = (one: string[], other: string[]) => one.some((form) => other.includes(form));
const initial = (one: string[], other: string[]) =>
	(one[0]!.length === 1 && other[0]!.startsWith(one[0]!)) ||
	(other[0]!.length === 1 && one[0]!.startsWith(other[0]!));

/** Whether each word of `few` has a word of its own in `many`, in any order. */
function within(few: Words, many: Words, alike = same): boolean {
	const left = [...many];
	return few.every((word) => {
		const at = left.findIndex((other) => alike(word, other));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
}

const exactly = (one: Words, other: Words) =>
	one.length === other.length && one.length > 0 && within(one, other);

/** `Ida` or `Ida B.` for `Ida Berg`, and the other way round: a whole word must be the same. */
function loosely(one: Words, other: Words): boolean {
	const [few, many] = one.length <= other.length ? [one, other] : [other, one];
	return (
		few.some((word) => many.some((another) => word[0]!.length > 1 && same(word, another))) &&
		within(few, many, (a, b) => same(a, b) || initial(a, b))
	);
}

/**
 * Which names of a class list were handed in. Capitals, accents and the order of words make no difference; a first name alone, or
 * with an initial, is enough where only one of the list has it. `names`: as they were handed in, none of them empty.
 */
export function matchNames(listed: readonly string[], names: readonly string[]): Roll {
	const list = listed.map(wordsOf);
	const given = names.map(wordsOf);
	const here = new Map<number, number>();
	const open = new Set(given.keys());
	const take = (at: number, name: number) => {
		if (!here.has(at)) here.set(at, name);
		open.delete(name);
	};
	const free = (name: number, alike: typeof exactly) =>
		[...list.keys()].filter((at) => !here.has(at) && alike(list[at]!, given[name]!));
	for (const name of [...open]) {
		const [at] = free(name, exactly);
		if (at !== undefined) take(at, name);
	}
	// Somebody who is here already, and handed in twice.
	for (const name of [...open]) if (list.some((words) => exactly(words, given[name]!))) open.delete(name);
	// Each name that only one of the list can bear leaves less to choose from for the others.
	for (let before = -1; before !== open.size;) {
		before = open.size;
		for (const name of [...open]) {
			const [at, ...others] = free(name, loosely);
			if (at !== undefined && others.length === 0) take(at, name);
		}
	}
	const unsure = [...open]
		.map((name) => ({ name, listed: free(name, loosely).map((at) => listed[at]!) }))
		.filter(({ listed }) => listed.length > 0);
	const maybe = new Set(unsure.flatMap(({ listed }) => listed));
	const isUnsure = (name: number) => unsure.some((one) => one.name === name);
	/** The same as somebody of the list who is here under a name that this may be as well. */
	const isAgain = (name: number) =>
		[...here].some(([at, by]) => loosely(list[at]!, given[name]!) && loosely(given[by]!, given[name]!));
	return {
		listed: [...listed],
		missing: listed.filter((name, at) => !here.has(at) && !maybe.has(name)),
		here,
		unsure,
		unlisted: [...open].filter((name) => !isUnsure(name) && !isAgain(name)),
	};
}

/** The roll of the way of reading a list that fits best: another than the likeliest only where it knows more and leaves no more over. */
export function bestRoll(readings: readonly string[][], names: readonly string[]): Roll {
	const leftOver = ({ missing, unlisted, unsure }: Roll) => missing.length + unlisted.length + unsure.length;
	const [likeliest, ...others] = readings.map((listed) => matchNames(listed, names));
	return others.reduce(
		(best, roll) => (leftOver(roll) <= leftOver(best) && roll.here.size > best.here.size ? roll : best),
		likeliest!,
	);
}
