import type { LessonEvent, When } from '#lib/lesson/facts.ts';
import { isDate } from '#lib/compiler/yaml/checks.ts';
import { known, type LessonContext } from '#lib/compiler/context.ts';
import type { WrittenEvent } from './facts-shape.ts';
import { placesOf } from '#lib/compiler/citations/find-words.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { listed } from '#lib/compiler/problems/wording.ts';

type WrittenWhen = NonNullable<WrittenEvent['value']['when']>;

/** Whether the time of an event could be read in full: else that was reported, and the order of events is not judged. */
export function isTimeSure({ value: { when } }: WrittenEvent, eventIds: string[]): boolean {
	if (!when) return false;
	const dates = [when.date, when.by].filter((date) => date !== undefined);
	const others = [...(when.after ?? []), ...(when.before ?? [])];
	return (
		[...when.keys.keys()].every((key) => when[key as keyof WrittenWhen] !== undefined) &&
		when.known !== undefined &&
		(when.known.value === 'unknown' || dates.length + others.length > 0) &&
		dates.every(({ value }) => isDate(value)) &&
		others.every(({ value }) => eventIds.includes(value))
	);
}

/** Compiles one event: its text, its time, the words that bear it out. */
export function compileEvent(
	{ key, value }: WrittenEvent,
	eventIds: string[],
	{ texts, citer, problems }: LessonContext,
): LessonEvent {
	const evidence = citer.all(value.evidence);
	const worded = value.when?.worded;
	const { plain } = texts.inline(worded);
	const cited = citer.cited(evidence);
	if (worded && cited.length > 0 && !cited.some((paragraph) => placesOf(plain, paragraph).length > 0)) {
		problems.report('not-in-cited', worded.at, 'The wording', plain, cited.map(({ id }) => id).join(', '));
	}
	if (value.when) checkKnown(value.when, problems);
	return {
		id: key,
		what: texts.html(value.what),
		when: {
			...dateOf(value.when),
			after: known('event', value.when?.after, eventIds, problems).map(({ value }) => value),
			before: known('event', value.when?.before, eventIds, problems).map(({ value }) => value),
			...(worded && { worded: plain }),
			// Where it is missing, that is reported, and nothing is built from this event.
			known: value.when?.known?.value as When['known'],
		},
		evidence,
	};
}

/** The dates that can be reckoned with: one that is not of the calendar is reported, and left out. */
function dateOf(when: WrittenWhen | undefined): Pick<When, 'date' | 'part' | 'by'> {
	const date = when?.date?.value ?? '';
	const by = when?.by?.value ?? '';
	return {
		...(isDate(date) && { date, ...(when?.part && { part: when.part.value }) }),
		...(isDate(by) && { by }),
	};
}

/** `known` says how the time is known, so it must agree with what is given of it. */
function checkKnown({ known, keys }: WrittenWhen, problems: Problems): void {
	const given = ['date', 'part', 'after', 'before', 'by'].filter((key) => keys.has(key));
	const reportGiven = (value: string, at: Place, unexpected: string[]) => {
		if (unexpected.length > 0) problems.report('time-is-known', at, value, listed(unexpected));
	};
	if (keys.has('part') && !keys.has('date')) problems.report('part-needs-date', keys.get('part')!);
	if (!known) return;
	switch (known.value) {
		case 'stated':
		case 'worked-out':
			if (!keys.has('date')) problems.report('time-needs-date', known.at, known.value);
			return;
		case 'order-only':
			if (!['after', 'before', 'by'].some((key) => keys.has(key)))
				problems.report('time-needs-order', known.at);
			return reportGiven(
				known.value,
				known.at,
				given.filter((key) => key === 'date'),
			);
		case 'unknown':
			return reportGiven(
				known.value,
				known.at,
				given.filter((key) => key !== 'part' || keys.has('date')),
			);
	}
}
