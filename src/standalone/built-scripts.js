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
 * @param {'oldBrowser' | 'narrowConnections' | 'firstPaint' | 'loader' | 'unpack' | 'notFound' | 'embed' | 'scorm12' | 'scorm2004' | 'cmi5' | 'lrs'} name
 */
export const builtScript = (name) => read(pathOf(name));

/**
 * The lesson's script; and what it fetches when that is wanted, a script and its styles, by their file names.
 * @typedef {{ code: string, later: { script: string, styles: string[] } }} LessonScript
 * @returns {LessonScript}
 */
export function lessonScript() {
	/** @type {Record<string, { file: string, isEntry?: boolean, css?: string[] }>} */
	const manifest = JSON.parse(read('lesson/manifest.json'));
	const chunks = Object.values(manifest);
	const first = chunks.find(({ isEntry }) => isEntry);
	const [later, ...more] = chunks.filter(({ isEntry, file }) => !isEntry && file.endsWith('.js'));
	if (!first || !later || more.length > 0)
		throw new Error('The lesson must come to one script, and one for later.');
	return { code: read(`lesson/${first.file}`), later: { script: later.file, styles: later.css ?? [] } };
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

/** The name of the file that reports to a record store: it changes with what is in it. */
export const lrsFile = () =>
	`lrs-${createHash('sha256').update(builtScript('lrs')).digest('hex').slice(0, 8)}.js`;
