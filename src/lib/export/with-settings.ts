import { writeSettings, type Settings } from '#lib/quiz/settings/settings.ts';

/** A standalone file with the address of the site in it at which its results can be read, in place of another that is there. */
export function withSite(file: string, site: string): string {
	return file.replace(
		/<html\b(?: data-site="[^"]*")?/,
		// As a function, for `$&` and its like may stand in an address.
		() => `<html data-site="${site.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
	);
}

/** A standalone file with settings in it, which hold wherever its address says nothing else. */
export function withSettings(file: string, settings: Settings): string {
	const query = new URLSearchParams(writeSettings(settings)).toString().replaceAll('&', '&amp;');
	return query === '' ? file : file.replace(/<html\b/, `<html data-settings="${query}"`);
}
