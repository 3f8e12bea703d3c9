/** `npm run bench`: this project beside the floor and beside peers, all doing the same work. README.md says what is measured. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '#tests/find-chromium.ts';
import { contentFolder } from '#lib/server/content-folder.ts';
import { benchContent, loadBenchLesson } from './bench-lesson.ts';
import { buildPilcrow, writeFloor } from './build-sites.ts';
import { bundleScript } from './bundle-script.ts';
import { goalLines } from './goals.ts';
import { measurePeer, type Row } from './measure-peer.ts';
import { readOptions, usage, type Options } from './options.ts';
import { readPeers, type Peer } from './peers.ts';
import { realLesson, type RealLesson } from './real-lesson.ts';
import { serveSite } from './site-server.ts';
import { remarks, table } from './table.ts';
import { writeResults } from './write-results.ts';

/** Chromium asks hosts of its own for updates and lists, and QUIC would go past the bench's line. As root it cannot keep its sandbox. */
const browserArguments = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The project's own rows, and those of other files, which may list a floor of their own that is not needed. */
function chosenPeers(own: Peer[], { peers, only }: Options): Peer[] {
	const others = peers
		.flatMap((path) => readPeers(path))
		.filter(({ id }) => own.every((peer) => peer.id !== id));
	const all = [...own, ...others];
	const unknown = only?.filter((id) => all.every((peer) => peer.id !== id)) ?? [];
	if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}.`);
	return only ? all.filter(({ id }) => only.includes(id)) : all;
}

async function measureAll(
	browser: Browser,
	peers: Peer[],
	real: RealLesson,
	{ quick, h1, out }: Options,
): Promise<Row[]> {
	const bench = await loadBenchLesson();
	const probe = await bundleScript('page/probe.ts');
	const rows: Row[] = [];
	for (const peer of peers) {
		const server = await serveSite(peer.root, { h1 });
		const { questions } = peer === real.peer ? real : bench;
		const stand = { browser, probe, server, peer, questions, loads: quick ? 3 : 10, clicks: quick ? 5 : 20 };
		try {
			const began = Date.now();
			const row = await measurePeer(stand, out && join(out, `${peer.id}.png`));
			rows.push(row);
			if (out) writeFileSync(join(out, `${peer.id}.json`), JSON.stringify(row, null, '\t'));
			console.error(`${peer.id}: ${Math.round((Date.now() - began) / 1000)} s`);
		} catch (error) {
			// One peer that has changed its page must not cost the others their row.
			console.error(`${peer.id} could not be measured:`, error);
			process.exitCode = 1;
		} finally {
			server.close();
		}
	}
	return rows;
}

async function bench(options: Options, sites: string): Promise<void> {
	const { quick, h1, out, readme } = options;
	const own = readPeers(import.meta.dirname, sites);
	const pilcrow = own.find(({ id }) => id === 'pilcrow')!;
	const real = await realLesson(pilcrow, join(sites, 'pilcrow-lesson'));
	const peers = chosenPeers([...own, real.peer], options);
	if (peers.includes(pilcrow)) buildPilcrow(benchContent, pilcrow.root);
	if (peers.includes(real.peer)) buildPilcrow(contentFolder(), real.peer.root);
	if (peers.some(({ id }) => id === 'floor')) await writeFloor(sites, await loadBenchLesson());
	if (out) mkdirSync(out, { recursive: true });

	const browser = await chromium.launch({ executablePath: findChromium(), args: browserArguments });
	const rows = await measureAll(browser, peers, real, options);
	const where = `Chromium ${browser.version()} · ${cpus()[0]?.model.trim()}, ${cpus().length} cores`;
	const how = `${h1 ? 'HTTP/1.1' : 'HTTP/2'}, gzip · median of ${quick ? '3 loads, 5 clicks' : '10 loads, 20 clicks'}`;
	await browser.close();

	const report = `${new Date().toISOString()} · ${where} · ${how}\n\n${table(rows)}\n`;
	console.log(report);
	if (out) writeFileSync(join(out, 'table.md'), report);
	const ours = rows.find(({ id }) => id === 'pilcrow');
	const floor = rows.find(({ id }) => id === 'floor');
	const others = rows.filter(({ id }) => own.every((peer) => peer.id !== id) && id !== real.peer.id);
	const goals = ours && floor ? goalLines(ours, floor, others) : [];
	for (const line of [...rows.flatMap(remarks), ...goals]) console.log(line);
	if (readme) writeResults([report, ...goals.map((line) => `- ${line}`)].join('\n'));
}

let options: Options;
try {
	options = readOptions(process.argv.slice(2));
} catch (error) {
	console.error(`${(error as Error).message}\n\n${usage}`);
	process.exit(2);
}
const sites = mkdtempSync(join(tmpdir(), 'pilcrow-bench-'));
try {
	await bench(options, sites);
} finally {
	rmSync(sites, { recursive: true });
}
