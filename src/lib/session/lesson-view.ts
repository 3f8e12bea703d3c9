import type { Citation } from '#lib/lesson/article.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { walkCards, type WalkCard } from '#lib/lesson/walk-cards.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { currentRound, type Attempt, type ItemRecord, type Round } from '#lib/quiz/attempt/attempt.ts';
import {
	isSettled,
	judge,
	lastTry,
	misreadWords,
	obstacleTo,
	triesLeft,
	type Judgement,
	type Obstacle,
} from '#lib/quiz/marking/judge.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { canPutOff, openQuestions, roundQuestions, roundStages } from '#lib/quiz/attempt/queue.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { outcomeOf, type Outcome } from '#lib/quiz/scoring/score.ts';
import { currentAnswer, currentQuestion, leftInStage, questionsFollow } from './lesson-context.ts';
import type { LessonSnapshot } from './lesson-machine.ts';
import { attemptOf, screenOf, type Screen } from './place.ts';

/** A question's place on the progress bar. In a test it says what was answered, not how it went. */
interface ProgressMark {
	question: string;
	stage: Stage;
	status: Outcome | 'answered';
	current: boolean;
}

/** The question on the screen, and all that the screen says of it. */
export interface ItemView {
	question: Question;
	/** Counted from 1 in the round. */
	number: number;
	/** The draft, or the answer that was judged. */
	answer: Answer;
	record: ItemRecord | undefined;
	/** Why *Check* would not do anything yet. */
	obstacle: Obstacle | null;
	triesLeft: number;
	/** Of the last try; null before the first, in a test, and where learners mark it. */
	judgement: Judgement | null;
	/** The key may be shown. */
	settled: boolean;
	/** The answer on the screen is a further try, so the hint helps. */
	retrying: boolean;
	/** Putting it off ends the stage: no other question of it is open, or all that are were put off before. */
	lastOpen: boolean;
}

/** The step of a walk that is on the screen. */
export interface WalkView {
	card: WalkCard;
	/** Counted from 1. */
	number: number;
	of: number;
	/** Behind the last step come the questions; else the stage's end. */
	questionsFollow: boolean;
}

/** All that a screen needs to know, as plain facts. */
export interface LessonView {
	screen: Screen;
	/** The answer cannot be changed. */
	locked: boolean;
	/** The article may show what was cited. */
	evidenceShown: boolean;
	attempt: Attempt;
	round: Round;
	/** Practising again: a round that changes no reported score. */
	practising: boolean;
	stages: Stage[];
	stage: Stage | undefined;
	item: ItemView | undefined;
	walk: WalkView | undefined;
	progress: ProgressMark[];
	/** How many questions of the round, and of the current stage, are still open. */
	open: number;
	openInStage: number;
	/** The words to mark in the article: the key's once it may be shown, the misread ones before. */
	cited: Citation[];
	/** The question that a review was opened at. */
	reviewed: string | null;
}

function itemOf(snapshot: LessonSnapshot): ItemView | undefined {
	const { lesson, work, settings } = snapshot.context;
	const question = currentQuestion(snapshot.context);
	if (!question) return undefined;
	const round = currentRound(work);
	const record = recordOf(round, question.id);
	const last = lastTry(record);
	// Another tab may have begun a further try; what was judged is the last one.
	const answer = (snapshot.hasTag('locked') && last?.answer) || currentAnswer(snapshot.context)!;
	return {
		question,
		number: round.questions.indexOf(question.id) + 1,
		answer,
		record,
		obstacle: obstacleTo(question, answer, record, settings),
		triesLeft: triesLeft(question, record, settings),
		judgement:
			last && settings.mode === 'practice' && !isSelfMarked(question) ? judge(question, last.answer) : null,
		settled: isSettled(question, record, settings),
		retrying: record !== undefined,
		lastOpen: !canPutOff(lesson, work, settings, question),
	};
}

function walkViewOf({ context }: LessonSnapshot): WalkView | undefined {
	const { lesson, stage, card } = context;
	const cards = stage ? walkCards(lesson, stage) : [];
	const current = cards[card];
	return (
		current && {
			card: current,
			number: card + 1,
			of: cards.length,
			questionsFollow: questionsFollow(context),
		}
	);
}

function cardEvidence(card: WalkCard): Citation[] {
	return card.kind === 'event' ? card.event.evidence : card.claims.flatMap(({ evidence }) => evidence);
}

function citedOf(
	snapshot: LessonSnapshot,
	item: ItemView | undefined,
	walk: WalkView | undefined,
): Citation[] {
	if (walk) return cardEvidence(walk.card);
	if (!item || !snapshot.hasTag('evidence-shown')) return [];
	return item.settled
		? item.question.evidence
		: misreadWords(item.question, item.answer, snapshot.context.lesson);
}

/** The facts of a snapshot of the machine; `before`: those of the one before it. */
export function viewOf(snapshot: LessonSnapshot, before?: LessonView): LessonView {
	const { lesson, work, settings, reviewed } = snapshot.context;
	const stage = snapshot.context.stage ?? undefined;
	const screen = screenOf(snapshot);
	const round = currentRound(work);
	const openInStage = leftInStage(snapshot.context).length;
	const stages = roundStages(lesson, work);
	const item = screen === 'answering' || screen === 'judged' ? itemOf(snapshot) : undefined;
	const walk = screen === 'walking' ? walkViewOf(snapshot) : undefined;
	const hidden = settings.mode === 'test' && screen !== 'results' && screen !== 'reviewing';
	return {
		screen,
		locked: snapshot.hasTag('locked'),
		evidenceShown: snapshot.hasTag('evidence-shown'),
		attempt: attemptOf(snapshot, before?.attempt),
		round,
		practising: round.id !== 0,
		stages,
		stage,
		item,
		walk,
		progress: roundQuestions(lesson, work).map((question) => {
			const record = recordOf(round, question.id);
			return {
				question: question.id,
				stage: question.stage,
				status: hidden && record ? 'answered' : outcomeOf(question, record),
				current: item?.question.id === question.id,
			};
		}),
		open: stages.reduce((sum, stage) => sum + openQuestions(lesson, work, settings, stage).length, 0),
		openInStage,
		cited: citedOf(snapshot, item, walk),
		reviewed,
	};
}
