/**
 * Takes the small lesson in other engines than Chromium, and says what happened: `npm run test:engines -- --help` shows how.
 * The last line counts; exits with 1 where a scenario failed or an engine that was asked for is not there.
 */
import { parseArgs } from 'node:util';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import type { Browser, Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { scenarios, type Scene } from './scenarios.ts';
import { buildSite, content, serveFolder } from './site.ts';
import { Visit } from './visit.ts';
import { webkit } from './webkit.ts';

const engines: readonly Engine[] = [firefox, webkit];

const usage = `npm run test:engines -- [engine …] [options]
  engine           ${engines.map(({ name }) => name).join(', ')}; all of them where none is named
  --only WORDS     only the scenarios with these words in their title
  --site FOLDER    a site of ${content} that is built already (PILCROW_CONTENT=${content} PILCROW_BUILD=FOLDER npm run build)`;

const count = { passed: 0, failed: 0 };

function report(title: string, began: number, fault?: string): void {
	count[fault === undefined ? 'passed' : 'failed']++;
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	console.log(`  ${fault === undefined ? '✓' : '✗'} ${title} (${seconds} s)`);
	if (fault !== undefined) console.log(fault.replace(/^/gm, '      '));
}

async function runAll(browser: Browser, only: string, scene: Omit<Scene, 'visit'>): Promise<void> {
	for (const { title, run } of scenarios.filter(({ title }) => title.includes(only))) {
		const began = Date.now();
		const visit = new Visit(browser);
		try {
			await visit.resize(1280, 900);
			await run({ ...scene, visit });
			const faults = await visit.faults();
			report(title, began, faults.length > 0 ? `The page reports: ${faults.join('; ')}` : undefined);
		} catch (error) {
			const shown = await visit.shown().catch(String);
			report(title, began, `${error instanceof Error ? error.message : String(error)}\nThe screen: ${shown}`);
		}
	}
}

async function run(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { only: { type: 'string', default: '' }, site: { type: 'string' }, help: { type: 'boolean' } },
	});
	const unknown = positionals.filter((name) => !engines.some((engine) => engine.name === name));
	if (values.help || unknown.length > 0) {
		console.log(usage);
		if (unknown.length > 0) count.failed++;
		return;
	}
	const wanted = engines.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
	const browsers: Browser[] = [];
	for (const engine of wanted) {
		const browser = await engine.start();
		if (browser) browsers.push(browser);
		else {
			count.failed++;
			console.log(`${engine.name} is not there, or what it is driven with. Install it, then run this again:`);
			console.log(engine.install);
		}
	}
	try {
		if (browsers.length === 0) return;
		const server = await serveFolder(values.site ?? buildSite());
		const lesson = await realLesson(content, 'harbour-bridge');
		for (const browser of browsers) {
			console.log(`\n== ${browser.name}`);
			await runAll(browser, values.only, { lesson, site: server.address });
		}
		server.close();
	} finally {
		for (const browser of browsers) await browser.close();
	}
}

await run();
console.log(`\n${count.passed} passed, ${count.failed} failed`);
if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
