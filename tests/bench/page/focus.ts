import { inside, visible } from './elements.ts';

function roots(): (Document | ShadowRoot)[] {
	const found: (Document | ShadowRoot)[] = [document];
	for (const root of found)
		found.push(...[...root.querySelectorAll('*')].flatMap((element) => inside(element) ?? []));
	return found;
}

/** The element that has the focus, in whatever frame or shadow root it stands. */
function focused(): Element | null {
	let element = document.activeElement;
	for (;;) {
		const inner = element && inside(element)?.activeElement;
		if (!inner) return element;
		element = inner;
	}
}

/** Whether the focus is on, in, or on the control of what a selector names. */
export function hasFocus(selector: string): boolean {
	const element = focused();
	return (
		element !== null &&
		visible(selector).some((one) => one.contains(element) || ('control' in one && one.control === element))
	);
}

export const elementCount = () =>
	roots().reduce((count, root) => count + root.querySelectorAll('*').length, 0);

const liveRegions =
	'[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output, dialog[open], [role=alertdialog]';

function liveTexts(): string[] {
	return roots()
		.flatMap((root) => [...root.querySelectorAll(liveRegions)])
		.map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '))
		.filter((text) => text !== '');
}

/** Notes what live regions say from now on; they may be emptied soon after. Returns the notes, which grow. */
export function watchLiveRegions(): string[] {
	const had = new Set(liveTexts());
	const notes: string[] = [];
	setInterval(() => {
		for (const text of liveTexts())
			if (!had.has(text)) {
				had.add(text);
				notes.push(text);
			}
	}, 16);
	return notes;
}
