import type { Lesson } from '#lib/lesson/lesson.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { Result, ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { wholePercent } from '#lib/quiz/scoring/whole-percent.ts';
import { parseSettings } from '#lib/quiz/settings/settings.ts';
import type { Collected } from './collection.ts';
import { distinctItems } from './distinct-items.ts';
import { foldText } from './fold-text.ts';
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
	/** Which of those with that name, by when they began: 1 for the first; null where nobody else has it. */
	namesake: number | null;
	/** Those that differ from the usual ones, as names and values. */
	settings: Result['settings'];
	items: ResultItem[];
	points: number;
	/** How many questions were asked that are marked, answered, and right at the first try. */
	outOf: number;
	answered: number;
	rightFirst: number;
	/** Points as a whole per cent: see `wholePercent`. */
	percent: number;
	/** Per cent to pass, by the learner's settings, and whether they are reached. */
	pass: number;
	passed: boolean;
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
 * The points that a result claims, which come in thousandths: shares of a question have small denominators, so that 0.333 is a
 * third, and three of them are a whole.
 */
export function claimedPoints(points: number): number {
	// Fractions with denominators up to 30 are more than a thousandth apart.
	for (let parts = 1; parts <= 30; parts++) {
		const share = Math.round(points * parts) / parts;
		if (Math.abs(share - points) <= 0.0005) return share;
	}
	return points;
}

/** Numbers those who gave the same name, capitals and accents aside, by when they began. */
export function tellApart(learners: readonly Learner[]): Learner[] {
	const alike = new Map<string, Learner[]>();
	for (const learner of learners) {
		const name = foldText(learner.name);
		if (name !== '') alike.set(name, [...(alike.get(name) ?? []), learner]);
	}
	const numbers = new Map<Learner, number>();
	for (const several of alike.values())
		if (several.length > 1)
			for (const [i, learner] of several.sort((one, other) => one.started - other.started).entries())
				numbers.set(learner, i + 1);
	return learners.map((learner) => ({ ...learner, namesake: numbers.get(learner) ?? null }));
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
	const exact = graders ? (points: number) => points : claimedPoints;
	const points = marked.reduce((sum, item) => sum + exact(item.points), 0);
	const percent = wholePercent(points, marked.length);
	const { pass } = parseSettings(settings).settings;
	return {
		code,
		name,
		number,
		namesake: null,
		started,
		settings,
		items,
		points,
		outOf: marked.length,
		answered: marked.filter(({ outcome }) => outcome !== 'open').length,
		rightFirst: marked.filter(({ outcome }) => outcome === 'right').length,
		percent,
		pass,
		passed: percent >= pass,
		otherwise,
	};
}
