import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import { packagePage, type Described } from './manifest.ts';
import { packages } from './packages.ts';

/**
 * A lesson as a course takes it: a zip of the page `html` and a manifest, side by side at its top. Settings stand in the page;
 * here they are for the manifest, as the site's address is. The same in gives the same bytes.
 */
export function makePackage(
	lms: Lms,
	lesson: Described,
	{ html, settings, site }: { html: string; settings: Settings; site: string | null },
): Uint8Array<ArrayBuffer> {
	const { manifest, write } = packages[lms];
	// A zip's times have no zone: this one is the local one everywhere, and the year its first.
	return zipSync(
		{ [manifest]: strToU8(write(lesson, settings, site)), [packagePage]: strToU8(html) },
		{ level: 9, mtime: '1980-01-01T12:00' },
	);
}

/** The page of a package. Throws where the bytes are no package. */
export function pageOfPackage(bytes: Uint8Array): string {
	const page = unzipSync(bytes, { filter: ({ name }) => name === packagePage })[packagePage];
	if (!page) throw new Error(`There is no ${packagePage} in the package.`);
	return strFromU8(page);
}
