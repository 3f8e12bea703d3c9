import { formatDate } from '#lib/i18n/format-when.ts';
import type { LaterMessages } from '#lib/i18n/later-messages.ts';
import type { LessonEvent } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { timeline } from '#lib/lesson/timeline.ts';

function dateOf(
	date: string,
	part: LessonEvent['when']['part'],
	lang: string,
	{ walk }: LaterMessages,
): string {
	return part ? `${formatDate(date, lang)}, ${walk.parts[part]}` : formatDate(date, lang);
}

/** What the label of an event says of its time: the article's words for it, else what is known. */
export function timeNote({ when }: LessonEvent, lang: string, messages: LaterMessages): string {
	const { timeline: words } = messages.pictures;
	if (when.worded) return `“${when.worded}”`;
	if (when.date) return dateOf(when.date, when.part, lang, messages);
	return when.known === 'unknown' ? words.noTime : words.noDay;
}

export interface EventInWords {
	event: LessonEvent;
	/** Its date, what it comes after and before, the article's words, how it is known: each a phrase. */
	phrases: string[];
}

/**
 * Says in words what the timeline of these events shows. Takes them in an order that the facts bear out. An event that is
 * not among them is not spoken of, even where the facts order it.
 */
export function timelineWords(
	events: readonly LessonEvent[],
	lang: string,
	messages: LaterMessages,
): EventInWords[] {
	const { walk, pictures } = messages;
	const result = timeline([...events]);
	const names = (ids: string[]) =>
		events.filter(({ id }) => ids.includes(id)).map(({ what }) => plainText(what));
	return events.map((event, i) => {
		const { date, part, after, before, by, worded, known } = event.when;
		const [earlier, later] = [names(after), names(before)];
		const above = events[i - 1];
		const open =
			above && known !== 'unknown' && 'order' in result && !result.order.precedes(above.id, event.id);
		return {
			event,
			phrases: [
				date && dateOf(date, part, lang, messages),
				earlier.length > 0 && walk.after(earlier),
				later.length > 0 && walk.before(later),
				by && walk.by(formatDate(by, lang)),
				worded && `“${worded}”`,
				pictures.timeline.known[known],
				open && pictures.timeline.open,
			].filter((phrase) => typeof phrase === 'string'),
		};
	});
}
