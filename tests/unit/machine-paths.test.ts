import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { lessonMachine } from '#lib/session/lesson-machine.ts';
import { screenOf } from '#lib/session/place.ts';
import { shortWalks } from '#tests/lessons/sample-lesson.ts';
import { machineTour } from '#tests/machine-paths.ts';

const lesson = shortWalks({ questions: [order, match, choice] });
const practice: Settings = { ...defaultSettings, shuffle: 'off' };
const inTest: Settings = { ...practice, mode: 'test' };
const walkBefore = { walk: 'before' } as const;

describe('a tour for a browser', () => {
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
		[
			'in practice',
			practice,
			[
				...steps,
				...inPractice,
				...after,
				...aside,
				'judged: question.next → walking',
				'judged: question.skip → walking',
			],
		],
		['in a test', inTest, [...steps, 'opening: begin → answering', 'answering: answer.submit → closed']],
		[
			'in practice, with walks before the questions',
			{ ...practice, ...walkBefore },
			[...steps, ...inPractice, ...before, ...aside],
		],
		[
			'in a test, with walks before the questions',
			{ ...inTest, ...walkBefore },
			[...steps, ...before, 'answering: answer.submit → closed'],
		],
		[
			'in practice, without walks',
			{ ...practice, walk: 'off' },
			[...steps, ...inPractice, 'opening: begin → answering'],
		],
	])('%s: every step that a learner can make, and each ends where it says', ([, settings, expected]) => {
		const tour = machineTour(lesson, settings);
		expect([...new Set(tour.map(({ name }) => name))].sort()).toEqual(expected.sort());
		const actor = createActor(lessonMachine, { input: { lesson, settings, seed: 1, at: 0 } });
		actor.start();
		for (const { name, command, screen } of tour) {
			expect([name, actor.getSnapshot().can(command)]).toEqual([name, true]);
			actor.send(command);
			expect([name, screenOf(actor.getSnapshot())]).toEqual([name, screen]);
		}
	});
});
