import { askForView } from '#lib/delivery/in-view.ts';

/** Scrolls the article so that a paragraph is seen: to the middle of the page, or above a sheet that covers its foot. */
export function bringIntoView(paragraph: string, sheet: boolean): void {
	const element = document.getElementById(paragraph);
	if (!element || askForView(element)) return;
	const { top, bottom } = element.getBoundingClientRect();
	if (sheet) element.scrollIntoView({ block: 'start' });
	else if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
}
