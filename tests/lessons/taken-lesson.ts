import fc from 'fast-check';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Attempt, Place, Work } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { QuizSession } from '#lib/session/quiz-session.ts';
import { rightAnswer, wrongAnswer } from './sample-answers.ts';

/** What a learner may do next; what does not fit the screen does nothing, as in life. */
export const moves = [
	'begin',
	'begin short',
	'walk on',
	'walk back',
	'leave walk',
	'draft',
	'answer right',
	'answer wrong',
	'retry',
	'reveal',
	'skip',
	'next',
	'next stage',
	'reopen',
	'review',
	'close review',
	'take the rest',
	'practise missed',
	'practise all',
] as const;
export type Move = (typeof moves)[number];

/** Makes one move. */
export function make(session: QuizSession, move: Move): void {
	const question = session.view.item?.question;
	const answer = (given: (question: Question) => ReturnType<typeof rightAnswer>) => {
		if (!question) return;
		session.change(given(question));
	};
	switch (move) {
		case 'begin':
			return session.begin();
		case 'begin short':
			return session.begin('short');
		case 'walk on':
			return session.walkOn();
		case 'walk back':
			return session.walkBack();
		case 'leave walk':
			return session.leaveWalk();
		case 'draft':
			return answer(rightAnswer);
		case 'answer right':
			answer(rightAnswer);
			return session.submit();
		case 'answer wrong':
			answer((question) => wrongAnswer(question, session.lesson, session.view.item?.record?.tries.length));
			return session.submit();
		case 'retry':
			return session.retry();
		case 'reveal':
			return session.reveal();
		case 'skip':
			return session.skip();
		case 'next':
			return session.next();
		case 'next stage':
			return session.nextStage();
		case 'reopen':
			return session.reopen();
		case 'review':
			return session.review(question?.id);
		case 'close review':
			return session.closeReview();
		case 'take the rest':
			return session.extend();
		case 'practise missed':
			return session.startRound('missed');
		case 'practise all':
			return session.startRound('all');
	}
}

/** Makes some moves, one after the other. */
export const play = (session: QuizSession, ...made: Move[]) => made.forEach((move) => make(session, move));

/** Moves of a learner who gets somewhere: most lead on. */
export const someMoves: fc.Arbitrary<Move[]> = fc
	.tuple(
		fc.constantFrom<Move>('begin', 'begin short'),
		fc.array(
			fc.oneof(
				{
					weight: 3,
					arbitrary: fc.constantFrom<Move[]>(
						'answer right',
						'answer wrong',
						'next',
						'next stage',
						'leave walk',
					),
				},
				{ weight: 1, arbitrary: fc.constantFrom(...moves) },
			),
			{ maxLength: 30 },
		),
	)
	.map(([first, made]) => [first, ...made]);

/** Straight to the questions: for what walks have no part in. */
export const straight: Settings = { ...defaultSettings, walk: 'off' };
/** The same in a test. */
export const inTest: Settings = { ...straight, mode: 'test' };

/** Through a stage that has one question: it is answered right, or missed, or put off. */
export const rightStage: Move[] = ['answer right', 'next', 'next stage'];
export const missedStage: Move[] = ['answer wrong', 'reveal', 'next', 'next stage'];
export const skippedStage: Move[] = ['skip', 'next stage'];
/** From the opening of the sample lesson, which has three such stages, to its results. */
export const wholeLesson: Move[] = ['begin', ...rightStage, ...rightStage, ...rightStage];
export const skippedLesson: Move[] = ['begin', ...skippedStage, ...skippedStage, ...skippedStage];
export const wholeTest: Move[] = [
	'begin',
	'answer right',
	'next stage',
	'answer wrong',
	'next stage',
	'answer right',
	'next stage',
];

/** A session at its opening, with a clock that goes on by a second at every look, or with another one. */
export function newSession(
	lesson: Lesson,
	settings: Settings = straight,
	seed = 1,
	started = 1000,
	clock?: () => number,
): QuizSession {
	let time = started;
	return new QuizSession(lesson, settings, { seed, now: clock ?? (() => (time += 1000)) });
}

/** A session after some moves. */
export function taken(
	made: readonly Move[],
	lesson: Lesson,
	settings?: Settings,
	seed?: number,
	started?: number,
): QuizSession {
	const session = newSession(lesson, settings, seed, started);
	play(session, ...made);
	return session;
}

/** The session of somebody who comes back to an attempt, after a reload. */
export function resumed(attempt: Attempt, lesson: Lesson, settings = straight): QuizSession {
	const session = newSession(lesson, settings, 9, 900_000);
	const loaded = loadAttempt(saveAttempt(attempt), lesson, settings);
	if (!loaded.ok) throw new Error(loaded.why);
	session.resume(loaded.attempt);
	return session;
}

/** Attempts as learners leave them, reached by moves alone; with walks, unless the settings have none. */
export function anyAttempt(lesson: Lesson, settings: Settings = defaultSettings): fc.Arbitrary<Attempt> {
	return fc
		.tuple(someMoves, fc.nat(5), fc.integer({ min: 0, max: 5 }))
		.map(([made, seed, started]) => taken(made, lesson, settings, seed, started * 1500).attempt);
}

/** An attempt with this done, left at that place. */
export function at(work: Work, place: Place): Attempt {
	return { ...work, place };
}
