import { readFile } from 'node:fs/promises';
import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { packageFileName } from '#lib/export/packages/packages.ts';
import { pageOfPackage } from '#lib/export/packages/make-package.ts';
import { withSettings } from '#lib/export/with-settings.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { coursePage, type CourseFaults, type CourseState, type Scorm } from '#tests/lms/course-page.ts';
import { packLesson } from '../../src/standalone/pack-lesson.ts';
import { lessonId } from './answering.ts';
import { builtLesson } from './built-lesson.ts';
import { test as base } from './fixtures.ts';

/** All questions, and no walks. */
const usual: Settings = { ...defaultSettings, length: 'whole', walk: 'off' };

interface Opening {
	standard: Scorm;
	/** What is made of the lesson that was built. */
	change?: (lesson: Lesson) => Lesson;
	settings?: Partial<Settings>;
	/** What the course's page shows: in it stands FRAME where the lesson does. */
	body?: string;
	headers?: Record<string, string>;
}

/** A course that has the lesson's package, in the context of a test. */
export class Course {
	/** As the package's settings ask for it. */
	lesson!: Lesson;
	readonly #context: BrowserContext;
	/** Of the course's pages; another site than that of the tests is `http://elsewhere.test/`. */
	readonly address: string;

	constructor(context: BrowserContext, site: string) {
		this.#context = context;
		this.address = new URL('course/', site).href;
	}

	/** Puts a package, unzipped, into the course. */
	async put({ standard, change = (lesson) => lesson, settings, body = 'FRAME', headers }: Opening) {
		const all = { ...usual, ...settings };
		const zip = await readFile(`build/packages/${packageFileName(lessonId, standard)}`);
		const lesson = change((await builtLesson(lessonId)).lesson);
		this.lesson = adaptLesson(lesson, all);
		const html = withSettings(pageOfPackage(zip), all).replace(
			/<script type="text\/plain" data-packed="lesson">[^<]*<\/script>/,
			() => packLesson(lesson),
		);
		const frame = '<iframe id="lesson" width="1100" height="800" src="/course/package/index.html"></iframe>';
		const pages: Record<string, string> = {
			'/course/': coursePage(standard, body.replace('FRAME', frame)),
			'/course/package/index.html': html,
			'/course/between.html': `<!doctype html><title>Between</title>${frame}`,
			'/course/outer.html':
				'<!doctype html><title>Outer</title><iframe id="between" width="1200" height="850" src="/course/between.html"></iframe>',
			'/course/empty.html': '<!doctype html><title>Nothing</title>',
		};
		await this.#context.unroute('**/course/**');
		await this.#context.route('**/course/**', (route) => {
			const page = pages[new URL(route.request().url()).pathname.replace(/^.*(?=\/course\/)/, '')];
			return route.fulfill({
				status: page === undefined ? 404 : 200,
				body: (page ?? '').replaceAll('"/course/', `"${new URL(this.address).pathname}`),
				contentType: 'text/html; charset=utf-8',
				headers,
			});
		});
	}

	/** What the course has, as any page of its site can look it up. */
	async state(page: Page): Promise<Required<Pick<CourseState, 'calls'>> & CourseState> {
		const state = await page.evaluate(() => localStorage.getItem('course'));
		return { calls: [], ...(JSON.parse(state ?? '{}') as CourseState) };
	}

	/** How often the lesson has called a function. */
	async count(page: Page, name: string): Promise<number> {
		return (await this.state(page)).calls.filter(([called]) => called === name).length;
	}

	/** Has the course answer otherwise from now on; a mode or a mark is read so, too. */
	async fault(page: Page, faults: CourseFaults): Promise<void> {
		await page.evaluate((faults) => {
			const state = JSON.parse(localStorage.getItem('course') ?? '{}') as object;
			localStorage.setItem('course', JSON.stringify({ ...state, faults }));
		}, faults);
	}

	/** An empty page of the course's site: from it what the course has can be looked up whatever became of the others. */
	async beside(): Promise<Page> {
		const page = await this.#context.newPage();
		await page.goto(`${this.address}empty.html`);
		return page;
	}
}

/** A lesson of three questions, of one choice each. */
export function short(lesson: Lesson): Lesson {
	const questions = lesson.questions.filter(({ kind, prove }) => kind === 'choice' && !prove).slice(0, 3);
	return { ...lesson, questions: questions.map((question) => ({ ...question, stage: 'events' })) };
}

/** The lesson in its frame, for the hand of a test: what it does in a page it does in a frame as well. */
export const framed = (page: Page, ...frames: string[]): Page =>
	[...frames, '#lesson'].reduce<Page | FrameLocator>(
		(within, frame) => within.frameLocator(frame),
		page,
	) as Page;

/** An element of the data model as it was stored; `cmi.core.score.raw`. Empty where it never was. */
export function stored({ data }: CourseState, element: string): unknown {
	return element
		.split('.')
		.slice(1)
		.reduce<unknown>((within, name) => (within as Record<string, unknown> | undefined)?.[name], data?.cmi);
}

/** The interactions of a course, first to last. */
export function interactions(state: CourseState): Record<string, string>[] {
	const all = (stored(state, 'cmi.interactions') ?? {}) as Record<string, Record<string, string>>;
	return Object.keys(all)
		.filter((n) => /^\d+$/.test(n))
		.map((n) => all[n]!);
}

export { expect } from './fixtures.ts';

export const test = base.extend<{ course: Course }>({
	course: async ({ context, baseURL }, use) => use(new Course(context, baseURL!)),
});
