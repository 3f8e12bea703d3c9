import { isDeepStrictEqual } from 'node:util';
import { createActor, transition, type AnyTransitionDefinition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { describe, expect, test, vi } from 'vitest';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import { at, currentRound, newAttempt, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { isSettled, judge } from '#lib/quiz/marking/judge.ts';
import { loadAttempt, saveAttempt } from '#lib/quiz/attempt/load.ts';
import { stageOf } from '#lib/quiz/attempt/progress.ts';
import { recordOf, withReveal, withTry } from '#lib/quiz/attempt/record.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson, shortWalks } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { instant, learnerCommands, machinePaths, outcomes } from '#tests/machine-paths.ts';
import {
	currentAnswer,
	currentQuestion,
	type LessonCommand,
	type LessonContext,
	type LessonInput,
} from './lesson-context.ts';
import { lessonMachine } from './lesson-machine.ts';
import { viewOf, type LessonSnapshot } from './lesson-view.ts';

// Walking all states takes a second or two, and longer on a machine that builds something beside.
vi.setConfig({ testTimeout: 30_000 });

const practice: Settings = { ...defaultSettings, shuffle: 'off', tries: 2 };
const inTest: Settings = { ...practice, mode: 'test' };
const walkAfter = { walk: 'after' } as const;
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
function answeredElsewhere({ attempt, lesson, settings }: LessonContext, question: Question): Attempt {
	const fresh: Attempt = { ...attempt, rounds: attempt.rounds.map((round) => ({ ...round, records: [] })) };
	const answers = [wrongAnswer(question, lesson), rightAnswer(question)].slice(
		settings.mode === 'test' ? 1 : 0,
	);
	return answers.reduce((attempt, answer) => withTry(attempt, question.id, answer, instant), fresh);
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

const deletion: LessonCommand = { type: 'attempt.delete', seed: 7, at: instant };

/** All that can come: from the learner, from what was kept, and, in the first round, from another tab. */
function commands(snapshot: LessonSnapshot): LessonCommand[] {
	const { context } = snapshot;
	const stage = stageOf(context.lesson, context.attempt);
	const question = currentQuestion(context) ?? context.lesson.questions.find((one) => one.stage === stage);
	const open =
		question && !isSettled(question, recordOf(currentRound(context.attempt), question.id), context.settings);
	const merges: LessonCommand[] =
		context.attempt.round === 0 && open
			? [{ type: 'attempt.merge', attempt: answeredElsewhere(context, question) }]
			: [];
	const resumes = kept(context)
		.map((attempt): LessonCommand => ({ type: 'attempt.resume', attempt }))
		.filter((command) => snapshot.can(command));
	return [...learnerCommands(snapshot), ...merges, ...resumes, deletion];
}

function graphOf(lesson: Lesson, settings: Settings): Graph {
	const input = { lesson, settings, seed: 1, at: 0 };
	const states = getShortestPaths(lessonMachine, { input, events: commands, serializeState: outcomes }).map(
		({ state }) => state as LessonSnapshot,
	);
	const edges = states.flatMap((from) =>
		commands(from).map((command) => ({ from, command, to: transition(lessonMachine, from, command)[0] })),
	);
	return { input, states, edges };
}

const graphs: [name: string, graph: Graph][] = [
	['one question a stage, in practice', graphOf(perStage, practice)],
	['one question a stage, in a test', graphOf(perStage, inTest)],
	['walks after the questions, in practice', graphOf(perStage, { ...practice, ...walkAfter })],
	['walks after the questions, in a test', graphOf(perStage, { ...inTest, ...walkAfter })],
	['two questions in one stage, in practice', graphOf(oneStage, practice)],
	['two questions in one stage, in a test', graphOf(oneStage, inTest)],
	['no question, in practice', graphOf(unasked, practice)],
];

const stateOf = ({ value }: LessonSnapshot) => (typeof value === 'string' ? value : `stage.${value.stage}`);
const graphNamed = (name: string) => graphs.find(([known]) => known === name)![1];

describe('the states that are reached', () => {
	const outside = ['opening', 'results', 'reviewing'];
	test.for<[string, string[]]>([
		[
			'one question a stage, in practice',
			[...outside, 'stage.walking', 'stage.answering', 'stage.judged', 'stage.closed'],
		],
		['one question a stage, in a test', [...outside, 'stage.walking', 'stage.answering', 'stage.closed']],
		[
			'walks after the questions, in practice',
			[...outside, 'stage.walking', 'stage.answering', 'stage.judged', 'stage.closed'],
		],
		[
			'walks after the questions, in a test',
			[...outside, 'stage.walking', 'stage.answering', 'stage.closed'],
		],
		[
			'two questions in one stage, in practice',
			[...outside, 'stage.answering', 'stage.judged', 'stage.closed'],
		],
		['two questions in one stage, in a test', [...outside, 'stage.answering', 'stage.closed']],
		['no question, in practice', outside],
	])('%s', ([name, expected]) => {
		expect(new Set(graphNamed(name).states.map(stateOf))).toEqual(new Set(expected));
	});
});

/** Every transition that the machine's definition has, by a name of its own. */
function definedTransitions(): Map<AnyTransitionDefinition, string> {
	const names = new Map<AnyTransitionDefinition, string>();
	const nodes = Object.values(lessonMachine.states).flatMap((node) => [node, ...Object.values(node.states)]);
	for (const node of [lessonMachine.root, ...nodes]) {
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
			for (const { questions, records } of context.attempt.rounds) {
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
			for (const round of context.attempt.rounds) {
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
			const change: LessonCommand = {
				type: 'answer.change',
				answer: { response: { kind: 'choice', picked: [] }, proof: null },
			};
			expect(state.can(change)).toBe(false);
			expect(transition(lessonMachine, state, change)[0].context.attempt).toBe(state.context.attempt);
			expect(viewOf(state).item?.question).toBe(state.matches('reviewing') ? undefined : question);
		}
	});

	test('the place agrees with the state, and a question is there to be asked', () => {
		for (const state of states) {
			const { place } = state.context.attempt;
			const where = stateOf(state).replace('stage.', '');
			if (where !== 'reviewing') expect(place.at).toBe(where);
			if (where !== 'answering' && where !== 'judged') continue;
			const question = currentQuestion(state.context)!;
			const record = recordOf(currentRound(state.context.attempt), question.id);
			expect(currentRound(state.context.attempt).questions).toContain(question.id);
			expect(currentAnswer(state.context)!.response.kind).toBe(question.kind);
			if (where === 'answering') expect(isSettled(question, record, settings)).toBe(false);
			else expect(record).toBeDefined();
		}
	});

	test('a test tells nothing of how it goes before the results', () => {
		if (settings.mode === 'practice') return;
		for (const state of states.filter(({ context }) => context.attempt.place.at !== 'results')) {
			const view = viewOf(state);
			if (view.screen !== 'walking') expect(view).toMatchObject({ evidenceShown: false, cited: [] });
			expect(view.item?.judgement ?? null).toBeNull();
			for (const { status } of view.progress) expect(['answered', 'open']).toContain(status);
		}
	});

	const goingOn = edges.filter(({ command }) => !['attempt.resume', 'attempt.delete'].includes(command.type));

	test('later rounds change nothing of the first', () => {
		for (const { from, to } of goingOn.filter(({ from }) => from.context.attempt.round !== 0))
			expect(to.context.attempt.rounds[0]).toEqual(from.context.attempt.rounds[0]);
	});

	test('answers are only ever added, but for what is resumed or deleted', () => {
		for (const { from, to, command } of goingOn)
			for (const round of from.context.attempt.rounds)
				for (const { question, tries } of round.records) {
					const after = to.context.attempt.rounds.find(({ id }) => id === round.id)!;
					const now = recordOf(after, question)!.tries;
					if (command.type === 'attempt.merge') expect(now.length).toBeGreaterThanOrEqual(tries.length);
					else expect(now.slice(0, tries.length)).toEqual(tries);
				}
	});

	test('a walk shows one of its stage’s cards and the words it cites, once, and in the first round alone', () => {
		for (const state of states.filter((state) => state.matches({ stage: 'walking' }))) {
			const { attempt } = state.context;
			const { walk, stage, cited, ...view } = viewOf(state);
			const cards = walkCards(lesson, stage!);
			expect(attempt.place).toMatchObject({ stage, card: walk!.number - 1 });
			expect(walk).toMatchObject({ of: cards.length, card: cards[walk!.number - 1] });
			expect(view).toMatchObject({ evidenceShown: true, locked: false, item: undefined, practising: false });
			expect(cited.length).toBeGreaterThan(0);
			expect(attempt.walked).not.toContain(stage);
			const left = viewOf(transition(lessonMachine, state, { type: 'walk.leave' })[0]);
			expect(left.screen).toBe(walk!.questionsFollow ? 'answering' : 'closed');
			expect(left.stage).toBe(stage);
		}
	});

	test('a stage that was walked through stays so, but for what is resumed or deleted', () => {
		for (const { from, to } of goingOn)
			expect(to.context.attempt.walked).toEqual(expect.arrayContaining(from.context.attempt.walked));
	});

	test('nothing is left once the answers are deleted, wherever that is done, and it is told once', () => {
		const attempt = newAttempt(lesson, settings, 7, instant);
		for (const state of states) {
			const [next, actions] = transition(lessonMachine, state, deletion);
			expect(next.value).toBe('opening');
			expect(next.context).toEqual({ lesson, settings, attempt, reviewed: null });
			expect(actions.map(({ params }) => params)).toEqual([{ event: { type: 'deleted' } }]);
		}
	});

	test('there is always a way on to the results', () => {
		const leadsOn = new Set(states.filter((state) => state.matches('results')).map(outcomes));
		const incoming = edges.map(({ from, to }) => [outcomes(from), outcomes(to)] as const);
		for (let before = -1; before !== leadsOn.size;) {
			before = leadsOn.size;
			for (const [from, to] of incoming) if (leadsOn.has(to)) leadsOn.add(from);
		}
		expect(states.filter((state) => !leadsOn.has(outcomes(state))).map(outcomes)).toEqual([]);
	});

	test('after a reload the screen is the same, all facts of it are; in a review what lay under it', () => {
		for (const state of states) {
			const { attempt } = state.context;
			const loaded = loadAttempt(saveAttempt(attempt), lesson, settings);
			if (!isDeepStrictEqual(loaded, { ok: true, attempt, change: null }))
				expect(loaded).toEqual({ ok: true, attempt });
			const actor = createActor(lessonMachine, { input: { ...input, seed: 99, at: 77 } }).start();
			actor.send({ type: 'attempt.resume', attempt: loaded.ok ? loaded.attempt : attempt });
			const under = state.can({ type: 'review.close' })
				? transition(lessonMachine, state, { type: 'review.close' })[0]
				: state;
			const [now, before] = [viewOf(actor.getSnapshot()), { ...viewOf(under), reviewed: null }];
			if (!isDeepStrictEqual(now, before)) expect(now).toEqual(before);
			actor.stop();
		}
	});
});

describe('paths for a browser', () => {
	const steps = [
		'answering: answer.change → answering',
		'answering: question.skip → closed',
		'closed: stage.next → answering',
		'closed: stage.next → results',
		'closed: stage.reopen → answering',
		'results: attempt.delete → opening',
		'results: review.open → reviewing',
		'results: round.start all → answering',
		'results: round.start missed → answering',
		'reviewing: review.close → results',
		'reviewing: review.open → reviewing',
	];
	const inPractice = [
		'answering: answer.submit → judged',
		'answering: review.open → reviewing',
		'closed: review.open → reviewing',
		'judged: answer.retry → answering',
		'judged: answer.reveal → judged',
		'judged: question.next → closed',
		'judged: question.skip → closed',
		'judged: review.open → reviewing',
		'opening: review.open → reviewing',
		'results: stage.reopen → answering',
		'reviewing: review.close → answering',
		'reviewing: review.close → closed',
		'reviewing: review.close → judged',
		'reviewing: review.close → opening',
	];
	const aside = ['walking: review.open → reviewing', 'reviewing: review.close → walking'];
	const walking = ['walking: walk.next → walking', 'walking: walk.back → walking'];
	const before = [
		'opening: begin → walking',
		'closed: stage.next → walking',
		...walking,
		'walking: walk.next → answering',
		'walking: walk.leave → answering',
	];
	const after = [
		'opening: begin → answering',
		'answering: question.skip → walking',
		...walking,
		'walking: walk.next → closed',
		'walking: walk.leave → closed',
	];
	test.for<[string, Settings, string[]]>([
		['in practice', practice, [...steps, ...inPractice, ...before, ...aside]],
		['in a test', inTest, [...steps, ...before, 'answering: answer.submit → closed']],
		[
			'in practice, with walks after the questions',
			{ ...practice, ...walkAfter },
			[
				...steps,
				...inPractice,
				...after,
				...aside,
				'judged: question.next → walking',
				'judged: question.skip → walking',
			],
		],
		[
			'in a test, with walks after the questions',
			{ ...inTest, ...walkAfter },
			[...steps, ...after, 'answering: answer.submit → closed', 'answering: answer.submit → walking'],
		],
		[
			'in practice, without walks',
			{ ...practice, walk: 'off' },
			[...steps, ...inPractice, 'opening: begin → answering'],
		],
	])('%s: every step that a learner can make, and each path ends where it says', ([, settings, expected]) => {
		const paths = machinePaths(perStage, settings);
		expect(paths.map(({ name }) => name).sort()).toEqual(expected.sort());
		for (const { name, commands, screen } of paths) {
			const actor = createActor(lessonMachine, { input: { lesson: perStage, settings, seed: 1, at: 0 } });
			actor.start();
			for (const command of commands) {
				expect([name, command.type, actor.getSnapshot().can(command)]).toEqual([name, command.type, true]);
				actor.send(command);
			}
			expect([name, viewOf(actor.getSnapshot()).screen]).toEqual([name, screen]);
		}
	});
});
