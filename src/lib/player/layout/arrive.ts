import { askForView } from '#lib/delivery/in-view.ts';

/**
 * Leads the focus to a screen's heading when the learner's own doing brought the screen: a reader of the screen hears
 * what is new, and the next Tab goes into it. `wanted` is false while a page loads, when focus is not ours to move.
 */
export function arrive(wanted: boolean) {
	return (heading: HTMLElement) => {
		if (!wanted) return;
		heading.focus({ preventScroll: true });
		const scroller = heading.closest('[data-scroller]');
		if (scroller) scroller.scrollTo({ top: 0, behavior: 'instant' });
		else beginInView(heading.closest('section'));
	};
}

/** A card that scrolls with the page is read from its beginning. */
function beginInView(card: Element | null) {
	if (card && !askForView(card) && card.getBoundingClientRect().top < 0)
		card.scrollIntoView({ behavior: 'instant' });
}
