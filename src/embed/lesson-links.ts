/**
 * Puts a lesson in the place of each link that asks for it, `<a data-pilcrow href="…/bridge/?mode=test">`: a link is what the
 * editors of other systems keep, and it stays one where they clean its script away. Of links to elsewhere nothing is made:
 * a page may hold what its readers wrote. `site`: where the site begins.
 */
export function upgradeLinks(site: string): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-pilcrow]')) {
		const [lesson] = link.href.startsWith(site) ? link.href.slice(site.length).split(/[/?#]/) : [];
		// What is put into a text while it is being edited is saved with it.
		if (!lesson || link.isContentEditable || link.closest('pilcrow-quiz')) continue;
		const element = document.createElement('pilcrow-quiz');
		element.setAttribute('lesson', lesson);
		element.setAttribute('settings', link.search.slice(1));
		link.replaceWith(element);
		element.append(link);
	}
}

/** Upgrades the links that are there once the page is read, and those that come later. */
export function watchLinks(site: string): void {
	const upgrade = () => upgradeLinks(site);
	const watch = () => {
		upgrade();
		new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
	};
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', watch, { once: true });
	else watch();
}
