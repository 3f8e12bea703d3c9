import { loadPage, type LoadOptions, type Stand } from '#tests/bench/load-page.ts';
import { median } from '#tests/bench/median.ts';

/** Medians of first visits: milliseconds since the navigation began. */
export interface ClickableTimes {
	firstPaint: number | null;
	/** The first choice could be seen and hit. */
	visible: number | null;
	/** The first click on it that took effect. */
	clickable: number | null;
	/** Of each load, in order. */
	loads: number[];
}

/** From the start of the navigation to the first click on a choice that takes effect. The first load warms up and does not count. */
export async function measureClickable(stand: Stand, options: LoadOptions = {}): Promise<ClickableTimes> {
	const seen = [];
	for (let load = 0; load <= stand.loads; load++) {
		const { frame, close } = await loadPage(stand, { ...options, watchClickable: true });
		seen.push(await frame.evaluate(() => window.benchProbe.clickable!));
		await close();
	}
	const counted = seen.slice(1);
	return {
		firstPaint: median(counted.flatMap(({ firstPaint }) => firstPaint ?? [])),
		visible: median(counted.map(({ visible }) => visible)),
		clickable: median(counted.map(({ clickable }) => clickable)),
		loads: counted.map(({ clickable }) => Math.round(clickable)),
	};
}
