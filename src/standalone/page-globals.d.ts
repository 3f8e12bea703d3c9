import type { OpenedCourse } from '#lib/delivery/lms/course-deliveries.ts';
import type { LrsReporter } from '#lib/delivery/lms/xapi/lrs-reporter.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Module } from './loader.ts';

/** What the scripts of one page have in common: each stands in it by itself. */
interface PageScripts {
	define?: (name: string, module: Module) => void;
	start?: (name: string, module: Module) => void;
	/** Puts what comes later into the page, where the page has it in itself. */
	unpackLater?: () => Promise<void>;
	/** Opens the course that a package stands in. */
	openCourse?: (lesson: Lesson) => Promise<OpenedCourse>;
	/** Fetches what reports to a record store, for which a framed page seldom asks. */
	bringLrs?: () => Promise<void>;
	/** And what it brings. */
	LrsReporter?: typeof LrsReporter;
	/** The button that was pressed before the lesson's script was there; from now on none is kept. */
	takePressed?: () => HTMLElement | null;
}

declare global {
	var pilcrow: PageScripts | undefined;
}
