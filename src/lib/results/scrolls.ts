/**
 * For what scrolls sideways where it is wider than its place: there it takes focus, so that the arrow keys scroll it, and
 * nowhere else. (Safari gives focus to no scroller by itself.)
 */
export function scrolls(element: HTMLElement): () => void {
	const observer = new ResizeObserver(() => {
		if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
		else element.removeAttribute('tabindex');
	});
	observer.observe(element);
	for (const child of element.children) observer.observe(child);
	return () => observer.disconnect();
}
