/** Where a page stands, and what is written in it. */
export interface StandingPage {
	/** Its own address. */
	href: string;
	/** Where its site begins, seen from it. */
	base: string;
	/** The address of the site that made it, where that is written in it (`data-site`): a one-file lesson may be taken anywhere. */
	site?: string | undefined;
}

/**
 * The address of the first page of the site whose results page can read what this page sends; empty where none is known. A
 * file that was put somewhere else (a course, a shared folder) has another site around it, where there is no such page.
 */
export function resultsSite({ href, base, site = '' }: StandingPage, lesson: string): string {
	if (!URL.canParse(base, href)) return site;
	const here = new URL(base, href);
	const home = new URL(`${lesson}/`, here).href;
	return /^https?:/.test(here.protocol) && href.startsWith(home) ? here.href : site;
}
