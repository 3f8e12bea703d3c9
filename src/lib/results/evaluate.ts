import { mean, median, sampleStandardDeviation } from 'simple-statistics';
import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import type { ResultItem } from '#lib/quiz/scoring/result-code.ts';
import { outcomes, type Outcome } from '#lib/quiz/scoring/score.ts';
import { wholePercent } from '#lib/quiz/scoring/whole-percent.ts';
import type { Collected } from './collection.ts';
import { gradersOf, learnerOf, tellApart, type Learner } from './learner.ts';
import { noCounts, QuestionTally, type QuestionStatistics } from './question-tally.ts';
import { selfMarkedIn } from './self-marked.ts';
import { WrittenTally, type WrittenQuestion } from './written.ts';

/** How a class did on the questions that cite a paragraph as their evidence. */
interface ParagraphStatistics {
	paragraph: ParagraphId;
	number: number;
	/** Ids of the questions. */
	questions: string[];
	/** How often one of them was asked, and how it went. */
	asked: number;
	counts: Record<Outcome, number>;
}

export interface ScoreStatistics {
	/** Whole per cents. */
	mean: number;
	median: number;
	/** In points of per cent; null for fewer than two. */
	deviation: number | null;
	/** How many reached the per cent to pass, and which those are: settings may differ. */
	passed: number;
	passes: number[];
	/** How many have 0–9 %, 10–19 %, …, 90–100 %. */
	tens: number[];
}

export interface ClassStatistics {
	learners: Learner[];
	questions: QuestionStatistics[];
	/** The questions that learners mark themselves: they are in no other figure. */
	written: WrittenQuestion[];
	/** Empty where the lesson is not at hand. */
	paragraphs: ParagraphStatistics[];
	scores: ScoreStatistics;
}

/** Which bar of ten a per cent belongs to: 0 to 9; all right is in the last. */
export function tenOf(percent: number): number {
	return Math.min(9, Math.floor(percent / 10));
}

/**
 * All that is said of a class. `collected`: results of one edition of one lesson, at least one. `lesson`: that very edition,
 * where it is at hand; without it points are what the results claim, and paragraphs are not known.
 */
export function evaluate(collected: readonly Collected[], lesson: Lesson | null): ClassStatistics {
	const gradersFor = lesson && gradersOf(lesson);
	const asWritten = gradersFor?.([]);
	const apart = selfMarkedIn(
		lesson,
		collected.map(({ result }) => result),
	);
	const learners = tellApart(collected.map((one, i) => learnerOf(one, i + 1, gradersFor, apart)));
	const tallies = new Map<string, QuestionTally>();
	const texts = new Map<string, WrittenTally>();
	const ids = new Set(lesson?.questions.map(({ id }) => id));
	for (const learner of learners) {
		for (const item of learner.items) {
			const id = item.question;
			ids.add(id);
			const question = asWritten?.get(id)?.question;
			if (apart.has(id)) made(texts, id, () => new WrittenTally(question)).add(learner, item);
			else made(tallies, id, () => new QuestionTally(question)).add(item, shareOfOthers(learner, item));
		}
	}
	const questions: QuestionStatistics[] = [];
	const written: WrittenQuestion[] = [];
	// A question that nobody was asked has no place among the others.
	for (const id of ids) {
		const number = questions.length + written.length + 1;
		const tally = tallies.get(id)?.statistics();
		if (tally) questions.push({ id, number, ...tally });
		const text = texts.get(id)?.statistics();
		if (text) written.push({ id, number, ...text });
	}
	return {
		learners,
		questions,
		written,
		paragraphs: paragraphsOf(lesson, questions),
		scores: scoresOf(learners),
	};
}

function made<T>(map: Map<string, T>, key: string, make: () => T): T {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

/** The share of the points of all other questions that the same learner earned. */
function shareOfOthers({ points, outOf }: Learner, item: ResultItem): number {
	return outOf > 1 ? (points - item.points) / (outOf - 1) : 0;
}

function paragraphsOf(lesson: Lesson | null, questions: QuestionStatistics[]): ParagraphStatistics[] {
	if (!lesson) return [];
	return articleParagraphs(lesson).map(({ id, number }) => {
		const about = lesson.questions.filter(({ evidence }) =>
			evidence.some(({ paragraph }) => paragraph === id),
		);
		const asked = questions.filter((question) => about.some(({ id }) => id === question.id));
		const counts = noCounts();
		for (const question of asked) for (const outcome of outcomes) counts[outcome] += question.counts[outcome];
		return {
			paragraph: id,
			number,
			questions: asked.map(({ id }) => id),
			asked: asked.reduce((sum, { asked }) => sum + asked, 0),
			counts,
		};
	});
}

function scoresOf(learners: Learner[]): ScoreStatistics {
	// Of what was earned, not of figures that were rounded already.
	const shares = learners.map(({ points, outOf }) => (outOf > 0 ? points / outOf : 0));
	const tens = Array<number>(10).fill(0);
	for (const { percent } of learners) tens[tenOf(percent)]!++;
	return {
		mean: wholePercent(mean(shares), 1),
		median: wholePercent(median(shares), 1),
		// A distance, not a share: to the nearest.
		deviation: shares.length > 1 ? Math.round(100 * sampleStandardDeviation(shares)) : null,
		passed: learners.filter(({ passed }) => passed).length,
		passes: [...new Set(learners.map(({ pass }) => pass))],
		tens,
	};
}
