import { writeSettings, type Settings } from '#lib/quiz/settings/settings.ts';

/** Text as it may stand in an attribute or between tags. */
const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page of a lesson with its settings: `https://…/bridge/embed/?mode=test`. `site` is the address of the site's first page. */
export function lessonAddress(site: string, lesson: string, page: string, settings: Settings): string {
	const address = new URL(`${lesson}/${page}`, site);
	for (const [name, value] of writeSettings(settings)) address.searchParams.set(name, value);
	return address.href;
}

interface Named {
	id: string;
	title: string;
}

/**
 * What a teacher puts into a page: a link, which `embed.js` makes a frame that grows with the lesson. Editors of other systems keep a
 * link where they drop an element that they do not know, and where they drop the script too it is still the link.
 */
export function embedCode(site: string, { id, title }: Named, settings: Settings): string {
	const script = escaped(new URL('embed.js', site).href);
	const link = escaped(lessonAddress(site, id, '', settings));
	return [
		`<a href="${link}" data-pilcrow>${escaped(title)}</a>`,
		`<script async src="${script}"></script>`,
	].join('\n');
}

/** The same where no script may be: a frame that keeps its height, as wide as there is room. */
export function frameCode(site: string, { id, title }: Named, settings: Settings): string {
	const src = escaped(lessonAddress(site, id, 'embed/', settings));
	// Without a border, which would stand beside the width. The learner's result is copied to be sent.
	return `<iframe src="${src}" title="${escaped(title)}" width="720" height="800" style="max-width: 100%; border: 0" allow="clipboard-write" loading="lazy"></iframe>`;
}
