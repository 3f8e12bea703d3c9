/** Milliseconds. Two presses nearer to each other are the two of a double one. */
const double = 400;

/** When what is on the screen now was painted, on the clock of events. */
let shownAt = -Infinity;

/** To be called when something else is on the screen. Until that is painted nobody can mean it. */
export function screenChanged(): void {
	shownAt = Infinity;
	// A task after a frame finds it painted; the next frame may be long in coming, and would lose presses meanwhile.
	requestAnimationFrame(() => setTimeout(() => (shownAt = performance.now())));
}

/** Whether a press, or what a held key repeats, goes with the one that changed the screen. */
function belongsToLast(event: PointerEvent | KeyboardEvent, control: Element): boolean {
	const since = event.timeStamp - shownAt;
	if ('key' in event) return event.repeat ? control.matches('.actions *, .row *') : since < double;
	// Browsers count the clicks of a mouse; what is neither mouse nor finger, as a screen reader's press, is never counted.
	if (event.detail > 1) return since < 2 * double;
	return since < (event.detail === 1 && event.pointerType !== 'mouse' ? double : 0);
}

/**
 * Lets a double press, and a held key, do one thing: what comes up in the place of what was pressed takes a press of its own.
 * Whoever has done something else meanwhile has seen it.
 */
export function guardPresses(card: HTMLElement): void {
	function guard(event: PointerEvent | KeyboardEvent) {
		const control = event.target instanceof Element && event.target.closest('button, a, label');
		if (!control || ('key' in event && !['Enter', ' '].includes(event.key))) shownAt = -Infinity;
		else if (belongsToLast(event, control)) {
			event.preventDefault();
			event.stopPropagation();
		}
	}
	card.addEventListener('click', guard, true);
	card.addEventListener('keydown', guard, true);
}
