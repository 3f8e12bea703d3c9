/**
 * Shows an address in a frame. Another one takes its place without a step in the history: the page's own Back would lead through
 * all that its frame has shown.
 */
export function showing(address: string) {
	return (frame: HTMLIFrameElement) => {
		const { contentWindow, src } = frame;
		// Read from where the page is, not from what the frame shows.
		if (src && contentWindow) contentWindow.location.replace(new URL(address, document.baseURI).href);
		else frame.src = address;
	};
}
