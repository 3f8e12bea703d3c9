import { expect, onTestFinished } from 'vitest';

const live = '[role="status"], [role="alert"], [aria-live]';
const regions = () => new Set(document.querySelectorAll(live));

/**
 * Listens as a screen reader does: what is put into a live region is said, and only where the region was there before. All
 * that one task puts there is said at once. Gives how to ask what was said since it was last asked.
 */
export function listen(): () => Promise<string[]> {
	const heard: { said: string; isNew: boolean }[] = [];
	let before = regions();
	const observer = new MutationObserver((changes) => {
		const added = new Map<Element, string[]>();
		for (const { target, addedNodes, type } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			const region = element?.closest(live);
			if (!region) continue;
			const texts = type === 'characterData' ? [target] : [...addedNodes];
			// What was taken out again at once is not said.
			const words = texts.filter((node) => region.contains(node)).map((node) => node.textContent ?? '');
			added.set(region, [...(added.get(region) ?? []), ...words]);
		}
		const now = regions();
		// A region that comes with words in it may be passed over in silence.
		for (const region of now)
			if (!before.has(region) && !added.has(region) && region.textContent.trim())
				added.set(region, [region.textContent]);
		for (const [region, words] of added) {
			const said = words.join(' ').replace(/\s+/g, ' ').trim();
			if (said) heard.push({ said, isNew: !before.has(region) });
		}
		before = now;
	});
	observer.observe(document, { childList: true, characterData: true, subtree: true });
	onTestFinished(() => observer.disconnect());
	const frame = () => new Promise((done) => requestAnimationFrame(done));
	return async () => {
		// A frame later all that the press did has been done.
		await frame();
		await frame();
		const all = heard.splice(0);
		expect(all.filter(({ isNew }) => isNew)).toEqual([]);
		return all.map(({ said }) => said);
	};
}
