import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { currentRound } from '#lib/quiz/attempt/attempt.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import {
	inTest,
	missedStage,
	moves,
	newSession,
	play,
	resumed,
	rightStage,
	skippedLesson,
	skippedStage,
	straight,
	taken,
	wholeLesson,
	wholeTest,
	type Move,
} from '#tests/lessons/taken-lesson.ts';
import type { QuizSession } from './quiz-session.ts';

const lesson = sampleLesson();
const one = sampleLesson({ questions: [choice] });
const two = sampleLesson({ questions: [choice, verdict] });
const wrong = (question: Question) => wrongAnswer(question, lesson);

function screenAfter(made: Move[], of = lesson, settings = straight): string {
	return taken(made, of, settings).view.screen;
}

describe('the way through a lesson', () => {
	test.for<[string, Move[], string]>([
		['it opens at the opening', [], 'opening'],
		['begun', ['begin'], 'answering'],
		['answered right', ['begin', 'answer right'], 'judged'],
		['answered wrong', ['begin', 'answer wrong'], 'judged'],
		['answered wrong: there is no next while tries are left', ['begin', 'answer wrong', 'next'], 'judged'],
		['another try', ['begin', 'answer wrong', 'retry'], 'answering'],
		['no further try after the last', ['begin', 'answer wrong', 'retry', 'answer wrong', 'retry'], 'judged'],
		['the key shown', ['begin', 'answer wrong', 'reveal'], 'judged'],
		['the key shown, then on', ['begin', 'answer wrong', 'reveal', 'next'], 'closed'],
		['no further try after the key', ['begin', 'answer wrong', 'reveal', 'retry'], 'judged'],
		['the last open question put off', ['begin', 'skip'], 'closed'],
		['put off after a wrong try', ['begin', 'answer wrong', 'skip'], 'closed'],
		['what was put off, again', ['begin', 'skip', 'reopen'], 'answering'],
		['nothing to open again where all is answered', ['begin', 'answer right', 'next', 'reopen'], 'closed'],
		['through all stages', wholeLesson, 'results'],
		['through all stages with nothing answered', skippedLesson, 'results'],
		['practising what was missed, where nothing was', [...wholeLesson, 'practise missed'], 'results'],
		['practising all', [...wholeLesson, 'practise all'], 'answering'],
		['the review, from the opening', ['review'], 'reviewing'],
		['and back to it', ['review', 'close review'], 'opening'],
		['the review in the middle of a question', ['begin', 'draft', 'review', 'close review'], 'answering'],
		['the review of a judged question', ['begin', 'answer wrong', 'review', 'close review'], 'judged'],
		['the review at the end of a stage', ['begin', 'skip', 'review', 'close review'], 'closed'],
		['the review of the results', [...wholeLesson, 'review', 'close review'], 'results'],
	])('%s', ([, made, screen]) => {
		expect(screenAfter(made)).toBe(screen);
	});

	test.for<[string, Move[], string]>([
		['an answer leads on without a judgement', ['begin', 'answer wrong'], 'closed'],
		['through all stages', wholeTest, 'results'],
		['the review shows keys, so it waits for the results', ['begin', 'review'], 'answering'],
		['as it does at the opening', ['review'], 'opening'],
		['and at the end of a stage', ['begin', 'answer right', 'review'], 'closed'],
		['the review of the results', [...wholeTest, 'review'], 'reviewing'],
		[
			'once the results were seen, and with them keys, nothing that was left open can be answered',
			[...skippedLesson, 'reopen'],
			'results',
		],
		[
			'nor in a further round, once its results are there',
			[...wholeTest, 'practise all', ...skippedStage, ...skippedStage, ...skippedStage, 'reopen'],
			'results',
		],
		['what was put off can be gone back to before that', ['begin', 'skip', 'reopen'], 'answering'],
	])('in a test: %s', ([, made, screen]) => {
		expect(screenAfter(made, lesson, inTest)).toBe(screen);
	});

	test('questions put off come back in turn, and an answer leads on to the next', () => {
		const session = taken(['begin', 'skip'], two);
		expect(session.view.item?.question.id).toBe(verdict.id);
		play(session, 'skip');
		expect(session.view.item?.question.id).toBe(choice.id);
		play(session, 'answer right', 'next');
		expect(session.view.item).toMatchObject({ question: { id: verdict.id }, lastOpen: true });
		play(session, 'skip');
		expect(session.view).toMatchObject({ screen: 'closed', openInStage: 1, open: 1 });
	});

	test('what was put off in an earlier stage is open in the results, and can be gone back to', () => {
		const session = taken(['begin', ...skippedStage, ...rightStage, ...rightStage], lesson);
		expect(session.view).toMatchObject({ screen: 'results', open: 1 });
		play(session, 'reopen');
		expect(session.view.item?.question.id).toBe(order.id);
		play(session, ...rightStage);
		expect(session.view).toMatchObject({ screen: 'results', open: 0 });
	});

	test('only the chosen stages come, and only those that the lesson has questions of', () => {
		const session = taken(['begin', ...rightStage], lesson, { ...straight, stages: ['voices'] });
		expect(session.view).toMatchObject({ screen: 'results', stages: ['voices'] });
		expect(screenAfter(['begin', ...rightStage], one)).toBe('results');
	});

	test.for<Move>(['practise all', 'practise missed', 'reopen'])(
		'where there is nothing to ask, it ends at once, and there is nothing to do again: %s',
		(move) => {
			const session = taken(['begin'], one, { ...straight, stages: ['voices'] });
			expect(session.view).toMatchObject({ screen: 'results', progress: [], open: 0 });
			play(session, move);
			expect(session.view).toMatchObject({ screen: 'results', attempt: { round: 0 } });
		},
	);
});

describe('a command that does not fit the screen does nothing', () => {
	const screens: [screen: string, way: Move[], fitting: Move[]][] = [
		['opening', [], ['begin', 'begin short', 'review']],
		['answering', ['begin'], ['draft', 'answer right', 'answer wrong', 'skip', 'review']],
		['judged', ['begin', 'answer wrong'], ['retry', 'reveal', 'skip', 'review']],
		['closed', ['begin', 'answer right', 'next'], ['next stage', 'review']],
		['results', skippedLesson, ['practise missed', 'practise all', 'review', 'reopen']],
		['reviewing', ['review'], ['close review', 'review']],
	];
	test.for(
		screens.flatMap(([screen, way, fitting]) =>
			moves.map((move) => [screen, move, way, fitting.includes(move)] as const),
		),
	)('%s: %s', ([screen, move, way, fits]) => {
		const session = taken(way, lesson);
		expect(session.view.screen).toBe(screen);
		const before = session.view;
		play(session, move);
		if (fits) expect(session.view).not.toBe(before);
		else expect(session.view).toEqual(before);
	});
	test('what is half done cannot be submitted', () => {
		const session = taken(['begin', ...rightStage], lesson);
		session.change({ response: { kind: 'match', matches: [['money', 'insiders']] }, proof: null });
		session.submit();
		expect(session.view).toMatchObject({
			screen: 'answering',
			item: { obstacle: 'incomplete', record: undefined },
		});
	});
	test('a judged answer cannot be changed', () => {
		const session = taken(['begin', 'answer wrong'], lesson);
		session.change(rightAnswer(order));
		expect(session.view.item?.answer).toEqual(wrong(order));
	});
	test('a key that is shown already cannot be asked for', () => {
		const session = taken(['begin', 'answer right', 'reveal'], lesson);
		expect(session.view.item?.record?.revealed).toBe(false);
	});
	test('the same answer again uses up no try', () => {
		const session = taken(['begin', 'answer wrong', 'retry'], lesson);
		expect(session.view.item).toMatchObject({ obstacle: 'unchanged', retrying: true, answer: wrong(order) });
		session.submit();
		expect(session.view).toMatchObject({ screen: 'answering', item: { triesLeft: 1 } });
	});
	test('an attempt is resumed only before the lesson has begun', () => {
		const session = taken(['begin', 'draft'], lesson);
		session.resume(taken(wholeLesson, lesson).attempt);
		expect(session.view.screen).toBe('answering');
	});
});

describe('what the settings ask for beside', () => {
	test('how sure one is must be said before an answer counts', () => {
		const session = taken(['begin', 'answer right'], one, { ...straight, confidence: 'on' });
		expect(session.view).toMatchObject({ screen: 'answering', item: { obstacle: 'no-confidence' } });
		session.change({ ...rightAnswer(choice), confidence: 3 });
		session.submit();
		expect(session.view).toMatchObject({ screen: 'judged', item: { answer: { confidence: 3 } } });
		expect(session.attempt.rounds[0]!.records[0]!.tries[0]!.answer.confidence).toBe(3);
	});
	test('a further try begins with what was said before, how sure one was too', () => {
		const session = taken(['begin'], one, { ...straight, confidence: 'on' });
		session.change({ ...wrong(choice), confidence: 2 });
		session.submit();
		session.retry();
		expect(session.view.item).toMatchObject({ answer: { confidence: 2 }, obstacle: 'unchanged' });
		session.change({ ...wrong(choice), confidence: 1 });
		expect(session.view.item?.obstacle).toBe('unchanged');
	});
	test('a paragraph that shows it, with every choice question', () => {
		const session = taken(['begin'], one, { ...straight, prove: 'all' });
		session.change({ ...rightAnswer(choice), proof: null });
		expect(session.view.item).toMatchObject({ question: { prove: true }, obstacle: 'no-proof' });
		session.change({ ...rightAnswer(choice), proof: 'p1' });
		session.submit();
		expect(session.view.item?.judgement).toMatchObject({ right: true, proof: true });
	});
	test('so many questions, in the first round and again when all are practised', () => {
		const some = sampleLesson({ questions: allQuestions });
		const session = taken(['begin'], some, { ...straight, count: 3 });
		expect(session.view).toMatchObject({ open: 3, stages: ['events', 'voices', 'reading'] });
		play(session, ...rightStage, ...rightStage, ...rightStage, 'practise all');
		expect(session.view).toMatchObject({ open: 3, practising: true });
	});
	test('nothing that is to be found in an article that is hidden', () => {
		const session = newSession(sampleLesson({ questions: allQuestions }), { ...straight, article: 'after' });
		expect(session.lesson.questions.map(({ kind }) => kind)).not.toContain('pinpoint');
		expect(session.view.open).toBe(allQuestions.length - 1);
	});
});

describe('practising again', () => {
	const missedTwo: Move[] = ['begin', ...missedStage, ...rightStage, ...skippedStage];
	test('what was missed asks that alone, and changes no reported score', () => {
		const session = taken([...missedTwo, 'practise missed'], lesson);
		expect(session.view).toMatchObject({
			practising: true,
			stages: ['events', 'reading'],
			round: { scope: 'missed' },
		});
		const before = session.attempt.rounds[0];
		play(session, ...rightStage, ...rightStage);
		expect(session.view.screen).toBe('results');
		expect(session.attempt.rounds[0]).toBe(before);
		expect(scoreOf(lesson, session.attempt.rounds[0]!).points).toBe(1);
		expect(scoreOf(lesson, session.view.round).points).toBe(2);
	});
	test('again, what was missed in the practice is asked', () => {
		const session = taken(
			[...missedTwo, 'practise missed', ...rightStage, ...missedStage, 'practise missed'],
			lesson,
		);
		expect(session.view.round.questions).toEqual([choice.id]);
	});
	test('all asks all that the first round asked, after a practice of some too', () => {
		const session = taken(
			[...missedTwo, 'practise missed', ...rightStage, ...rightStage, 'practise all'],
			lesson,
		);
		expect(session.view.round.questions).toEqual(session.attempt.rounds[0]!.questions);
		expect(session.attempt.rounds).toHaveLength(3);
	});
});

describe('a learner who marks the own answer', () => {
	const assessed = (session: QuizSession) =>
		currentRound(session.attempt).records.map(({ question, assessed }) => [question, assessed?.met]);
	test.for<[string, Move[], Settings, boolean]>([
		['settled', ['begin', 'answer right'], straight, true],
		['in the review', ['begin', 'answer right', 'review'], straight, true],
		['in a practice round', [...wholeLesson, 'practise all', 'answer right'], straight, true],
		['in the review of a test', [...wholeTest, 'review'], inTest, true],
		['not while tries are left', ['begin', 'answer wrong'], straight, false],
		['not while it is answered', ['begin', 'draft'], straight, false],
		['not what was not answered', ['begin', 'skip', 'review'], straight, false],
		['not before a test is over', ['begin', 'answer right'], inTest, false],
	])('%s', ([, made, settings, kept]) => {
		const session = taken(made, lesson, settings);
		const before = session.attempt;
		session.assess(order.id, ['names-source']);
		if (kept) expect(assessed(session)).toContainEqual([order.id, ['names-source']]);
		else expect(session.attempt).toEqual(before);
	});
	test('may think again, and what was found last is there after a reload', () => {
		const session = taken(['begin', 'answer right'], lesson);
		session.assess(order.id, ['names-source', 'claims-no-more']);
		session.assess(order.id, ['claims-no-more']);
		const record = resumed(session.attempt, lesson).view.item!.record!;
		expect(record.assessed).toEqual({ met: ['claims-no-more'], at: record.tries[0]!.at + 2000 });
	});
});
