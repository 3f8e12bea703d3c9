import type { Lms } from '#lib/delivery/lms/course.ts';
import { builtScript, lessonScript, laterFile } from './built-scripts.js';
import { packed } from './packed.ts';

export interface PageScripts {
	/** Elements for the head of the page. */
	head: string;
	/** Elements for its end. */
	body: string;
	/** Names of the files that are fetched when they are wanted. */
	later: string[];
	/** It reports to hosts that its address names. */
	connects: boolean;
	/** The texts of all that runs in the page, for its content policy; null where scripts are served, as while developing. */
	inside: string[] | null;
}

const elements = (...codes: string[]) => codes.map((code) => `<script>${code}</script>`).join('');

/** While developing, Vite serves the modules themselves, and puts new ones into the page. */
function servedScripts(): PageScripts {
	const served = (...paths: string[]) =>
		paths.map((path) => `<script type="module" src="/${path}"></script>`).join('');
	return {
		head: served('@vite/client', 'src/standalone/first-paint.ts'),
		body: served('src/standalone/start.ts'),
		later: [],
		connects: false,
		inside: null,
	};
}

/** What comes before the lesson's script: in the head, and at the end of the page. */
const beforeLesson = () => ({
	first: [builtScript('oldBrowser'), builtScript('firstPaint')],
	loader: builtScript('loader'),
});

/** The scripts of a lesson's page. Its content policy is Kit's, whose configuration names them. */
export function lessonPageScripts(): PageScripts {
	if (import.meta.env.DEV) return servedScripts();
	const { first, loader } = beforeLesson();
	const { code, later } = lessonScript();
	return {
		head: elements(...first),
		body: elements(loader, code),
		later: [later.script, ...later.styles],
		connects: false,
		inside: [...first, loader, code],
	};
}

/** They are the same for every lesson, and take long to deflate. */
const madeFor = new Map<Lms | undefined, PageScripts>();

/** The scripts of a page that has all in itself: those of the lesson's page, deflated; in a package also what its course is spoken to by. */
export function lessonFileScripts(lms?: Lms): PageScripts {
	if (import.meta.env.DEV) return servedScripts();
	const known = madeFor.get(lms);
	if (known) return known;
	const { first: early, loader } = beforeLesson();
	// A course by SCORM is spoken to within the browser.
	const connects = lms === undefined || lms === 'cmi5';
	const first = connects ? [builtScript('narrowConnections'), ...early] : early;
	const { code, later } = lessonScript();
	const unpack = builtScript('unpack');
	const scripts = [code, laterFile(later.script), ...(lms ? [builtScript(lms)] : [])];
	const styles = later.styles.map(laterFile).join('');
	const data = `<script type="text/plain" data-packed="scripts">${packed([styles, ...scripts])}</script>`;
	const made = {
		head: elements(...first),
		body: data + elements(loader, unpack),
		later: [],
		connects,
		// What is fetched is put into the page too.
		inside: [...first, loader, unpack, ...scripts, ...(lms ? [] : [builtScript('lrs')])],
	};
	madeFor.set(lms, made);
	return made;
}
