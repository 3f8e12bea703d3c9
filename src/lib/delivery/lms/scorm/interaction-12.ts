import type { Given, Interaction, Item } from '#lib/delivery/lms/interaction.ts';
import { timeOfDay, timespan } from './durations.ts';
import type { Value } from './vocabulary.ts';

/** The longest CMIFeedback: a response or a pattern. */
const longest = 255;

const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** What things to choose are called, first to last, and what numbered ones are: 1 is the first. */
const lettered = letters + digits;
const numbered = digits.slice(1) + letters + digits[0];

/** What is called by a character: things to choose by letters, paragraphs and what is matched by numbers. */
const characters = (items: readonly Item[], from: string) =>
	new Map(items.map(({ id }, i): [string, string | undefined] => [id, from[i]]));

/** A response and its patterns. */
interface Written {
	type: string;
	response: string;
	patterns: string[];
}

/**
 * An interaction as the elements of SCORM 1.2 (RTE 3.4.2.7) that follow `cmi.interactions.n.`, in the order in which they are
 * set. Responses are made of single characters by the items' places in the lesson; what has no character is filled in by its id.
 */
export function interaction12(interaction: Interaction): Value[] {
	const { type, response, patterns } = written(interaction);
	const { id, right, at, latency } = interaction;
	return [
		['id', id],
		['type', type],
		['time', timeOfDay(at)],
		...patterns.map((pattern, i): Value => [`correct_responses.${i}.pattern`, pattern]),
		['weighting', right === null ? '0' : '1'],
		['student_response', response],
		['result', right === null ? 'neutral' : right ? 'correct' : 'wrong'],
		...(latency === null ? [] : [['latency', timespan(latency)] satisfies Value]),
	];
}

function written(given: Given): Written {
	if (given.type === 'fill-in') return { type: 'fill-in', response: flat(given.given), patterns: [] };
	return (given.type === 'matching' ? matched(given) : listed(given)) ?? filledIn(given);
}

/** All of a set have to be given: it stands in braces. */
const asSet = (all: string[]) => (all.length > 1 ? `{${all.join(',')}}` : all.join(','));

/** Null where something of it has no character. */
function listed({ type, items, given, keys, numbered: n }: Exclude<Given, { type: 'matching' | 'fill-in' }>) {
	const named = characters(items, n || type === 'likert' ? numbered : lettered);
	const called = (ids: string[]) => ids.map((id) => named.get(id));
	const all = [given, ...keys].map(called);
	if (!all.every(isWhole)) return null;
	const [response, ...patterns] = all as string[][];
	return {
		type,
		response: response!.join(','),
		// An order is one of all there is; of choices none may be missing, and none be too many.
		patterns: patterns.map((pattern) => (type === 'choice' ? asSet(pattern) : pattern.join(','))),
	};
}

function matched({ items, targets, given, keys }: Extract<Given, { type: 'matching' }>) {
	const sources = characters(items, numbered);
	const ends = characters(targets, lettered);
	const pairs = (all: [string, string][]) =>
		all.map(([item, target]) => {
			const [source, end] = [sources.get(item), ends.get(target)];
			return source === undefined || end === undefined ? undefined : `${source}.${end}`;
		});
	const all = [given, ...keys].map(pairs);
	if (!all.every(isWhole)) return null;
	const [response, ...patterns] = all as string[][];
	return { type: 'matching', response: response!.join(','), patterns: patterns.map(asSet) };
}

const isWhole = (all: (string | undefined)[]): boolean => all.every((one) => one !== undefined);

/** By ids: `p41`. */
function filledIn({ given, keys }: Exclude<Given, { type: 'fill-in' }>): Written {
	const fill = (all: (string | [string, string])[]) =>
		flat(all.map((one) => (typeof one === 'string' ? one : one.join('.'))).join(','));
	return { type: 'fill-in', response: fill(given), patterns: keys.map(fill) };
}

/** On one line, and cut to what a response may have. */
function flat(text: string): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, longest);
}
