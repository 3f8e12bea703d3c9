/**
 * Leads the focus to a screen's heading when the learner's own doing brought the screen: a reader of the screen hears
 * what is new, and the next Tab goes into it. `wanted` is false while a page loads, when focus is not ours to move.
 */
export function arrive(wanted: boolean) {
	return (heading: HTMLElement) => {
		if (!wanted) return;
		heading.focus({ preventScroll: true });
		heading.closest('[data-scroller]')?.scrollTo({ top: 0, behavior: 'instant' });
	};
}
