import { boxOf, find, nextFrame, opacity, shown } from './elements.ts';

/** Milliseconds from the click event's own time stamp. */
export interface FeedbackTimes {
	/**
	 * To the second frame after the feedback is laid out and visible: what was painted for the first is on the screen by
	 * then. 17 to 33 is the least that a screen of 60 Hz allows.
	 */
	painted: number;
	/** To where it neither moves nor fades for eight frames. */
	settled: number;
	text: string;
}

const stillFrames = 8;

/** A clock that frames share. */
const now = (view: Window = window) => view.performance.timeOrigin + view.performance.now();

/** The click's time on that clock, once there was one in the frame that the element stands in. */
function nextClick(element: Element): Promise<number> {
	const view = element.ownerDocument.defaultView!;
	return new Promise((resolve) =>
		view.addEventListener('click', ({ timeStamp }) => resolve(view.performance.timeOrigin + timeStamp), {
			capture: true,
			once: true,
		}),
	);
}

/** Place, size and whether it has faded in: the same as long as nothing is to be seen happening. */
function stillness(elements: Element[]): { look: string; faded: boolean } {
	const looks = elements.map((element) => Object.values(boxOf(element)).map(Math.round).join());
	return { look: looks.join('|'), faded: elements.every((element) => opacity(element) >= 0.99) };
}

/**
 * To be called before a real click on an element. Resolves when the feedback, new or with new words, has come to rest;
 * null where that does not come within `patience` milliseconds.
 */
export async function watchFeedback(
	target: string,
	text: string | null,
	feedback: string,
	patience = 10_000,
): Promise<FeedbackTimes | null> {
	const before = new Map(shown(feedback).map((element) => [element, element.textContent]));
	const element = find(target, text);
	if (!element) return null;
	const end = performance.now() + patience;
	let clicked = 0;
	void nextClick(element).then((time) => (clicked = time));

	let painted = 0;
	let restingSince = 0;
	let frames = 0;
	let last = '';
	while (performance.now() < end) {
		await nextFrame();
		const fresh = clicked ? shown(feedback).filter((one) => before.get(one) !== one.textContent) : [];
		if (fresh.length === 0) continue;
		if (!painted) requestAnimationFrame(() => (painted = now()));
		const { look, faded } = stillness(fresh);
		frames = look === last && faded ? frames + 1 : 0;
		if (frames === 1) restingSince = now();
		if (frames === stillFrames) {
			return {
				painted: painted - clicked,
				settled: Math.max(restingSince, painted) - clicked,
				text: fresh.map((one) => one.textContent.trim().replace(/\s+/g, ' ')).join(' | '),
			};
		}
		last = look;
	}
	return null;
}
