/** A date in words, with its weekday: «Monday 3 March 2025». Takes `2025-03-03` and a BCP 47 tag. */
export function formatDate(date: string, lang: string): string {
	return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
		dateStyle: 'full',
		timeZone: 'UTC',
	}).format(new Date(`${date}T00:00:00Z`));
}
