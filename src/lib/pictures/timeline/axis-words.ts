/** How a day is named on an axis: «Mon», «3 Mar», and its year. Takes days since 1970 and a BCP 47 tag. */
export function shortDate(day: number, lang: string): { weekday: string; date: string; year: string } {
	const words = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, timeZone: 'UTC' }).format(
			day * 86_400_000,
		);
	return {
		weekday: words({ weekday: 'short' }),
		date: words({ day: 'numeric', month: 'short' }),
		year: words({ year: 'numeric' }),
	};
}

/** How long a run of days is, roughly: «12 days», «5 months», «3 years». */
export function roughly(days: number, lang: string): string {
	const [unit, length] =
		days < 60
			? (['day', 1] as const)
			: days < 730
				? (['month', 30.44] as const)
				: (['year', 365.25] as const);
	return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(
		Math.round(days / length),
	);
}
