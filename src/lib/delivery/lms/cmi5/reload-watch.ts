/**
 * Tells whether the page is left to be loaded again, as far as a page can know: by a script of its own, or by the keys. A press on
 * the browser's button looks like any other end. `read` is asked as the page is left.
 */
export function watchReload(): { reloads: () => boolean; stop: () => void } {
	let reloading = 0;
	const note = () => (reloading = Date.now());
	function onKey({ key, ctrlKey, metaKey }: KeyboardEvent) {
		if (key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')) note();
	}
	function onNavigate(event: Event) {
		if ((event as Event & { navigationType?: string }).navigationType === 'reload') note();
	}
	const { navigation } = window as { navigation?: EventTarget };
	addEventListener('keydown', onKey, true);
	navigation?.addEventListener('navigate', onNavigate);
	// On a touch screen a pull at the page's head would load it again, and end the session with it.
	document.documentElement.style.overscrollBehaviorY = 'contain';
	return {
		reloads: () => Date.now() - reloading < 3000,
		stop() {
			removeEventListener('keydown', onKey, true);
			navigation?.removeEventListener('navigate', onNavigate);
		},
	};
}
