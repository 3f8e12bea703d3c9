/** Presses a button that was pressed before the page's script was there; where the page was written anew, the one of its words. */
export function pressAgain(pressed: HTMLElement | null | undefined, page: HTMLElement): void {
	if (!pressed) return;
	const button = pressed.isConnected
		? pressed
		: ([...page.querySelectorAll('button')].find(({ textContent }) => textContent === pressed.textContent) ??
			// The address has the lesson's length, and there is nothing to choose.
			('begin' in pressed.dataset ? page.querySelector<HTMLElement>('[data-begin]') : null));
	button?.click();
}
