import { builtScript, hashSource, lessonScript, laterFile } from './built-scripts.js';
import { packed } from './packed.ts';

export interface PageScripts {
	/** Elements for the head of the page. */
	head: string;
	/** Elements for its end. */
	body: string;
	/** Names of the files that are fetched when they are wanted. */
	later: string[];
	/** What the content policy must name to let the scripts run; null where they are served, as while developing. */
	hashes: string[] | null;
}

const element = (code: string) => `<script>${code}</script>`;

/** While developing, Vite serves the modules themselves, and puts new ones into the page. */
function servedScripts(): PageScripts {
	const served = (...paths: string[]) =>
		paths.map((path) => `<script type="module" src="/${path}"></script>`).join('');
	return {
		head: served('@vite/client', 'src/standalone/first-paint.ts'),
		body: served('src/standalone/start.ts'),
		later: [],
		hashes: null,
	};
}

/** The scripts of a lesson's page. Its content policy is Kit's, whose configuration names their hashes. */
export function lessonPageScripts(): PageScripts {
	if (import.meta.env.DEV) return servedScripts();
	const { code, later } = lessonScript();
	const [oldBrowser, firstPaint, loader] = [
		builtScript('oldBrowser'),
		builtScript('firstPaint'),
		builtScript('loader'),
	];
	return {
		head: element(oldBrowser) + element(firstPaint),
		body: element(loader) + element(code),
		later: [later.script, ...later.styles],
		hashes: [oldBrowser, firstPaint, loader, code].map(hashSource),
	};
}

/** The scripts of a page that has all in itself: those of the lesson's page, deflated. */
export function lessonFileScripts(): PageScripts {
	if (import.meta.env.DEV) return servedScripts();
	const { code, later } = lessonScript();
	const [oldBrowser, firstPaint, loader] = [
		builtScript('oldBrowser'),
		builtScript('firstPaint'),
		builtScript('loader'),
	];
	const unpack = builtScript('unpack');
	const inside = [laterFile(later.script), code];
	const styles = later.styles.map(laterFile).join('');
	return {
		head: element(oldBrowser) + element(firstPaint),
		body: `<script type="text/plain" data-packed="scripts">${packed([styles, ...inside])}</script>${element(loader)}${element(unpack)}`,
		later: [],
		hashes: [oldBrowser, firstPaint, loader, unpack, ...inside].map(hashSource),
	};
}
