import type { When } from '#lib/lesson/lesson.ts';

/** A date in words, with its weekday: «Monday 3 March 2025». Takes `2025-03-03` and a BCP 47 tag. */
export function formatDate(date: string, lang: string): string {
	return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
		dateStyle: 'full',
		timeZone: 'UTC',
	}).format(new Date(`${date}T00:00:00Z`));
}

interface WhenWords {
	parts: Record<NonNullable<When['part']>, string>;
	by: (date: string) => string;
	after: (events: string[]) => string;
	before: (events: string[]) => string;
	unknown: string;
}

/** What is known of an event's time, in words: its date with the part of day, else what it comes after and before. */
export function whenInWords(
	when: When,
	lang: string,
	words: WhenWords,
	nameOf: (event: string) => string,
): string {
	if (when.date) {
		const date = formatDate(when.date, lang);
		return when.part ? `${date}, ${words.parts[when.part]}` : date;
	}
	const known = [
		when.after.length > 0 ? words.after(when.after.map(nameOf)) : '',
		when.before.length > 0 ? words.before(when.before.map(nameOf)) : '',
		when.by ? words.by(formatDate(when.by, lang)) : '',
	].filter(Boolean);
	return known.length > 0 ? known.join('; ') : words.unknown;
}
