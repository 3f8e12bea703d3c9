/**
 * Prints one line, `N passed, N failed`, with what Vitest and Playwright report in the JSON files named as arguments (and what
 * they skipped, where they skipped any). A file that is not there is a suite that did not come to its turn. Exits with 1 if
 * any test failed or none passed.
 */
import { existsSync, readFileSync } from 'node:fs';

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
}
interface PlaywrightReport {
	/** `expected` and `unexpected` are outcomes: a test that was to fail and did counts as passed. */
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const count = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2).filter((file) => existsSync(file))) {
	const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport;
	if ('stats' in report) {
		count.passed += report.stats.expected;
		// A test that passed at a second try has failed at the first.
		count.failed += report.stats.unexpected + report.stats.flaky;
		count.skipped += report.stats.skipped;
	} else {
		count.passed += report.numPassedTests;
		count.failed += report.numFailedTests;
		count.skipped += report.numPendingTests + report.numTodoTests;
	}
}

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
