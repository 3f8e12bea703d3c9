import type { SkipTarget } from '#lib/i18n/en-pages.ts';

declare global {
	namespace App {
		/** What every page's `load` gives. */
		interface PageData {
			/** BCP 47: the language of the page's words. */
			lang: string;
			/** The site's public address with a slash at its end; null where the site does not know it. */
			site: string | null;
			/** The id of what the first link of the page skips to; the page as a whole where it names none. */
			skip?: SkipTarget;
		}
	}
}

export {};
