import { restingPoint, shown, visible } from './elements.ts';
import { elementCount, hasFocus, watchLiveRegions } from './focus.ts';
import { watchClickable, type Clickable } from './watch-clickable.ts';
import { watchFeedback, type FeedbackTimes } from './watch-feedback.ts';

const probe = {
	visible,
	shown,
	restingPoint,
	hasFocus,
	elementCount,
	watchClickable,
	watchFeedback,
	watchLiveRegions,
	/** What is being watched, to be asked for later. */
	clickable: undefined as Promise<Clickable> | undefined,
	feedback: undefined as Promise<FeedbackTimes | null> | undefined,
	announced: [] as string[],
};

declare global {
	interface Window {
		/** The bench's own, put in before anything of the page. */
		benchProbe: typeof probe;
	}
}

window.benchProbe = probe;
