import { canBeHit, nextFrame, scrollIntoView, visible } from './elements.ts';

/** Times in milliseconds since the navigation began. */
export interface Clickable {
	/** The first choice could be seen and hit. */
	visible: number;
	/** The click that took effect. */
	clickable: number;
	/** Clicks on choices, that one included. */
	tries: number;
	firstPaint: number | null;
}

/** How long a click may take to show its effect before the next one: milliseconds. */
const retryAfter = 40;

/** How long a page may take until a click works: milliseconds. */
const patience = 120_000;

/** A label's control takes the click, as it would from a person's. */
function click(element: Element): void {
	const control = element instanceof HTMLLabelElement ? element.control : null;
	(control ?? (element as HTMLElement)).click();
}

/**
 * Watches from the document's start, each frame, for the first click that works: as soon as the first choice could be
 * hit it is clicked, and the others in turn until one is seen to be selected: a radio button that the browser has
 * checked before a script listened tells it nothing when it is clicked again. Where there is a button to press first,
 * that one is pressed in the same way until a choice is there. Throws where nothing works for two minutes.
 */
export async function watchClickable(peer: {
	start?: string;
	choice: string;
	selected: string;
}): Promise<Clickable> {
	const seen: Clickable = { visible: 0, clickable: 0, tries: 0, firstPaint: null };
	const selected = () => visible(peer.selected).length > 0;
	let clicked = -Infinity;
	while (seen.tries === 0 || !selected()) {
		if (performance.now() > patience) throw new Error('No click on a choice has worked for two minutes.');
		await nextFrame();
		if (performance.now() - clicked < retryAfter || (seen.tries > 0 && selected())) continue;
		const choices = visible(peer.choice);
		const choice = choices[seen.tries % choices.length];
		if (choice) {
			scrollIntoView(choice);
			if (!canBeHit(choice)) continue;
			clicked = performance.now();
			seen.visible ||= clicked;
			seen.tries++;
			click(choice);
		} else if (peer.start) {
			const [start] = visible(peer.start);
			if (!start) continue;
			click(start);
			// What has worked needs no second try: a choice that it brought is clicked in the next frame.
			clicked = visible(peer.choice).length > 0 ? -Infinity : performance.now();
		}
	}
	const paint = performance.getEntriesByName('first-contentful-paint')[0];
	return { ...seen, clickable: clicked, firstPaint: paint?.startTime ?? null };
}
