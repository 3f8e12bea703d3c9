import type { Lesson } from '#lib/lesson/lesson.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import type { Collected } from './collection.ts';
import { distinctItems } from './distinct-items.ts';
import { Grader } from './grader.ts';
import { regrade } from './regrade.ts';

/** One result, graded: a row of the class. */
export interface Learner {
	/** The code that it was read from. */
	code: string;
	/** What the learner wants to be called; empty where no name was given. */
	name: string;
	/** 1 for the first that came in: what a learner without a name is called by. */
	number: number;
	/** Milliseconds since 1970. */
	started: number;
	/** `mode=test, tries=1`; empty for the usual ones. */
	settings: string;
	items: ResultItem[];
	points: number;
	/** How many questions were asked that are marked, answered, and right at the first try. */
	outOf: number;
	answered: number;
	rightFirst: number;
	/** Points as a whole per cent, rounded down. */
	percent: number;
	/** For how many questions the result claims something else than its answers are worth. */
	otherwise: number;
}

/** The graders of a lesson's questions as some settings ask them, by the questions' ids. */
type GradersFor = (settings: [string, string][]) => ReadonlyMap<string, Grader>;

/** Makes them, for each settings once. */
export function gradersOf(lesson: Lesson): GradersFor {
	const known = new Map<string, ReadonlyMap<string, Grader>>();
	return (settings) => {
		const key = JSON.stringify(settings);
		const made =
			known.get(key) ??
			new Map(
				adaptLesson(lesson, parseSettings(settings).settings).questions.map((question) => [
					question.id,
					new Grader(question),
				]),
			);
		known.set(key, made);
		return made;
	};
}

/**
 * A result graded by its lesson; by its own word where the lesson's edition is not at hand. `apart`: ids of the questions that
 * learners mark themselves.
 */
export function learnerOf(
	{ code, result }: Collected,
	number: number,
	graders: GradersFor | null,
	apart: ReadonlySet<string>,
): Learner {
	const { name = '', started, settings } = result;
	const { items, otherwise } = graders
		? regrade(result.items, graders(settings))
		: { items: distinctItems(result.items), otherwise: 0 };
	const marked = items.filter(({ question }) => !apart.has(question));
	const points = marked.reduce((sum, item) => sum + item.points, 0);
	return {
		code,
		name,
		number,
		started,
		settings: settings.map(([name, value]) => `${name}=${value}`).join(', '),
		items,
		points,
		outOf: marked.length,
		answered: marked.filter(({ outcome }) => outcome !== 'open').length,
		rightFirst: marked.filter(({ outcome }) => outcome === 'right').length,
		// Points may come in thousandths: thirds that add up to a whole are a little less.
		percent: marked.length > 0 ? Math.floor((100 * points) / marked.length + 0.05) : 0,
		otherwise,
	};
}
