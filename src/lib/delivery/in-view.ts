/** What an element dispatches that is to come into view: whoever sees to it prevents its default. */
export const sought = 'pilcrow-sought';

/**
 * Asks the page around a frame that grows to bring an element into view, since in such a frame there is nothing to scroll. False
 * where no page does: then it is to be scrolled to here.
 */
export function askForView(element: Element): boolean {
	return !element.dispatchEvent(new Event(sought, { bubbles: true, cancelable: true }));
}
