import { gzipSync } from 'node:zlib';
import { loadPage, type Stand } from '#tests/bench/load-page.ts';
import { median } from '#tests/bench/median.ts';
import { begin } from '#tests/bench/steps.ts';

/** What a first visit costs, up to the first question. Sizes are bytes. */
export interface Weight {
	requests: number;
	/** On the wire, heads included. */
	transfer: number;
	/** Scripts and styles as sent, those in the page included, each page's compressed apart; and scripts as run. */
	script: number;
	scriptRaw: number;
	style: number;
	/** After two collections of garbage. */
	heap: number;
	elements: number;
	foreign: string[];
	missing: string[];
	errors: string[];
}

const size = (text: string) => (text === '' ? 0 : gzipSync(text, { level: 9 }).length);

/** The scripts and the styles that stand in an HTML page, without data that runs nothing. */
function inline(html: string): { script: string; style: string } {
	const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>(.*?)<\/script>/gis)]
		.filter(
			([, attributes = '']) => !/type=["']?(application\/(ld\+)?json|text\/(?!javascript))/i.test(attributes),
		)
		.map(([, , text]) => text);
	const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gis)].map(([, text]) => text);
	return { script: scripts.join(''), style: styles.join('') };
}

function sizes({ server: { log } }: Stand): Pick<Weight, 'script' | 'scriptRaw' | 'style' | 'missing'> {
	const sum = { script: 0, scriptRaw: 0, style: 0 };
	for (const { type, file, body } of log) {
		if (type === 'js' || type === 'mjs') {
			sum.script += body.length;
			sum.scriptRaw += file.length;
		} else if (type === 'css') sum.style += body.length;
		else if (type === 'html') {
			const { script, style } = inline(file.toString());
			sum.script += size(script);
			sum.scriptRaw += Buffer.byteLength(script);
			sum.style += size(style);
		}
	}
	return { ...sum, missing: log.filter(({ status }) => status >= 400).map(({ path }) => path) };
}

/** Loads the page three times: the heap is the median's, all else the last load's, for it is always the same. */
export async function measureWeight(stand: Stand): Promise<Weight> {
	const heaps: number[] = [];
	let weight: Omit<Weight, 'heap'> | undefined;
	for (let load = 0; load < 3; load++) {
		const { page, devTools, traffic, errors, close } = await loadPage(stand);
		await begin(stand, page);
		await devTools.send('HeapProfiler.enable');
		for (let i = 0; i < 2; i++) await devTools.send('HeapProfiler.collectGarbage');
		const { metrics } = await devTools.send('Performance.getMetrics');
		heaps.push(metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value);
		const { requests, bytes: transfer, foreign } = traffic;
		const elements = await page.evaluate(() => window.benchProbe.elementCount());
		weight = { requests, transfer, ...sizes(stand), elements, foreign, errors };
		await close();
	}
	return { ...weight!, heap: median(heaps)! };
}
