import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Scorm = 'scorm12' | 'scorm2004';

const file = { scorm12: 'scorm-again/scorm12/min', scorm2004: 'scorm-again/scorm2004/min' };
/** The runtime of another's hands, as a script for a page. */
const runtime = (standard: Scorm) =>
	readFileSync(createRequire(import.meta.url).resolve(file[standard]), 'utf8');

/** A call of the lesson's that changes something, and what it was answered. */
export type CourseCall = [name: string, ...values: string[]];

/**
 * What the course is to answer otherwise, by the function or by the element that is set or read: `answer` in place of what it
 * would; `longest`: longer values are refused, or with `cut` cut without a word.
 */
export type CourseFaults = Record<string, { answer?: string; longest?: number; cut?: true }>;

/** What a test lays down for a course, and finds there. */
export interface CourseState {
	/** The data model as it was stored last; nothing where it never was. */
	data?: { cmi: Record<string, unknown> };
	calls?: CourseCall[];
	faults?: CourseFaults;
}

/**
 * A page of a course that runs `scorm-again` and shows what `body` says. It keeps its state beside the page, as a server would, so that
 * whoever closes, reloads or opens it again finds it: in the storage of the browser, under `course`.
 */
export function coursePage(standard: Scorm, body: string): string {
	return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A course</title>
<script>${runtime(standard)}</script>
<script>(${runCourse.toString()})('${standard}')</script>${body}`;
}

/** Runs in the page. */
function runCourse(standard: Scorm) {
	type Runtime = Record<string, (...values: string[]) => string> & {
		loadFromJSON: (json: object) => void;
		renderCMIToJSONObject: () => { cmi: Record<string, unknown> };
	};
	const globals = globalThis as unknown as Record<string, unknown>;
	const old = standard === 'scorm12';
	const Runtime = globals[old ? 'Scorm12API' : 'Scorm2004API'] as new (settings: object) => Runtime;
	const lms = new Runtime({ autocommit: false, logLevel: 5 });
	const state = (): CourseState => JSON.parse(localStorage.getItem('course') ?? '{}') as CourseState;
	const keep = (change: CourseState) =>
		localStorage.setItem('course', JSON.stringify({ ...state(), ...change }));

	const learner = { student_id: 'ida', student_name: 'Brandt, Ida' };
	lms.loadFromJSON({ cmi: old ? { core: learner } : { learner_id: 'ida', learner_name: 'Ida Brandt' } });
	const { data } = state();
	if (data) lms.loadFromJSON(data);

	const prefix = old ? 'LMS' : '';
	let error: string | undefined;
	const call =
		(name: string) =>
		(...values: string[]): string => {
			const [element = '', value = ''] = values;
			const { faults = {}, calls = [] } = state();
			const { answer, longest = Infinity, cut } = faults[`${name} ${element}`] ?? faults[name] ?? {};
			const refused = answer ?? (value.length > longest && !cut ? 'false' : undefined);
			error = refused === undefined || name === 'GetValue' ? undefined : '101';
			const given =
				refused ?? lms[`${prefix}${name}`]!(...(cut ? [element, value.slice(0, longest)] : values));
			if (name !== 'GetValue') keep({ calls: [...calls, [name, ...values, given]] });
			if (['Commit', 'Finish', 'Terminate'].includes(name) && given === 'true')
				keep({ data: lms.renderCMIToJSONObject() });
			return given;
		};
	globals[old ? 'API' : 'API_1484_11'] = {
		...Object.fromEntries(
			['Initialize', old ? 'Finish' : 'Terminate', 'GetValue', 'SetValue', 'Commit'].map((name) => [
				`${prefix}${name}`,
				call(name),
			]),
		),
		[`${prefix}GetLastError`]: () => error ?? lms[`${prefix}GetLastError`]!(),
	};
}
