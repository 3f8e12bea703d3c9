import { describe, expect, test, vi } from 'vitest';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import { newAttempt } from '#lib/quiz/attempt/attempt.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import {
	inTest,
	newSession,
	play,
	straight,
	taken,
	wholeLesson,
	wholeTest,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

const lesson = sampleLesson();

describe('deleting the answers', () => {
	const ways: [string, Move[], Settings][] = [
		['opening', [], straight],
		['walking', ['begin', 'walk on'], { ...straight, walk: 'before' }],
		['answering', ['begin', 'draft'], straight],
		['judged', ['begin', 'answer wrong'], straight],
		['closed', ['begin', 'answer right', 'next'], straight],
		['results', wholeLesson, straight],
		['reviewing', ['begin', 'answer wrong', 'review'], straight],
		['answering', [...wholeLesson, 'practise all'], straight],
		['answering', ['begin', 'answer wrong', 'next stage'], inTest],
		['results', wholeTest, inTest],
		['reviewing', [...wholeTest, 'review'], inTest],
	];
	test.for(ways)(
		'at the screen “%s”, after %j: begins anew with nothing, which is emitted once',
		([screen, made, settings]) => {
			const session = taken(made, lesson, settings);
			expect(session.view.screen).toBe(screen);
			const deleted = vi.fn();
			session.on('deleted', deleted);
			session.delete(5);
			const { started } = session.attempt;
			expect(session.attempt).toEqual(newAttempt(session.lesson, settings, 5, started));
			expect(started).toBeGreaterThan(1000);
			expect(session.view).toMatchObject({ screen: 'opening', open: 3, practising: false, reviewed: null });
			expect(deleted).toHaveBeenCalledOnce();
			expect(session.view).toEqual({
				...newSession(lesson, settings, 5, 0).view,
				attempt: session.attempt,
				round: session.view.round,
			});
		},
	);
	test('a fixed order of the settings stays; else the new attempt has its own', () => {
		const shuffled: Settings = { ...straight, shuffle: 'all' };
		const [own, fixed] = [shuffled, { ...shuffled, seed: 77 }].map((settings) =>
			taken(wholeLesson, lesson, settings),
		);
		for (const session of [own!, fixed!]) session.delete(5);
		expect([own!.attempt.seed, fixed!.attempt.seed]).toEqual([5, 77]);
	});
	test('the lesson can be taken again from its start, a test too', () => {
		for (const [made, settings] of [
			[wholeLesson, straight],
			[wholeTest, inTest],
		] as const) {
			const session = taken(made, lesson, settings);
			session.delete(5);
			play(session, ...made);
			expect(session.view).toMatchObject({ screen: 'results', open: 0 });
			expect(session.attempt.rounds).toHaveLength(1);
		}
	});
	test('what another tab still has of it comes back only if that is merged', () => {
		const session = taken(wholeLesson, lesson);
		const old = session.attempt;
		session.delete(5);
		expect(session.view.progress.every(({ status }) => status === 'open')).toBe(true);
		session.merge(old, mergeWork);
		expect(session.view).toMatchObject({ screen: 'opening', open: 0 });
	});
});
