import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import type { BenchQuestion } from './bench-lesson.ts';
import type { Peer } from './peers.ts';
import type { SiteServer } from './site-server.ts';

/** What every measure works with. */
export interface Stand {
	browser: Browser;
	/** `page/probe.ts`, bundled. */
	probe: string;
	server: SiteServer;
	peer: Peer;
	questions: BenchQuestion[];
	/** How many loads, and how many clicks, a median is taken of. */
	loads: number;
	clicks: number;
}

export interface LoadOptions {
	/** How many times slower the processor is to be. */
	cpu?: number;
	/** A phone's line: 400 ms latency a request, 1.6 Mbit/s down, 0.75 Mbit/s up, as Chromium's DevTools model it. */
	slowLine?: boolean;
	/** Watch from the document's start for the first click that works. */
	watchClickable?: boolean;
	/** Not the peer's page, but another one, of another origin, with the peer in a frame. */
	framed?: boolean;
}

export interface LoadedPage {
	page: Page;
	/** The peer's: the page's own, or the one in it. */
	frame: Frame;
	devTools: CDPSession;
	traffic: Traffic;
	/** What the page threw. */
	errors: string[];
	close(): Promise<void>;
}

interface Traffic {
	requests: number;
	/** On the wire, heads included. */
	bytes: number;
	/** Addresses on other hosts. */
	foreign: string[];
}

const bitsPerSecond = (megabits: number) => (megabits * 1e6) / 8;
const slowLine = {
	offline: false,
	latency: 400,
	downloadThroughput: bitsPerSecond(1.6),
	uploadThroughput: bitsPerSecond(0.75),
};

function countTraffic(devTools: CDPSession, origin: string): Traffic {
	const traffic: Traffic = { requests: 0, bytes: 0, foreign: [] };
	devTools.on('Network.requestWillBeSent', ({ request: { url } }) => {
		if (!/^https?:/.test(url)) return;
		traffic.requests++;
		if (!url.startsWith(origin)) traffic.foreign.push(url);
	});
	devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
	return traffic;
}

/** A page that frames another one, with room for all of it: a frame cannot be scrolled to from within. */
const hostPage = (url: string) =>
	`<!doctype html><title>Host</title><iframe src="${url}" style="width: 1000px; height: 3000px"></iframe>`;

/** Loads the peer's page for the first time, in a browser context of its own, and returns as soon as its answer begins. */
export async function loadPage(
	{ browser, probe, server, peer }: Stand,
	{ cpu = 1, slowLine: slow = false, watchClickable = false, framed = false }: LoadOptions = {},
): Promise<LoadedPage> {
	const context = await browser.newContext({
		ignoreHTTPSErrors: true,
		viewport: { width: 1000, height: 900 },
	});
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	const watch = watchClickable
		? `benchProbe.clickable = benchProbe.watchClickable(${JSON.stringify(peer)});`
		: '';
	// Of the page's frames only the peer's has a use for it: the top one looks into those of a peer.
	await page.addInitScript({ content: `if (${framed} === (parent !== self)) {${probe}\n${watch}}` });

	const devTools = await context.newCDPSession(page);
	await devTools.send('Network.enable');
	await devTools.send('Performance.enable');
	if (slow) await devTools.send('Network.emulateNetworkConditions', slowLine);
	if (cpu > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	const traffic = countTraffic(devTools, server.origin);
	server.log.length = 0;
	if (framed) await page.setContent(hostPage(server.origin + (peer.framed ?? peer.url)));
	else await page.goto(server.origin + peer.url, { waitUntil: 'commit', timeout: 120_000 });
	const frame = framed ? page.frames()[1]! : page.mainFrame();
	return { page, frame, devTools, traffic, errors, close: () => context.close() };
}
