import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { frameCode } from './embed-code.ts';

/**
 * What a lesson's page is to those who show links richly, in the words of oEmbed 1.0 (`rich`). Takes the lesson and the
 * address of the site's first page.
 */
export function oEmbed(site: string, lesson: { id: string; title: string }): Record<string, string | number> {
	return {
		version: '1.0',
		type: 'rich',
		title: lesson.title,
		provider_name: 'Pilcrow',
		provider_url: site,
		html: frameCode(site, lesson, defaultSettings),
		width: 720,
		height: 800,
	};
}
