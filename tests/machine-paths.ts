import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { isSettled, judge } from '#lib/quiz/marking/judge.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';
import { outcomeOf } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import {
	currentQuestion,
	currentRecord,
	type Command,
	type LessonCommand,
	type LessonInput,
} from '#lib/session/lesson-context.ts';
import { lessonMachine, type LessonSnapshot } from '#lib/session/lesson-machine.ts';
import { viewOf } from '#lib/session/lesson-view.ts';
import { attemptOf, screenOf, type Screen } from '#lib/session/place.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';

/** When everything in the graph happens: the order in which it does is what counts. */
export const instant = 5000;

/** Commands as the machine takes them, at that instant. */
export function given(...commands: Command[]): LessonCommand[] {
	return commands.map((command) => ({ ...command, at: instant }));
}

/**
 * What a learner can do at this point, or enough of it: each answer right or wrong, nothing half done, and what was begun
 * is submitted. What leads aside or back (a review, a further round, the results' way to what is open) is done while
 * little has been answered, and a further round is gone through straight: else the states of the graph multiply.
 */
export function learnerCommands(snapshot: LessonSnapshot): LessonCommand[] {
	const { lesson, work } = snapshot.context;
	const { records, drafts } = currentRound(work);
	const question = currentQuestion(snapshot.context);
	const screen = screenOf(snapshot);
	const first = work.round === 0;
	const candidates: Command[] = [
		{ type: 'begin' },
		...(lesson.questions.some(({ core }) => core) ? [{ type: 'begin', length: 'short' } as const] : []),
		{ type: 'walk.next' },
		{ type: 'answer.submit' },
		{ type: 'question.next' },
		{ type: 'stage.next' },
		{ type: 'review.close' },
		{ type: 'attempt.extend' },
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
	if (first && (records.length < 2 || screen === 'closed')) candidates.push({ type: 'stage.reopen' });
	if (first && records.length < 2 && drafts.length === 0)
		candidates.push(
			{ type: 'review.open', question: lesson.questions[0]?.id },
			{ type: 'round.start', scope: records.length === 0 ? 'all' : 'missed' },
		);
	if (screen === 'results') candidates.push({ type: 'attempt.delete', seed: 1 });
	return given(...candidates).filter((command) => snapshot.can(command));
}

/** A state by what became of it: where it is and how each question went, not when nor by which answer. */
export function outcomes(snapshot: LessonSnapshot): string {
	const { lesson, work, settings } = snapshot.context;
	const rounds = work.rounds.map((round) =>
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
	const { place } = attemptOf(snapshot);
	return JSON.stringify([snapshot.value, place, work.length, work.walked, currentRound(work).skips, rounds]);
}

/** The states that these commands lead to, each once. */
export function statesOf(
	input: LessonInput,
	commands: (snapshot: LessonSnapshot) => LessonCommand[],
): LessonSnapshot[] {
	return getShortestPaths(lessonMachine, { input, events: commands, serializeState: outcomes }).map(
		({ state }) => state,
	);
}

export interface MachineStep {
	/** `judged: question.next → closed`. */
	name: string;
	command: LessonCommand;
	/** Where it ends. */
	screen: Screen;
}

interface Edge extends MachineStep {
	to: string;
}

/**
 * One way from the opening on that makes each step that a learner can make, known by where it starts, what is done
 * and where it ends: for a test that makes them in a browser, on one page. It always takes the shortest way to a step
 * that was not made yet. The lesson must be small (one question a stage): the states of the graph multiply.
 */
export function machineTour(lesson: Lesson, settings: Settings): MachineStep[] {
	const edges = new Map<string, Edge[]>();
	const states = statesOf({ lesson, settings, seed: 1, at: 0 }, learnerCommands);
	for (const state of states)
		edges.set(
			outcomes(state),
			learnerCommands(state).map((command) => {
				const [next] = transition(lessonMachine, state, command);
				const how =
					'scope' in command ? ` ${command.scope}` : 'length' in command ? ` ${command.length}` : '';
				const screen = screenOf(next);
				const name = `${screenOf(state)}: ${command.type}${how} → ${screen}`;
				return { name, command, screen, to: outcomes(next) };
			}),
		);
	const missing = new Set([...edges.values()].flat().map(({ name }) => name));
	const tour: Edge[] = [];
	let here = outcomes(states.find((state) => state.matches({ taking: 'opening' }))!);
	while (missing.size > 0) {
		const way = shortestWay(edges, here, ({ name }) => missing.has(name));
		tour.push(...way);
		for (const { name } of way) missing.delete(name);
		here = way.at(-1)!.to;
	}
	return tour;
}

/** The shortest way from a state to an edge, that edge included. Throws where there is none. */
function shortestWay(edges: Map<string, Edge[]>, from: string, wanted: (edge: Edge) => boolean): Edge[] {
	const seen = new Set([from]);
	const ways: Edge[][] = [[]];
	for (const way of ways)
		for (const edge of edges.get(way.at(-1)?.to ?? from)!) {
			const longer = [...way, edge];
			if (wanted(edge)) return longer;
			if (seen.has(edge.to)) continue;
			seen.add(edge.to);
			ways.push(longer);
		}
	throw new Error(`Nothing leads on from ${from}.`);
}
