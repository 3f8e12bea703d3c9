import { isMap } from 'yaml';
import type { Claim, GlossaryEntry, LessonEvent, Voice } from '#lib/lesson/facts.ts';
import { paragraphNumber } from '#lib/lesson/cited-paragraphs.ts';
import { timeline, type Timeline } from '#lib/lesson/timeline.ts';
import { fold } from '#lib/compiler/text/white-space.ts';
import { noChannel } from '#lib/kinds/match/question.ts';
import { compileClaim } from './claim.ts';
import { compileEvent, isTimeSure } from './event.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import { factsShape, type WrittenFacts } from './facts-shape.ts';
import { placesOf } from '#lib/compiler/citations/find-words.ts';
import type { TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { reportConflict } from './time-conflict.ts';
import { readYaml } from '#lib/compiler/yaml/yaml.ts';

/** The facts of a lesson, with what questions ask of them. */
export interface CompiledFacts {
	voices: Voice[];
	events: LessonEvent[];
	claims: Claim[];
	glossary: GlossaryEntry[];
	/** `null` where the times contradict one another or could not all be read, which is reported. */
	order: Timeline | null;
}

/** Compiles `facts.yaml`. What is wrong is reported; `null` where none of it can be read. */
export function compileFacts(source: TextFile, context: LessonContext): CompiledFacts | null {
	const { problems } = context;
	const found = readYaml({ source, start: 0, end: source.text.length }, problems);
	if (!found) return null;
	const written = factsShape(found, problems);
	if (!isMap(found.node)) return null;
	const voices = compileVoices(written, problems);
	const eventIds = (written.events ?? []).map(({ key }) => key);

	const events = (written.events ?? []).map((event) => compileEvent(event, eventIds, context));
	const claims = (written.claims ?? []).map((claim) => compileClaim(claim, voices, context));

	const sure = (written.events ?? []).every((event) => isTimeSure(event, eventIds));
	const timed = timeline(events);
	if ('conflicts' in timed) {
		for (const conflict of timed.conflicts) reportConflict(conflict, written.events ?? [], events, problems);
	}
	const order = 'order' in timed && sure ? timed.order : null;
	return {
		voices,
		events: order ? inTime(events, order) : events,
		claims,
		glossary: compileGlossary(written, context),
		order,
	};
}

/** The events in an order that the facts bear out: that of the walk, and of the timeline's text. */
function inTime(events: LessonEvent[], order: Timeline): LessonEvent[] {
	const places = order.inOrder(events.map(({ id }) => id));
	return events.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
}

function compileVoices({ voices = [] }: WrittenFacts, problems: Problems): Voice[] {
	return voices.map(({ key, at, value }) => {
		if (key === noChannel) problems.report('reserved-id', at, key);
		return {
			id: key,
			name: fold(value.name?.value),
			...(value.role && { role: fold(value.role.value) }),
			// A kind that is missing or wrong is reported; nothing is built from this one then.
			kind: value.kind?.value as Voice['kind'],
		};
	});
}

function compileGlossary(
	{ glossary = [] }: WrittenFacts,
	{ texts, citer, problems }: LessonContext,
): GlossaryEntry[] {
	const entries: GlossaryEntry[] = [];
	for (const { key, at, value } of glossary) {
		const { plain: term } = texts.inline({ value: key, at });
		const explanation = texts.html(value);
		const [first] = citer.paragraphs?.flatMap((paragraph) => placesOf(term, paragraph)) ?? [];
		if (first) entries.push({ term, explanation, at: first });
		else if (citer.paragraphs && term !== '') problems.report('term-not-found', at, term);
	}
	return entries.sort(
		(a, b) => paragraphNumber(a.at.paragraph) - paragraphNumber(b.at.paragraph) || a.at.start - b.at.start,
	);
}
