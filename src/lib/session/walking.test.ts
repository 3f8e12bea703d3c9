import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeWork } from '#lib/quiz/attempt/merge.ts';
import { walkCards } from '#lib/lesson/walk-cards.ts';
import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { withTry } from '#lib/quiz/attempt/record.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson, shortWalks } from '#tests/lessons/sample-lesson.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import {
	at,
	make,
	moves,
	newSession,
	play,
	resumed,
	rightStage,
	skippedStage,
	taken,
	type Move,
} from '#tests/lessons/taken-lesson.ts';

// Four events, and three voices with claims.
const lesson = sampleLesson();
const before: Settings = { ...defaultSettings, walk: 'before' };
const after = defaultSettings;
const answered: Move[] = ['answer right', 'next'];
const walked: Move[] = ['leave walk'];
const times = (n: number, move: Move) => Array.from({ length: n }, () => move);

/** The screens that a learner meets, one after the other. */
function screens(made: Move[], settings: Settings, of = lesson): string[] {
	const session = newSession(of, settings);
	return made.map((move) => {
		make(session, move);
		return session.view.screen;
	});
}

describe('when a stage is walked through', () => {
	const stage: Move[] = [...walked, ...answered, 'next stage'];
	test.for<[string, Move[], Settings, string[]]>([
		[
			'before its questions; reading has no walk',
			['begin', ...stage, ...stage, ...answered, 'next stage'],
			before,
			[
				...['walking', 'answering', 'judged', 'closed'],
				...['walking', 'answering', 'judged', 'closed'],
				...['answering', 'judged', 'closed', 'results'],
			],
		],
		[
			'after them, before the stage is closed',
			['begin', ...answered, ...walked, 'next stage', ...answered, ...walked, 'next stage', ...answered],
			after,
			[
				...['answering', 'judged', 'walking', 'closed'],
				...['answering', 'judged', 'walking', 'closed'],
				...['answering', 'judged', 'closed'],
			],
		],
		[
			'after them, where the article is hidden while they are asked',
			['begin', ...answered, ...walked, 'next stage'],
			{ ...before, article: 'after' },
			['answering', 'judged', 'walking', 'closed', 'answering'],
		],
		[
			'not at all',
			['begin', ...answered, 'next stage', ...answered],
			{ ...before, walk: 'off' },
			['answering', 'judged', 'closed', 'answering', 'judged', 'closed'],
		],
		[
			'in a test too, before',
			['begin', 'leave walk', 'answer wrong', 'next stage'],
			{ ...before, mode: 'test' },
			['walking', 'answering', 'closed', 'walking'],
		],
		[
			'not after them in a test, where answers are still to be given',
			['begin', 'answer wrong', 'next stage', 'skip'],
			{ ...after, mode: 'test' },
			['answering', 'closed', 'answering', 'closed'],
		],
		[
			'where it is the only one',
			['begin', ...walked, ...answered, 'next stage'],
			{ ...before, stages: ['voices'] },
			['walking', 'answering', 'judged', 'closed', 'results'],
		],
		[
			'with nothing answered: what was put off is left open',
			['begin', 'skip', 'leave walk', 'next stage'],
			after,
			['answering', 'walking', 'closed', 'answering'],
		],
		[
			'once: not again where its questions are gone back to',
			['begin', 'skip', 'leave walk', 'reopen', 'skip'],
			after,
			['answering', 'walking', 'closed', 'answering', 'closed'],
		],
		[
			'once: nor before them',
			['begin', 'leave walk', 'skip', 'reopen', 'skip'],
			before,
			['walking', 'answering', 'closed', 'answering', 'closed'],
		],
	])('%s', ([, made, settings, expected]) => {
		expect(screens(made, settings)).toEqual(expected);
	});

	test('only where there is something to walk through', () => {
		const bare = sampleLesson({ events: [], claims: [] });
		for (const settings of [before, after])
			expect(screens(['begin', 'skip', 'next stage', 'skip', 'next stage'], settings, bare)).not.toContain(
				'walking',
			);
	});
	test('not in practice rounds, though it was never walked through', () => {
		for (const settings of [before, after]) {
			const session = resumed(at(newSession(lesson).attempt, { at: 'results' }), lesson, settings);
			const made: Move[] = ['practise all', ...skippedStage, ...rightStage, ...skippedStage];
			const seen = made.map((move) => {
				make(session, move);
				return session.view.screen;
			});
			expect(seen).toEqual([
				...['answering', 'closed'],
				...['answering', 'judged', 'closed'],
				...['answering', 'closed', 'results'],
			]);
			expect(session.attempt.walked).toEqual([]);
		}
	});
	test('of a stage that another tab has answered: before, there is nothing to walk to', () => {
		const session = newSession(lesson, before);
		session.merge(withTry(session.attempt, order.id, rightAnswer(order), 5), mergeWork);
		session.begin();
		expect(session.view).toMatchObject({ screen: 'walking', stage: 'voices' });
	});
});

describe('within a walk', () => {
	test('each step shows its card, where it stands, and the words that it cites', () => {
		const session = taken(['begin'], lesson, before);
		for (const [i, event] of lesson.events.entries()) {
			expect(session.view).toMatchObject({
				screen: 'walking',
				stage: 'events',
				locked: false,
				evidenceShown: true,
				item: undefined,
				walk: { card: { kind: 'event', event }, number: i + 1, of: 4, questionsFollow: true },
				cited: event.evidence,
				attempt: { walked: [], place: { at: 'walking', stage: 'events', card: i } },
			});
			session.walkOn();
		}
		expect(session.view).toMatchObject({
			screen: 'answering',
			walk: undefined,
			cited: [],
			attempt: { walked: ['events'] },
		});
	});
	test('a voice cites the words of all its claims', () => {
		const session = taken(['begin'], lesson, { ...before, stages: ['voices'] });
		expect(session.view).toMatchObject({
			walk: { card: { kind: 'voice', voice: { id: 'brandt' } }, number: 1, of: 3 },
			cited: [cite('p2', 'It can stand for years'), cite('p5', 'asked for a date')],
		});
	});
	test('one may go back, as far as to the first', () => {
		const session = taken(['begin', ...times(3, 'walk on'), ...times(2, 'walk back')], lesson, before);
		expect(session.view.walk?.number).toBe(2);
		play(session, ...times(3, 'walk back'));
		expect(session.view.walk?.number).toBe(1);
		play(session, 'walk on');
		expect(session.view.walk?.number).toBe(2);
	});
	test('one may leave at any card, and has walked then as who went to the end', () => {
		for (const settings of [before, after]) {
			const to: Move[] = settings === before ? ['begin'] : ['begin', 'skip'];
			const whole = taken([...to, ...times(4, 'walk on')], lesson, settings).view;
			expect(whole.screen).toBe(settings === before ? 'answering' : 'closed');
			for (let card = 0; card < 4; card++) {
				const { view } = taken([...to, ...times(card, 'walk on'), 'leave walk'], lesson, settings);
				expect(view).toEqual(whole);
			}
		}
	});
	test('the screen says whether questions follow', () => {
		expect(taken(['begin'], lesson, before).view.walk?.questionsFollow).toBe(true);
		expect(taken(['begin', 'skip'], lesson, after).view.walk?.questionsFollow).toBe(false);
		const session = taken(['begin'], lesson, before);
		session.merge(withTry(session.attempt, order.id, rightAnswer(order), 5), mergeWork);
		expect(session.view.walk?.questionsFollow).toBe(false);
		play(session, 'leave walk');
		expect(session.view).toMatchObject({ screen: 'closed', stage: 'events' });
	});
	test('nothing else is done but to look at the review', () => {
		const fits: Move[] = ['walk on', 'walk back', 'leave walk', 'review'];
		for (const move of moves) {
			const session = taken(['begin', 'walk on'], lesson, before);
			const seen = session.view;
			make(session, move);
			if (fits.includes(move)) expect(session.view).not.toEqual(seen);
			else expect([move, session.view]).toEqual([move, seen]);
		}
	});
	test('after a review it goes on at its card; in a test the review waits', () => {
		const { view } = taken(['begin', 'walk on', 'review', 'close review'], lesson, before);
		expect(view).toMatchObject({ screen: 'walking', walk: { number: 2 } });
		const inTest = taken(['begin', 'review'], lesson, { ...before, mode: 'test' });
		expect(inTest.view.screen).toBe('walking');
	});
	test('what another tab does leaves the card where it is', () => {
		const session = taken(['begin', 'walk on'], lesson, before);
		session.merge(
			taken(['begin', 'leave walk', ...answered, 'next stage'], lesson, before).attempt,
			mergeWork,
		);
		expect(session.view).toMatchObject({
			screen: 'walking',
			walk: { number: 2 },
			attempt: { walked: ['events'] },
		});
	});
	test('on every screen but in a walk its commands do nothing', () => {
		const ways: Move[][] = [
			[],
			['begin', 'leave walk'],
			['begin', 'leave walk', 'answer wrong'],
			['begin', 'leave walk', 'skip'],
			['review'],
		];
		for (const way of ways)
			for (const move of ['walk on', 'walk back', 'leave walk'] as const) {
				const session = taken(way, lesson, before);
				const seen = session.view;
				make(session, move);
				expect(session.view).toEqual(seen);
			}
	});
});

describe('after a reload', () => {
	test('a walk goes on at its card', () => {
		for (const [settings, way] of [
			[before, ['begin']],
			[after, ['begin', 'skip']],
		] as [Settings, Move[]][])
			for (let card = 0; card < 4; card++) {
				const session = taken([...way, ...times(card, 'walk on')], lesson, settings);
				expect(resumed(session.attempt, lesson, settings).view).toEqual(session.view);
			}
	});
	test('though the lesson has fewer events now: at the last there is, and from there on', () => {
		const { attempt } = taken(['begin', ...times(3, 'walk on')], lesson, before);
		const session = resumed(attempt, shortWalks({ revision: 'second' }), before);
		expect(session.view.walk).toMatchObject({ number: 2, of: 2 });
		session.walkOn();
		expect(session.view).toMatchObject({ screen: 'answering', attempt: { walked: ['events'] } });
	});
	test('though it has none now: at the opening, and at the questions', () => {
		const { attempt } = taken(['begin', 'walk on'], lesson, before);
		const session = resumed(attempt, sampleLesson({ events: [] }), before);
		expect(session.view.screen).toBe('opening');
		session.begin();
		expect(session.view).toMatchObject({ screen: 'answering', stage: 'events' });
	});
	test('of what was saved before there were walks: it goes on where it was, and walks from the next stage on', () => {
		const { walked, ...old } = taken(['begin', 'leave walk', 'answer right'], lesson, before).attempt;
		expect(walked).toEqual(['events']);
		const session = resumed(old as Attempt, lesson, before);
		expect(session.view).toMatchObject({ screen: 'judged', attempt: { walked: [] } });
		play(session, 'next', 'next stage');
		expect(session.view).toMatchObject({ screen: 'walking', stage: 'voices' });
	});
});

test('whatever is done, a walk shows a card of its stage, and what was walked through stays so', () => {
	const some = fc.constantFrom<Partial<Settings>>(
		{},
		{ walk: 'before' },
		{ walk: 'before', mode: 'test' },
		{ article: 'after' },
	);
	const made = fc.array(
		fc.oneof(
			fc.constantFrom<Move[]>('walk on', 'walk on', 'walk back', 'leave walk', 'skip', 'next stage'),
			fc.constantFrom(...moves),
		),
		{ maxLength: 40 },
	);
	fc.assert(
		fc.property(some, made, (differing, made) => {
			const session = newSession(lesson, { ...defaultSettings, ...differing });
			let through: string[] = [];
			for (const move of ['begin', ...made] as const) {
				make(session, move);
				const { view } = session;
				expect(view.attempt.walked).toEqual(expect.arrayContaining(through));
				through = view.attempt.walked;
				expect(view.walk !== undefined).toBe(view.screen === 'walking');
				if (view.walk) {
					expect(view.walk.card).toEqual(walkCards(lesson, view.stage!)[view.walk.number - 1]);
					expect(through).not.toContain(view.stage);
				}
			}
		}),
	);
});
