/**
 * A language as Open Graph wants it, `language_TERRITORY`: a tag (BCP 47) that names no territory gets the one where the
 * language is spoken most (CLDR, likely subtags). `en` → `en_US`, `en-GB` → `en_GB`.
 */
export function openGraphLocale(tag: string): string {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region ? `${language}_${region}` : language;
}
