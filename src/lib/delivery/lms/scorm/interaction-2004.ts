import type { Given, Interaction } from '#lib/delivery/lms/interaction.ts';
import { wordIds } from '#lib/delivery/lms/word-ids.ts';
import { moment, timeinterval } from './durations.ts';
import type { Value } from './vocabulary.ts';

/** How many patterns an LMS must take at the least (RTE 4.2.9.1); longer and more may be refused. */
const mostPatterns = { choice: 10, matching: 5, sequencing: 5, likert: 1 };
const longestDescription = 250;
const longestText = 4000;

/**
 * An interaction as the elements of SCORM 2004, 4th edition (RTE 4.2.9), that follow `cmi.interactions.n.`, in the order in which
 * they are set: the id first, the type before the response. Items go by their words.
 */
export function interaction2004(interaction: Interaction): Value[] {
	const { id, text, lang, right, at, latency } = interaction;
	const { type, response, patterns } = written(interaction, lang);
	return [
		['id', id],
		['type', type],
		// When it could first be answered, not when it was.
		['timestamp', moment(at - (latency ?? 0))],
		...patterns.map((pattern, i): Value => [`correct_responses.${i}.pattern`, pattern]),
		['weighting', right === null ? '0' : '1'],
		['learner_response', response],
		['result', right === null ? 'neutral' : right ? 'correct' : 'incorrect'],
		...(latency === null ? [] : [['latency', timeinterval(latency)] satisfies Value]),
		['description', localized(text, lang, longestDescription)],
	];
}

function written(given: Given, lang: string): { type: string; response: string; patterns: string[] } {
	if (given.type === 'fill-in')
		return { type: 'long-fill-in', response: localized(given.given, lang, longestText), patterns: [] };
	const { type } = given;
	const items = wordIds(given.items);
	if (given.type !== 'matching') {
		const list = (ids: string[]) => ids.map((id) => items.get(id) ?? id).join('[,]');
		return { type, response: list(given.given), patterns: given.keys.map(list).slice(0, mostPatterns[type]) };
	}
	const targets = wordIds(given.targets);
	const list = (pairs: [string, string][]) =>
		pairs
			.map(([item, target]) => `${items.get(item) ?? item}[.]${targets.get(target) ?? target}`)
			.join('[,]');
	return { type, response: list(given.given), patterns: given.keys.map(list).slice(0, mostPatterns[type]) };
}

/** A localized_string_type (RTE 4.1.1.6): English goes without saying. On one line, for not every LMS takes more. */
function localized(text: string, lang: string, longest: number): string {
	const [primary = '', sub] = lang.split('-');
	const language = primary.toLowerCase() === 'en' ? '' : `{lang=${sub ? `${primary}-${sub}` : primary}}`;
	// Braces at its beginning would be read as a delimiter.
	const line = text.replace(/\s+/g, ' ').trim().replace(/^\{/, ' {');
	const room = longest - language.length;
	return language + (line.length > room ? `${line.slice(0, room - 1)}…` : line);
}
