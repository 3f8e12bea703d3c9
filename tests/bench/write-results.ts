import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = join(import.meta.dirname, 'README.md');
const place = /(<!-- results -->\n)[^]*?(<!-- \/results -->)/;

/** Writes what was measured into this folder's README, in the place of what was measured before. */
export function writeResults(results: string): void {
	const text = readFileSync(readme, 'utf8');
	if (!place.test(text)) throw new Error(`${readme} has no place for the results.`);
	writeFileSync(
		readme,
		text.replace(place, (_, from, to) => `${from}\n${results}\n\n${to}`),
	);
}
