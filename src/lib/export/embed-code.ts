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

/** What a teacher puts into a page: a frame that grows with the lesson, and a link where scripts are off. */
export function embedCode(site: string, { id, title }: Named, settings: Settings): string {
	const attributes = [['lesson', id], ...writeSettings(settings)]
		.map(([name, value]) => `${name}="${escaped(value!)}"`)
		.join(' ');
	const script = escaped(new URL('embed.js', site).href);
	const link = escaped(lessonAddress(site, id, '', settings));
	return [
		`<script async src="${script}"></script>`,
		`<pilcrow-quiz ${attributes}><a href="${link}">${escaped(title)}</a></pilcrow-quiz>`,
	].join('\n');
}

/** The same where no script may be: a frame that keeps its height. */
export function frameCode(site: string, { id, title }: Named, settings: Settings): string {
	const src = escaped(lessonAddress(site, id, 'embed/', settings));
	return `<iframe src="${src}" title="${escaped(title)}" width="720" height="800" loading="lazy"></iframe>`;
}
