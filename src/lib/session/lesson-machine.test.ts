import { isDeepStrictEqual } from 'node:util';
import { createActor, transition, type AnyStateNode, type AnyTransitionDefinition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { currentRound, newAttempt, newWork, type Attempt, type Work } from '#lib/quiz/attempt/attempt.ts';
import { isSettled, judge } from '#lib/quiz/marking/judge.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { recordOf, withReveal, withTry } from '#lib/quiz/attempt/record.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson, shortWalks, withCore } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { at } from '#tests/lessons/taken-lesson.ts';
import { given, instant, learnerCommands, outcomes, statesOf } from '#tests/machine-paths.ts';
import {
	currentAnswer,
	currentQuestion,
	type Command,
	type LessonCommand,
	type LessonContext,
	type LessonInput,
} from './lesson-context.ts';
import { lessonMachine, type LessonSnapshot } from './lesson-machine.ts';
import { viewOf } from './lesson-view.ts';
import { attemptOf, screenOf } from './place.ts';
import { outsideStages } from './position.ts';

const practice: Settings = { ...defaultSettings, shuffle: 'off', tries: 2 };
const inTest: Settings = { ...practice, mode: 'test' };
const walkBefore = { walk: 'before' } as const;
const perStage = shortWalks({ questions: [order, match, choice] });
const oneStage = sampleLesson({ questions: [choice, verdict] });
const unasked = sampleLesson({ questions: [] });

interface Edge {
	from: LessonSnapshot;
	command: LessonCommand;
	to: LessonSnapshot;
}

interface Graph {
	input: LessonInput;
	states: LessonSnapshot[];
	edges: Edge[];
}

/** Another tab has answered this question: as often as it may, and right at last. */
function answeredElsewhere({ work, lesson, settings }: LessonContext, question: Question): Work {
	const fresh: Work = { ...work, rounds: work.rounds.map((round) => ({ ...round, records: [] })) };
	const answers = [wrongAnswer(question, lesson), rightAnswer(question)].slice(
		settings.mode === 'test' ? 1 : 0,
	);
	return answers.reduce((work, answer) => withTry(work, question.id, answer, instant), fresh);
}

/** What a reload may bring: a place of each kind, and places that no longer fit what was answered. */
function kept({ lesson, settings }: LessonContext): Attempt[] {
	const [first] = lesson.questions;
	const fresh = newAttempt(lesson, settings, 1, 0);
	if (!first) return [fresh];
	const tried = withTry(fresh, first.id, wrongAnswer(first, lesson), instant);
	const judged = at(tried, { at: 'judged', question: first.id });
	return [
		fresh,
		at(fresh, { at: 'answering', question: first.id }),
		judged,
		at(fresh, { at: 'judged', question: first.id }),
		at(withReveal(judged, first.id), { at: 'answering', question: first.id }),
		at(fresh, { at: 'closed', stage: first.stage }),
		at(fresh, { at: 'results' }),
		...walkCards(lesson, first.stage).map((_, card) =>
			at(fresh, { at: 'walking', stage: first.stage, card }),
		),
	];
}

const [deletion] = given({ type: 'attempt.delete', seed: 7 });

/** All that can come: from the learner, from what was kept, and, in the first round, from another tab. */
function commands(snapshot: LessonSnapshot): LessonCommand[] {
	const { context } = snapshot;
	const { lesson, work, settings, stage } = context;
	const question = currentQuestion(context) ?? lesson.questions.find((one) => one.stage === stage);
	const open = question && !isSettled(question, recordOf(currentRound(work), question.id), settings);
	const others: Command[] = [
		...kept(context).map((attempt): Command => ({ type: 'attempt.resume', attempt })),
		...lesson.questions.map(({ id }): Command => ({ type: 'answer.assess', question: id, met: ['a'] })),
		{ type: 'attempt.delete', seed: 7 },
	];
	if (work.round === 0 && open) {
		const theirs = answeredElsewhere(context, question);
		others.push({ type: 'attempt.merge', work: mergeWork(work, theirs, context.question) });
	}
	return [...learnerCommands(snapshot), ...given(...others).filter((command) => snapshot.can(command))];
}

/** The state after a command. */
function after(state: LessonSnapshot, command: Command): LessonSnapshot {
	return transition(lessonMachine, state, { ...command, at: instant })[0];
}

function graphOf(lesson: Lesson, settings: Settings): Graph {
	const input = { lesson, settings, seed: 1, at: 0 };
	const states = statesOf(input, commands);
	const edges = states.flatMap((from) =>
		commands(from).map((command) => ({ from, command, to: after(from, command) })),
	);
	return { input, states, edges };
}

const graphs: [name: string, graph: Graph][] = [
	['one question a stage, in practice', graphOf(perStage, practice)],
	['one question a stage, in a test', graphOf(perStage, inTest)],
	['walks before the questions, in practice', graphOf(perStage, { ...practice, ...walkBefore })],
	['walks before the questions, in a test', graphOf(perStage, { ...inTest, ...walkBefore })],
	['two questions in one stage, in practice', graphOf(oneStage, practice)],
	['two questions in one stage, in a test', graphOf(oneStage, inTest)],
	['a short lesson, in practice', graphOf(withCore([choice, verdict], choice), practice)],
	['no question, in practice', graphOf(unasked, practice)],
];

const stateOf = ({ value }: LessonSnapshot) =>
	JSON.stringify(value).replace(/[{}"]/g, '').replaceAll(':', '.');
const graphNamed = (name: string) => graphs.find(([known]) => known === name)![1];

describe('the states that are reached', () => {
	const inStage = (...names: string[]) => names.map((name) => `taking.stage.${name}`);
	const bare = ['taking.opening', 'taking.results', 'reviewing.onceBegun'];
	const outside = [...bare, 'reviewing.beforeBeginning'];
	const judged = ['judged.wrong', 'judged.settled'];
	test.for<[string, string[]]>([
		[
			'one question a stage, in practice',
			[...outside, ...inStage('walking', 'answering', ...judged, 'closed')],
		],
		// Left in a walk by who began before it came after the questions.
		['one question a stage, in a test', [...bare, ...inStage('walking', 'answering', 'closed')]],
		[
			'walks before the questions, in practice',
			[...outside, ...inStage('walking', 'answering', ...judged, 'closed')],
		],
		['walks before the questions, in a test', [...bare, ...inStage('walking', 'answering', 'closed')]],
		['two questions in one stage, in practice', [...outside, ...inStage('answering', ...judged, 'closed')]],
		['two questions in one stage, in a test', [...bare, ...inStage('answering', 'closed')]],
		['no question, in practice', outside],
	])('%s', ([name, expected]) => {
		expect(new Set(graphNamed(name).states.map(stateOf))).toEqual(new Set(expected));
	});
});

/** Every transition that the machine's definition has, by a name of its own. */
function definedTransitions(): Map<AnyTransitionDefinition, string> {
	const names = new Map<AnyTransitionDefinition, string>();
	const within = (node: AnyStateNode): AnyStateNode[] => [
		node,
		...Object.values(node.states).flatMap(within),
	];
	for (const node of within(lessonMachine.root)) {
		for (const [event, transitions] of node.transitions)
			transitions.forEach((defined, i) => names.set(defined, `${node.id} ${event} ${i}`));
		(node.always ?? []).forEach((defined, i) => names.set(defined, `${node.id} always ${i}`));
	}
	return names;
}

test('every transition that is defined is taken', () => {
	const defined = definedTransitions();
	const missing = new Set(defined.values());
	for (const [, { input, edges }] of graphs)
		for (const { from, command } of edges) {
			const actor = createActor(lessonMachine, {
				input,
				snapshot: from,
				inspect(inspected) {
					if (inspected.type !== '@xstate.microstep') return;
					for (const taken of inspected._transitions) missing.delete(defined.get(taken) ?? '');
				},
			});
			actor.start();
			actor.send(command);
			actor.stop();
		}
	expect(defined.size).toBeGreaterThan(30);
	expect([...missing]).toEqual([]);
});

describe.for(graphs)('on every state and step: %s', ([, { input, states, edges }]) => {
	const { lesson, settings } = input;

	test('a question has one record a round, of no more tries than are allowed', () => {
		for (const { context } of states)
			for (const { questions, records } of context.work.rounds) {
				const asked = records.map(({ question }) => question);
				expect(new Set(asked).size).toBe(asked.length);
				expect(questions).toEqual(expect.arrayContaining(asked));
				for (const { tries } of records) {
					expect(tries.length).toBeGreaterThan(0);
					expect(tries.length).toBeLessThanOrEqual(settings.mode === 'test' ? 1 : settings.tries);
				}
			}
	});

	test('the score stays within bounds, and below what the answers are worth', () => {
		for (const { context } of states)
			for (const round of context.work.rounds) {
				const { points, outOf, percent, answered, rightFirst } = scoreOf(lesson, round);
				const worth = round.records.map(({ question, tries }) => {
					const shares = tries.map(
						({ answer }) =>
							judge(
								lesson.questions.find(({ id }) => id === question)!,
								answer,
							).share,
					);
					return Math.max(...shares) * (shares[0] === 1 || shares.length === 1 ? 1 : 0.5);
				});
				expect(points).toBeGreaterThanOrEqual(rightFirst);
				expect(points).toBeLessThanOrEqual(worth.reduce((sum, one) => sum + one, 0) + 1e-9);
				expect(worth.length).toBe(answered);
				expect(percent).toBeLessThanOrEqual(outOf === 0 ? 0 : 100);
			}
	});

	test('locked means that the answer cannot be changed', () => {
		for (const state of states.filter((state) => state.hasTag('locked'))) {
			const question = currentQuestion(state.context) ?? lesson.questions[0];
			const [change] = given({
				type: 'answer.change',
				answer: { response: { kind: 'choice', picked: [] }, proof: null },
			});
			expect(state.can(change!)).toBe(false);
			expect(after(state, change!).context.work).toBe(state.context.work);
			expect(viewOf(state).item?.question).toBe(state.matches('reviewing') ? undefined : question);
		}
	});

	test('what the context says fits the state: at a question there is one, in a stage its stage', () => {
		for (const state of states.filter((state) => state.matches('taking'))) {
			const { context } = state;
			const { stage, question, card } = context;
			const screen = screenOf(state);
			expect([screen, stage === null]).toEqual([screen, screen === 'opening' || screen === 'results']);
			if (screen !== 'walking') expect(card).toBe(0);
			if (screen !== 'answering' && screen !== 'judged') {
				expect(question).toBeNull();
				continue;
			}
			const current = currentQuestion(context)!;
			const record = recordOf(currentRound(context.work), current.id);
			expect(current.stage).toBe(stage);
			expect(currentRound(context.work).questions).toContain(question);
			expect(currentAnswer(context)!.response.kind).toBe(current.kind);
			if (screen === 'answering') expect(isSettled(current, record, settings)).toBe(false);
			else expect(record).toBeDefined();
		}
	});

	test('of what was judged, wrong is what tries are left for, and settled the rest', () => {
		for (const state of states.filter((state) => screenOf(state) === 'judged'))
			expect(stateOf(state).endsWith('.settled')).toBe(viewOf(state).item!.settled);
	});

	test('a review lies over the place from which it was opened, and leads back to it', () => {
		for (const { from, to } of edges.filter(({ command }) => command.type === 'review.open')) {
			expect(attemptOf(to)).toEqual(attemptOf(from));
			if (from.matches('taking')) expect(after(to, { type: 'review.close' }).value).toEqual(from.value);
		}
	});

	test('a test shows nothing of how it goes before the results', () => {
		if (settings.mode === 'practice') return;
		for (const state of states.filter((state) => attemptOf(state).place.at !== 'results')) {
			const view = viewOf(state);
			if (view.screen !== 'walking') expect(view).toMatchObject({ evidenceShown: false, cited: [] });
			expect(view.item?.judgement ?? null).toBeNull();
			for (const { status } of view.progress) expect(['answered', 'open']).toContain(status);
		}
	});

	const goingOn = edges.filter(({ command }) => !['attempt.resume', 'attempt.delete'].includes(command.type));

	test('later rounds change nothing of the first, but that more may be asked in it', () => {
		const later = goingOn.filter(({ from }) => from.context.work.round !== 0);
		for (const { from, to } of later.filter(({ command }) => command.type !== 'attempt.extend'))
			expect(to.context.work.rounds[0]).toEqual(from.context.work.rounds[0]);
	});

	test('answers are only ever added, but for what is resumed or deleted', () => {
		for (const { from, to, command } of goingOn)
			for (const round of from.context.work.rounds)
				for (const { question, tries } of round.records) {
					const after = to.context.work.rounds.find(({ id }) => id === round.id)!;
					const now = recordOf(after, question)!.tries;
					if (command.type === 'attempt.merge') expect(now.length).toBeGreaterThanOrEqual(tries.length);
					else expect(now.slice(0, tries.length)).toEqual(tries);
				}
	});

	test('a walk shows one of its stage’s cards and the words it cites, once, and in the first round alone', () => {
		for (const state of states.filter((state) => screenOf(state) === 'walking')) {
			const { walk, stage, cited, attempt, ...view } = viewOf(state);
			const cards = walkCards(lesson, stage!);
			expect(attempt.place).toMatchObject({ stage, card: walk!.number - 1 });
			expect(walk).toMatchObject({ of: cards.length, card: cards[walk!.number - 1] });
			expect(view).toMatchObject({ evidenceShown: true, locked: false, item: undefined, practising: false });
			expect(cited.length).toBeGreaterThan(0);
			expect(attempt.walked).not.toContain(stage);
			const left = viewOf(after(state, { type: 'walk.leave' }));
			expect(left.screen).toBe(walk!.questionsFollow ? 'answering' : 'closed');
			expect(left.stage).toBe(stage);
		}
	});

	test('a stage that was walked through stays so, but for what is resumed or deleted', () => {
		for (const { from, to } of goingOn)
			expect(to.context.work.walked).toEqual(expect.arrayContaining(from.context.work.walked));
	});

	test('nothing is left once the answers are deleted, wherever that is done, and that is emitted once', () => {
		const work = newWork(lesson, settings, 7, instant);
		for (const state of states) {
			const [next, actions] = transition(lessonMachine, state, deletion!);
			expect(next.value).toEqual({ taking: 'opening' });
			expect(next.context).toEqual({ lesson, settings, work, ...outsideStages, shown: 0, reviewed: null });
			expect(actions.map(({ params }) => params)).toEqual([{ event: { type: 'deleted' } }]);
		}
	});

	test('there is always a way on to the results', () => {
		const leadsOn = new Set(states.filter((state) => screenOf(state) === 'results').map(outcomes));
		const incoming = edges.map(({ from, to }) => [outcomes(from), outcomes(to)] as const);
		for (let before = -1; before !== leadsOn.size;) {
			before = leadsOn.size;
			for (const [from, to] of incoming) if (leadsOn.has(to)) leadsOn.add(from);
		}
		expect(states.filter((state) => !leadsOn.has(outcomes(state))).map(outcomes)).toEqual([]);
	});

	test('after a reload the screen is the same, all facts of it are; in a review what lay under it', () => {
		for (const state of states) {
			const attempt = attemptOf(state);
			const loaded = loadAttempt(saveAttempt(attempt), lesson, settings);
			if (!isDeepStrictEqual(loaded, { ok: true, attempt, change: null }))
				expect(loaded).toEqual({ ok: true, attempt });
			const actor = createActor(lessonMachine, { input: { ...input, seed: 99, at: 77 } }).start();
			actor.send({
				type: 'attempt.resume',
				attempt: loaded.ok ? loaded.attempt : attempt,
				at: instant,
			});
			const under = state.matches('reviewing') ? after(state, { type: 'review.close' }) : state;
			const [now, before] = [viewOf(actor.getSnapshot()), { ...viewOf(under), reviewed: null }];
			if (!isDeepStrictEqual(now, before)) expect(now).toEqual(before);
			actor.stop();
		}
	});
});
