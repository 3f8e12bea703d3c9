import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { valueOf } from '#lib/quiz/marking/pairs.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { isSettled, judge } from '#lib/quiz/marking/judge.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { outcomeOf } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { currentQuestion, currentRecord, type LessonCommand } from '#lib/session/lesson-context.ts';
import { lessonMachine } from '#lib/session/lesson-machine.ts';
import { viewOf, type LessonSnapshot, type Screen } from '#lib/session/lesson-view.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';

/** When everything in the graph happens: the order in which it does is what counts. */
export const instant = 5000;

/**
 * What a learner can do at this point, or enough of it: each answer right or wrong, nothing half done, and what was begun
 * is submitted. What leads aside or back (a review, a further round, the results' way to what is open) is done while
 * little has been answered, and a further round is gone through straight: else the states of the graph multiply.
 */
export function learnerCommands(snapshot: LessonSnapshot): LessonCommand[] {
	const { lesson, attempt } = snapshot.context;
	const { records, drafts } = currentRound(attempt);
	const question = currentQuestion(snapshot.context);
	const first = attempt.round === 0;
	const candidates: LessonCommand[] = [
		{ type: 'begin' },
		{ type: 'walk.next' },
		{ type: 'answer.submit', at: instant },
		{ type: 'question.next' },
		{ type: 'stage.next' },
		{ type: 'review.close' },
	];
	// The first step has no way back, and the last no other way on.
	const walk = viewOf(snapshot).walk;
	if (walk && walk.number > 1) candidates.push({ type: 'walk.back' });
	if (walk && walk.number < walk.of) candidates.push({ type: 'walk.leave' });
	if (question && drafts.length === 0) {
		candidates.push({ type: 'answer.change', answer: rightAnswer(question) });
		if (first) {
			const before = currentRecord(snapshot.context)?.tries.length;
			candidates.push(
				{ type: 'answer.change', answer: wrongAnswer(question, lesson, before) },
				{ type: 'answer.retry' },
				{ type: 'answer.reveal' },
				{ type: 'question.skip' },
			);
		}
	}
	if (first && (records.length < 2 || snapshot.matches({ stage: 'closed' })))
		candidates.push({ type: 'stage.reopen' });
	if (first && records.length < 2 && drafts.length === 0)
		candidates.push(
			{ type: 'review.open', question: lesson.questions[0]?.id },
			{ type: 'round.start', scope: records.length === 0 ? 'all' : 'missed', at: instant },
		);
	if (first && records.length < 2 && snapshot.matches('results'))
		candidates.push({ type: 'attempt.delete', seed: 1, at: instant });
	return candidates.filter((command) => snapshot.can(command));
}

/** A state by what became of it: where it is and how each question went, not when nor by which answer. */
export function outcomes({ value, context: { lesson, attempt, settings } }: LessonSnapshot): string {
	const rounds = attempt.rounds.map((round) =>
		lesson.questions.map((question) => {
			const record = recordOf(round, question.id);
			const draft = valueOf(round.drafts, question.id);
			return [
				outcomeOf(question, record),
				isSettled(question, record, settings),
				draft && judge(question, draft).right,
			];
		}),
	);
	return JSON.stringify([value, attempt.place, attempt.walked, currentRound(attempt).skips, rounds]);
}

export interface MachinePath {
	/** `judged: question.next → closed`. */
	name: string;
	/** From the opening on; the last is the one that the path is for. */
	commands: LessonCommand[];
	/** Where it ends. */
	screen: Screen;
}

/**
 * A shortest path for each step that a learner can make, told apart by where it starts, what is done and where it ends:
 * for a test that makes them in a browser. The lesson must be small (one question a stage): the states of the graph
 * multiply.
 */
export function machinePaths(lesson: Lesson, settings: Settings): MachinePath[] {
	const input = { lesson, settings, seed: 1, at: 0 };
	const paths = getShortestPaths(lessonMachine, { input, events: learnerCommands, serializeState: outcomes })
		.map(({ state, steps }) => ({
			state: state as LessonSnapshot,
			commands: steps.slice(1).map(({ event }) => event as LessonCommand),
		}))
		.sort((a, b) => a.commands.length - b.commands.length);
	const found = new Map<string, MachinePath>();
	for (const { state, commands } of paths)
		for (const command of learnerCommands(state)) {
			const { screen } = viewOf(transition(lessonMachine, state, command)[0]);
			const scope = 'scope' in command ? ` ${command.scope}` : '';
			const name = `${viewOf(state).screen}: ${command.type}${scope} → ${screen}`;
			if (!found.has(name)) found.set(name, { name, commands: [...commands, command], screen });
		}
	return [...found.values()];
}
