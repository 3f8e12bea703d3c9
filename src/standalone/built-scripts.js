// What `vite.config.ts` here has built, for the pages that hold it. In plain JavaScript, for Kit's configuration names it in the
// content policy, and is read by Node itself.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the scripts are built to, below the project's folder. */
export const scriptsFolder = '.svelte-kit/scripts';

/**
 * What a content policy names to let this script or style stand in a page (CSP 3, hash-source), without its quotes.
 * @param {string} text
 * @returns {`sha256-${string}`}
 */
export const hashSource = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A file that was built, as text to stand in a page.
 * @param {string} path
 */
function read(path) {
	const text = readFileSync(join(scriptsFolder, path), 'utf8').trim();
	// Wherever these letters stand, an HTML parser ends a script or style at them, or no longer finds its end.
	if (/<\/(script|style)|<!--.*<script/is.test(text))
		throw new Error(`${path} cannot stand in a page: it has a tag in it.`);
	return text;
}

const pathOf = (/** @type {string} */ name) => `${name}/${name}.js`;

/**
 * A script that is one file, by its name in `vite.config.ts`.
 * @param {'oldBrowser' | 'firstPaint' | 'loader' | 'unpack' | 'notFound' | 'embed'} name
 */
export const builtScript = (name) => read(pathOf(name));

/**
 * A part of the lesson's script that comes after its first: file names of scripts and of their styles.
 * @typedef {{ scripts: string[], styles: string[] }} Part
 */

/** The modules that the parts are built from; `later` is there before any other. */
const partModules = {
	later: 'src/lib/player/later-parts.ts',
	scorm12: 'src/lib/delivery/lms/scorm/scorm-12-course.ts',
	scorm2004: 'src/lib/delivery/lms/scorm/scorm-2004-course.ts',
	cmi5: 'src/lib/delivery/lms/cmi5/cmi5-course.ts',
	lrs: 'src/lib/delivery/lms/xapi/lrs-parts.ts',
};

/**
 * The lesson's script; and the parts that come when they are wanted, each without what is there before it.
 * @returns {{ code: string } & Record<keyof typeof partModules, Part>}
 */
export function lessonScript() {
	/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[], css?: string[] }>} */
	const manifest = JSON.parse(read('lesson/manifest.json'));
	const [first] = Object.entries(manifest).find(([, { isEntry }]) => isEntry) ?? [];
	if (first === undefined) throw new Error('The lesson has no script.');
	/** @type {(name: string, seen: Set<string>) => Set<string>} */
	const needed = (name, seen) => {
		if (!seen.has(name)) {
			seen.add(name);
			for (const needs of manifest[name]?.imports ?? []) needed(needs, seen);
		}
		return seen;
	};
	const later = [...needed(partModules.later, new Set([first]))];
	const parts = Object.entries(partModules).map(([part, module]) => {
		const before = part === 'later' ? [first] : later;
		const chunks = [...needed(module, new Set(before))].slice(before.length).map((name) => manifest[name]);
		return [
			part,
			{
				scripts: chunks.flatMap((chunk) => chunk?.file ?? []),
				styles: chunks.flatMap((chunk) => chunk?.css ?? []),
			},
		];
	});
	return { code: read(`lesson/${manifest[first]?.file}`), ...Object.fromEntries(parts) };
}

/** A file that the lesson's page fetches, by its file name. */
export const laterFile = (/** @type {string} */ name) => read(`lesson/${name}`);

/** The styles of the one-file lesson. */
export const lessonStyles = () => read('styles/lesson.css');

/**
 * What Kit's content policy must name to let the scripts of a lesson's page run; nothing where they are not built, as while
 * developing, and while they are being built.
 */
export function lessonPageHashes() {
	const small = /** @type {const} */ (['oldBrowser', 'firstPaint', 'loader']);
	const wanted = ['lesson/manifest.json', ...small.map(pathOf)];
	if (!wanted.every((path) => existsSync(join(scriptsFolder, path)))) return [];
	return [...small.map(builtScript), lessonScript().code].map(hashSource);
}
