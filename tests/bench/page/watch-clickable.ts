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

/** A label's control takes the click, as it would from a person's. */
function click(element: Element): void {
	const control = element instanceof HTMLLabelElement ? element.control : null;
	(control ?? (element as HTMLElement)).click();
}

/**
 * Watches from the document's start, each frame, for the first click that works: as soon as the first choice could be
 * hit it is clicked, and again until it is seen to be selected. Where there is a button to press first, that one is
 * pressed in the same way until a choice is there.
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
		await nextFrame();
		if (performance.now() - clicked < retryAfter || (seen.tries > 0 && selected())) continue;
		const [choice] = visible(peer.choice);
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
