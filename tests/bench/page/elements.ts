/**
 * How the bench sees a page: what its selectors name and a person could see and hit. ` >>> ` in a selector steps into a
 * frame of the same origin or an open shadow root, for peers that live in one.
 */

/** In the coordinates of the whole page's viewport, in CSS pixels. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

function isVisible(element: Element): boolean {
	if (!element.checkVisibility({ visibilityProperty: true })) return false;
	const { width, height } = element.getBoundingClientRect();
	return width > 0 && height > 0;
}

/** The document of a frame, or what is behind a shadow root. */
export function inside(element: Element): Document | ShadowRoot | null {
	return element.nodeName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : element.shadowRoot;
}

/** The visible elements that a selector names. */
export function visible(selector: string): Element[] {
	const parts = selector.split('>>>').map((part) => part.trim());
	const last = parts.pop()!;
	let roots: (Document | ShadowRoot)[] = [document];
	for (const part of parts)
		roots = roots.flatMap((root) =>
			[...root.querySelectorAll(part)].flatMap((element) => inside(element) ?? []),
		);
	return roots.flatMap((root) => [...root.querySelectorAll(last)]).filter(isVisible);
}

/** The first visible element that a selector names; of those with a text, the first that has it. */
export function find(selector: string, text: string | null): Element | undefined {
	return visible(selector).find((element) => text === null || element.textContent.includes(text));
}

/** How opaque an element is with all that it stands in: 0 to 1. */
export function opacity(element: Element): number {
	let product = 1;
	let at: Element | null = element;
	while (at) {
		product *= Number(at.ownerDocument.defaultView?.getComputedStyle(at).opacity ?? 1);
		at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
	}
	return product;
}

/** The visible elements of a selector that say or show something and have faded in at all. */
export function shown(selector: string): Element[] {
	return visible(selector).filter(
		(element) => opacity(element) > 0.01 && (element.textContent.trim() || element.querySelector('img, svg')),
	);
}

export function boxOf(element: Element): Box {
	const { left, top, width, height } = element.getBoundingClientRect();
	let [x, y] = [left, top];
	let view = element.ownerDocument.defaultView;
	while (view && view !== window) {
		const frame = view.frameElement!;
		const { left, top } = frame.getBoundingClientRect();
		x += left + frame.clientLeft;
		y += top + frame.clientTop;
		view = frame.ownerDocument.defaultView;
	}
	return { x, y, width, height };
}

const inViewport = ({ y, height }: Box) => y >= 0 && y + height <= innerHeight;

export function scrollIntoView(element: Element): void {
	if (!inViewport(boxOf(element))) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Whether a click on the element's middle would reach it. */
export function canBeHit(element: Element): boolean {
	const { left, top, width, height } = element.getBoundingClientRect();
	const root = element.getRootNode() as Document | ShadowRoot;
	const hit = root.elementFromPoint(left + width / 2, top + height / 2);
	return hit !== null && (element.contains(hit) || hit.contains(element)) && inViewport(boxOf(element));
}

export const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/**
 * Where to click an element: its middle, once it is in view, can be hit and has kept its place for three frames. Null
 * where that does not come within `patience` milliseconds.
 */
export async function restingPoint(
	selector: string,
	text: string | null,
	patience = 15_000,
): Promise<{ x: number; y: number } | null> {
	const end = performance.now() + patience;
	let last = { x: NaN, y: NaN };
	let frames = 0;
	while (performance.now() < end) {
		const element = find(selector, text);
		if (element) scrollIntoView(element);
		if (element && canBeHit(element)) {
			const { x, y, width, height } = boxOf(element);
			const middle = { x: x + width / 2, y: y + height / 2 };
			frames = Math.hypot(middle.x - last.x, middle.y - last.y) < 1 ? frames + 1 : 0;
			if (frames === 3) return middle;
			last = middle;
		} else frames = 0;
		await nextFrame();
	}
	return null;
}
