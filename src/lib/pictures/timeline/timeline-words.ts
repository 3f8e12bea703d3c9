import { formatDate } from '#lib/i18n/format-date.ts';
import type { LaterMessages } from '#lib/i18n/later-messages.ts';
import type { LessonEvent } from '#lib/lesson/facts.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { timeline } from '#lib/lesson/timeline.ts';

function dateOf(date: string, part: LessonEvent['when']['part'], lang: string, words: LaterMessages): string {
	const day = formatDate(date, lang);
	return part ? `${day}, ${words.pictures.timeline.parts[part]}` : day;
}

/** What the label of an event says of its time: the article's words for it, else what is known. */
export function timeNote({ when }: LessonEvent, lang: string, messages: LaterMessages): string {
	const { timeline: words } = messages.pictures;
	if (when.worded) return `“${when.worded}”`;
	if (when.date) return dateOf(when.date, when.part, lang, messages);
	return when.known === 'unknown' ? words.noTime : words.noDay;
}

/**
 * What is known of an event's time, each a phrase: its date, what it comes after and before, the article's words for it,
 * how it is known. Only of `events` is anything said.
 */
export function timePhrases(
	{ when }: LessonEvent,
	events: readonly LessonEvent[],
	lang: string,
	messages: LaterMessages,
): string[] {
	const { timeline: words } = messages.pictures;
	const names = (ids: string[]) =>
		events.filter(({ id }) => ids.includes(id)).map(({ what }) => plainText(what));
	const [earlier, later] = [names(when.after), names(when.before)];
	return [
		when.date && dateOf(when.date, when.part, lang, messages),
		earlier.length > 0 && words.after(earlier),
		later.length > 0 && words.before(later),
		when.by && words.by(formatDate(when.by, lang)),
		when.worded && `“${when.worded}”`,
		words.known[when.known],
	].filter((phrase) => typeof phrase === 'string');
}

interface EventInWords {
	event: LessonEvent;
	/** What is known of its time, and whether its order is open. */
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
	const result = timeline([...events]);
	return events.map((event, i) => {
		const above = events[i - 1];
		const open =
			above &&
			event.when.known !== 'unknown' &&
			'order' in result &&
			!result.order.precedes(above.id, event.id);
		const phrases = timePhrases(event, events, lang, messages);
		return { event, phrases: open ? [...phrases, messages.pictures.timeline.open] : phrases };
	});
}
