/**
 * When a source was updated, in words and in the source's own time zone: «5 March 2025, 7:06 pm (UTC+5:30)», or
 * «5 March 2025» where the hour is not known. Takes an ISO 8601 date and time with a zone, or the date alone, and a BCP 47 tag.
 */
export function formatUpdated(updated: string, lang: string): string {
	const locale = lang === 'en' ? 'en-GB' : lang;
	const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	if (!updated.includes('T')) return new Intl.DateTimeFormat(locale, day).format(new Date(updated));
	const [, local = updated, sign = '', hours, minutes] =
		/^(.*?)(?:Z|([+-])0?(\d{1,2}):?(\d{2}))$/i.exec(updated) ?? [];
	const zone = sign && `${sign}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
	const words = new Intl.DateTimeFormat(locale, {
		...day,
		hour: 'numeric',
		minute: '2-digit',
		// With `hour12` British English counts the hours from 0, and noon would be «0:00 pm».
		hourCycle: lang.startsWith('en') ? 'h12' : undefined,
	}).format(new Date(`${local}Z`));
	return `${words} (UTC${zone})`;
}
