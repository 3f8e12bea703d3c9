/** What a framed lesson and the page around it say to one another: `src/embed/README.md`. */
export interface HostMessage {
	pilcrow: 1;
	type: string;
	/** Of `height`, and of what `scroll` asks for: CSS pixels. */
	height?: unknown;
	/** Of `scroll`: where it begins below the frame's upper edge, in CSS pixels. */
	top?: unknown;
	/** With `hello`: the page scrolls to what it is asked for. */
	scrolls?: unknown;
	/** With `height`: the first message of a lesson that has just started. */
	fresh?: unknown;
	detail?: unknown;
	/** Of `missing`: that there is no such lesson, in words to be shown. */
	text?: unknown;
}

/** Whether what came is such a message; anybody may send anything. */
export function isHostMessage(data: unknown): data is HostMessage {
	return typeof data === 'object' && data !== null && 'pilcrow' in data && data.pilcrow === 1;
}
