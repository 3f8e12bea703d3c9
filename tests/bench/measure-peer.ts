import type { Stand } from './load-page.ts';
import { measureAccessibility, type Accessibility } from './measures/accessibility.ts';
import { measureClickable, type ClickableTimes } from './measures/clickable.ts';
import { measureFeedback, type FeedbackDelay } from './measures/feedback.ts';
import { measureKeyboard, type KeyboardUse } from './measures/keyboard.ts';
import { measureWeight, type Weight } from './measures/weight.ts';

/** All that was measured of one peer. */
export interface Row {
	id: string;
	name: string;
	feedbackAt: 'each' | 'end';
	weight: Weight;
	clickable: ClickableTimes;
	/** At a quarter of the processor's speed, on a phone's slow line. */
	clickableSlow: ClickableTimes;
	/** In a frame of another page, counted from the frame's navigation. */
	clickableFramed: ClickableTimes;
	feedback: FeedbackDelay;
	/** At a quarter of the processor's speed. */
	feedbackSlow: FeedbackDelay;
	accessibility: Accessibility;
	keyboard: KeyboardUse;
}

/** One measure after the other, so that none slows another down. */
export async function measurePeer(stand: Stand, picture: string | null): Promise<Row> {
	const { id, name, feedbackAt } = stand.peer;
	return {
		id,
		name,
		feedbackAt,
		weight: await measureWeight(stand),
		clickable: await measureClickable(stand),
		clickableSlow: await measureClickable(stand, { cpu: 4, slowLine: true }),
		clickableFramed: await measureClickable(stand, { framed: true }),
		feedback: await measureFeedback(stand),
		feedbackSlow: await measureFeedback({ ...stand, clicks: 5 }, { cpu: 4 }),
		accessibility: await measureAccessibility(stand, picture),
		keyboard: await measureKeyboard(stand),
	};
}
