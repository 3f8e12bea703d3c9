import { describe, expect, test, vi } from 'vitest';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { currentRound, newAttempt } from '#lib/quiz/attempt/attempt.ts';
import { withDraft, withTry } from '#lib/quiz/attempt/record.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { cite } from '#tests/lessons/sample-article.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { make, moves, newSession, resumed, straight, taken, type Move } from '#tests/lessons/taken-lesson.ts';
import { QuizSession } from './quiz-session.ts';

const lesson = sampleLesson();
const one = sampleLesson({ questions: [choice] });
const two = sampleLesson({ questions: [choice, verdict] });
const inTest: Settings = { ...straight, mode: 'test' };
const wrong = (question: Question) => wrongAnswer(question, lesson);

/** One stage to its end. */
const stage: Move[] = ['answer right', 'next', 'next stage'];
const whole: Move[] = ['begin', ...stage, ...stage, ...stage];
const wholeTest: Move[] = [
	'begin',
	'answer right',
	'next stage',
	'answer wrong',
	'next stage',
	'answer right',
	'next stage',
];

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
		['through all stages', whole, 'results'],
		[
			'through all stages with nothing answered',
			['begin', 'skip', 'next stage', 'skip', 'next stage', 'skip', 'next stage'],
			'results',
		],
		['practising what was missed, where nothing was', [...whole, 'practise missed'], 'results'],
		['practising all', [...whole, 'practise all'], 'answering'],
		['the review, from the opening', ['review'], 'reviewing'],
		['and back to it', ['review', 'close review'], 'opening'],
		['the review in the middle of a question', ['begin', 'draft', 'review', 'close review'], 'answering'],
		['the review of a judged question', ['begin', 'answer wrong', 'review', 'close review'], 'judged'],
		['the review at the end of a stage', ['begin', 'skip', 'review', 'close review'], 'closed'],
		['the review of the results', [...whole, 'review', 'close review'], 'results'],
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
			['begin', 'skip', 'next stage', 'skip', 'next stage', 'skip', 'next stage', 'reopen'],
			'results',
		],
		[
			'nor in a further round, once its results are there',
			[
				...wholeTest,
				'practise all',
				'skip',
				'next stage',
				'skip',
				'next stage',
				'skip',
				'next stage',
				'reopen',
			],
			'results',
		],
		['what was put off can be gone back to before that', ['begin', 'skip', 'reopen'], 'answering'],
	])('in a test: %s', ([, made, screen]) => {
		expect(screenAfter(made, lesson, inTest)).toBe(screen);
	});

	test('questions put off come back in turn, and an answer leads on to the next', () => {
		const session = taken(['begin', 'skip'], two);
		expect(session.view.item?.question.id).toBe(verdict.id);
		make(session, 'skip');
		expect(session.view.item?.question.id).toBe(choice.id);
		make(session, 'answer right');
		make(session, 'next');
		expect(session.view.item).toMatchObject({ question: { id: verdict.id }, lastOpen: true });
		make(session, 'skip');
		expect(session.view).toMatchObject({ screen: 'closed', openInStage: 1, open: 1 });
	});

	test('what was put off in an earlier stage is open in the results, and can be gone back to', () => {
		const session = taken(['begin', 'skip', 'next stage', ...stage, ...stage], lesson);
		expect(session.view).toMatchObject({ screen: 'results', open: 1 });
		make(session, 'reopen');
		expect(session.view.item?.question.id).toBe(order.id);
		for (const move of stage) make(session, move);
		expect(session.view).toMatchObject({ screen: 'results', open: 0 });
	});

	test('only the chosen stages come, and only those that the lesson has questions of', () => {
		const session = taken(['begin', ...stage], lesson, { ...straight, stages: ['voices'] });
		expect(session.view).toMatchObject({ screen: 'results', stages: ['voices'] });
		expect(screenAfter(['begin', 'answer right', 'next', 'next stage'], one)).toBe('results');
	});

	test.for<Move>(['practise all', 'practise missed', 'reopen'])(
		'where there is nothing to ask, it ends at once, and there is nothing to do again: %s',
		(move) => {
			const session = taken(['begin'], one, { ...straight, stages: ['voices'] });
			expect(session.view).toMatchObject({ screen: 'results', progress: [], open: 0 });
			make(session, move);
			expect(session.view).toMatchObject({ screen: 'results', attempt: { round: 0 } });
		},
	);
});

describe('a command that does not fit the screen does nothing', () => {
	const fits: Record<string, Move[]> = {
		opening: ['begin', 'review'],
		answering: ['draft', 'answer right', 'answer wrong', 'skip', 'review'],
		judged: ['retry', 'reveal', 'skip', 'review'],
		closed: ['next stage', 'review'],
		results: ['practise missed', 'practise all', 'review', 'reopen'],
		reviewing: ['close review', 'review'],
	};
	const ways: [string, Move[]][] = [
		['opening', []],
		['answering', ['begin']],
		['judged', ['begin', 'answer wrong']],
		['closed', ['begin', 'answer right', 'next']],
		['results', ['begin', 'skip', 'next stage', 'skip', 'next stage', 'skip', 'next stage']],
		['reviewing', ['review']],
	];
	test.for(ways.flatMap(([screen, way]) => moves.map((move): [string, Move, Move[]] => [screen, move, way])))(
		'%s: %s',
		([screen, move, way]) => {
			const session = taken(way, lesson);
			expect(session.view.screen).toBe(screen);
			const before = session.view;
			make(session, move);
			if (fits[screen]!.includes(move)) expect(session.view).not.toBe(before);
			else expect(session.view).toEqual(before);
		},
	);
	test('what is half done cannot be submitted', () => {
		const session = taken(['begin', 'answer right', 'next', 'next stage'], lesson);
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
		session.resume(taken(whole, lesson).attempt);
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
		for (const move of ['submit', 'retry'] as const) session[move]();
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
		for (const move of [...stage, ...stage, ...stage, 'practise all'] as const) make(session, move);
		expect(session.view).toMatchObject({ open: 3, practising: true });
	});
	test('nothing that is to be found in an article that is hidden', () => {
		const session = newSession(sampleLesson({ questions: allQuestions }), { ...straight, article: 'after' });
		expect(session.lesson.questions.map(({ kind }) => kind)).not.toContain('pinpoint');
		expect(session.view.open).toBe(allQuestions.length - 1);
	});
});

describe('deleting the answers', () => {
	const ways: [string, Move[], Settings][] = [
		['opening', [], straight],
		['walking', ['begin', 'walk on'], { ...straight, walk: 'before' }],
		['answering', ['begin', 'draft'], straight],
		['judged', ['begin', 'answer wrong'], straight],
		['closed', ['begin', 'answer right', 'next'], straight],
		['results', whole, straight],
		['reviewing', ['begin', 'answer wrong', 'review'], straight],
		['answering', [...whole, 'practise all'], straight],
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
			taken(whole, lesson, settings),
		);
		for (const session of [own!, fixed!]) session.delete(5);
		expect([own!.attempt.seed, fixed!.attempt.seed]).toEqual([5, 77]);
	});
	test('the lesson can be taken again from its start, a test too', () => {
		for (const [made, settings] of [
			[whole, straight],
			[wholeTest, inTest],
		] as const) {
			const session = taken([...made], lesson, settings);
			session.delete(5);
			for (const move of made) make(session, move);
			expect(session.view).toMatchObject({ screen: 'results', open: 0 });
			expect(session.attempt.rounds).toHaveLength(1);
		}
	});
	test('what another tab still has of it comes back only if that is merged', () => {
		const session = taken(whole, lesson);
		const old = session.attempt;
		session.delete(5);
		expect(session.view.progress.every(({ status }) => status === 'open')).toBe(true);
		session.merge(old);
		expect(session.view).toMatchObject({ screen: 'opening', open: 0 });
	});
});

describe('what the view says', () => {
	test('of a question that is being answered', () => {
		const { view } = taken(['begin', 'draft'], lesson);
		expect(view).toMatchObject({
			locked: false,
			evidenceShown: false,
			cited: [],
			practising: false,
			stage: 'events',
			stages: ['events', 'voices', 'reading'],
			open: 3,
			openInStage: 1,
			item: {
				question: order,
				number: 1,
				answer: rightAnswer(order),
				record: undefined,
				obstacle: null,
				triesLeft: 2,
				judgement: null,
				settled: false,
				retrying: false,
				lastOpen: true,
			},
		});
	});
	test('of a wrong answer while tries are left: the misread words, not the key’s', () => {
		const { view } = taken(['begin', 'answer wrong'], one);
		expect(view).toMatchObject({
			locked: true,
			evidenceShown: true,
			cited: [cite('p3', 'offered a ferry')],
			item: { settled: false, triesLeft: 1, judgement: { right: false } },
		});
	});
	test.for<[string, Move[], object]>([
		['a right answer', ['answer right'], { judgement: { right: true }, answer: rightAnswer(choice) }],
		['the key, shown', ['answer wrong', 'reveal'], { judgement: { right: false }, answer: wrong(choice) }],
		[
			'the last try',
			['answer wrong', 'retry', 'answer right'],
			{ judgement: { right: true }, answer: rightAnswer(choice) },
		],
	])('of %s: the key’s words, and the answer that was judged', ([, made, item]) => {
		const { view } = taken(['begin', ...made], one);
		expect(view).toMatchObject({
			cited: choice.evidence,
			item: { ...item, settled: true, triesLeft: 0, lastOpen: true },
			open: 0,
		});
	});
	test('of how it goes: each question’s outcome, and which one is on the screen', () => {
		const { view } = taken(
			[
				'begin',
				'answer wrong',
				'retry',
				'answer right',
				'next',
				'next stage',
				'answer wrong',
				'reveal',
				'next',
				'next stage',
			],
			lesson,
		);
		expect(view.progress).toEqual([
			{ question: order.id, stage: 'events', status: 'retried', current: false },
			{ question: match.id, stage: 'voices', status: 'missed', current: false },
			{ question: choice.id, stage: 'reading', status: 'open', current: true },
		]);
	});
	test('in a test of what was answered alone, until the results', () => {
		const session = taken(wholeTest.slice(0, -2), lesson, inTest);
		expect(session.view).toMatchObject({
			screen: 'answering',
			item: { judgement: null },
			cited: [],
			evidenceShown: false,
		});
		expect(session.view.progress.map(({ status }) => status)).toEqual(['answered', 'answered', 'open']);
		for (const move of wholeTest.slice(-2)) make(session, move);
		expect(session.view.progress.map(({ status }) => status)).toEqual(['right', 'missed', 'right']);
	});
	test('in a review of the question that it was opened at, where the lesson has it', () => {
		const session = newSession(lesson);
		session.review(choice.id);
		expect(session.view).toMatchObject({
			screen: 'reviewing',
			reviewed: choice.id,
			item: undefined,
			locked: true,
		});
		session.review('constructor');
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: null });
		session.review();
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: null });
	});
	test('the same facts are the same object until something changes', () => {
		const session = newSession(lesson);
		expect(session.view).toBe(session.view);
	});
});

describe('practising again', () => {
	const missedTwo: Move[] = [
		'begin',
		'answer wrong',
		'reveal',
		'next',
		'next stage',
		...stage,
		'skip',
		'next stage',
	];
	test('what was missed asks that alone, and changes no reported score', () => {
		const session = taken([...missedTwo, 'practise missed'], lesson);
		expect(session.view).toMatchObject({
			practising: true,
			stages: ['events', 'reading'],
			round: { scope: 'missed' },
		});
		const before = session.attempt.rounds[0];
		for (const move of [...stage, ...stage]) make(session, move);
		expect(session.view.screen).toBe('results');
		expect(session.attempt.rounds[0]).toBe(before);
		expect(scoreOf(lesson, session.attempt.rounds[0]!).points).toBe(1);
		expect(scoreOf(lesson, session.view.round).points).toBe(2);
	});
	test('again, what was missed in the practice is asked', () => {
		const session = taken(
			[
				...missedTwo,
				'practise missed',
				...stage,
				'answer wrong',
				'reveal',
				'next',
				'next stage',
				'practise missed',
			],
			lesson,
		);
		expect(session.view.round.questions).toEqual([choice.id]);
	});
	test('all asks all that the first round asked, after a practice of some too', () => {
		const session = taken([...missedTwo, 'practise missed', ...stage, ...stage, 'practise all'], lesson);
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
		['in a practice round', [...whole, 'practise all', 'answer right'], straight, true],
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

describe('going on after a reload', () => {
	test.for<[string, Move[]]>([
		['at a question', ['begin', 'answer right', 'next', 'next stage']],
		['with a draft', ['begin', 'draft']],
		['with something put off', ['begin', 'skip']],
		['at a wrong answer', ['begin', 'answer wrong']],
		['at a further try', ['begin', 'answer wrong', 'retry', 'draft']],
		['at a key that was shown', ['begin', 'answer wrong', 'reveal']],
		['in the results', whole],
		['in a practice round', [...whole, 'practise all', 'draft']],
	])('%s: the same screen', ([, made]) => {
		const before = taken(made, lesson);
		expect(resumed(before.attempt, lesson).view).toEqual(before.view);
	});
	test('in a review: what lay under it', () => {
		const before = taken(['begin', 'answer wrong', 'review'], lesson);
		expect(resumed(before.attempt, lesson).view).toMatchObject({ screen: 'judged', item: { triesLeft: 1 } });
	});
	test('though a review was opened first, by its address', () => {
		const session = newSession(lesson);
		session.review(choice.id);
		session.resume(taken(['begin', 'answer wrong'], lesson).attempt);
		expect(session.view).toMatchObject({ screen: 'reviewing', reviewed: choice.id });
		session.closeReview();
		expect(session.view).toMatchObject({ screen: 'judged', item: { question: order } });
	});
	test('but a review that was opened later is not overrun', () => {
		const session = taken(['begin', 'draft', 'review'], lesson);
		const { attempt } = session;
		session.resume(taken(whole, lesson).attempt);
		expect(session.attempt).toBe(attempt);
	});

	const tried = taken(['begin', 'answer wrong'], one).attempt;
	test('at an answer that the edited lesson has no longer: the question, anew', () => {
		const edited = sampleLesson({
			revision: 'second',
			questions: [{ ...choice, choices: choice.choices.filter(({ id }) => id !== 'ferry') }],
		});
		expect(resumed(tried, edited).view).toMatchObject({
			screen: 'answering',
			item: { record: undefined, triesLeft: 2 },
		});
	});
	test('at an answer that the edited lesson takes for right: judged so', () => {
		const edited = sampleLesson({
			revision: 'second',
			questions: [{ ...choice, choices: choice.choices.map((c) => ({ ...c, correct: c.id === 'ferry' })) }],
		});
		const view = resumed(taken(['begin', 'answer wrong', 'retry'], one).attempt, edited).view;
		expect(view).toMatchObject({ screen: 'judged', item: { settled: true, judgement: { right: true } } });
	});
	test('at a question that the edited lesson has no longer: the opening, then what is open', () => {
		const session = resumed(
			taken(['begin', 'answer right', 'next', 'next stage'], lesson).attempt,
			sampleLesson({ questions: [order, choice] }),
		);
		expect(session.view.screen).toBe('opening');
		session.begin();
		expect(session.view.item?.question.id).toBe(choice.id);
	});
	test('in a test a save that says “judged” shows no key', () => {
		const session = resumed(tried, one, inTest);
		expect(session.view).toMatchObject({ screen: 'closed', cited: [] });
	});
});

describe('what another tab has answered comes in', () => {
	const answered = (question: Question, attempt = newSession(two).attempt) =>
		withTry(attempt, question.id, rightAnswer(question), 500);
	test('at the question on the screen: in practice it is judged', () => {
		const session = taken(['begin', 'draft'], two);
		session.merge(answered(choice));
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { question: choice, judgement: { right: true } },
		});
	});
	test('in a test the next comes, and after the last the stage closes', () => {
		const session = taken(['begin', 'draft'], two, inTest);
		session.merge(answered(choice));
		expect(session.view).toMatchObject({ screen: 'answering', item: { question: verdict } });
		session.merge(answered(verdict));
		expect(session.view).toMatchObject({ screen: 'closed', open: 0 });
	});
	test('in a test several at once: the first that is still open', () => {
		const three = sampleLesson({ questions: [choice, { ...choice, id: 'other' }, verdict] });
		const session = taken(['begin'], three, inTest);
		session.merge(answered({ ...choice, id: 'other' }, answered(choice, newSession(three).attempt)));
		expect(session.view).toMatchObject({ screen: 'answering', item: { question: verdict } });
	});
	test('at another question: the screen stays, with its draft', () => {
		const session = taken(['begin', 'draft'], two);
		session.merge(answered(verdict));
		expect(session.view).toMatchObject({
			screen: 'answering',
			item: { question: choice, answer: rightAnswer(choice), lastOpen: true },
		});
	});
	test('at a wrong answer: a better one of the other tab is shown, and leads on', () => {
		const session = taken(['begin', 'answer wrong'], two);
		session.merge(withTry(session.attempt, choice.id, rightAnswer(choice), 9000));
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { settled: true, answer: rightAnswer(choice) },
		});
		session.next();
		expect(session.view.item?.question.id).toBe(verdict.id);
	});
	test('a draft for a further try does not stand in place of the answer that was judged', () => {
		const session = taken(['begin', 'answer wrong'], two);
		session.merge(withDraft(session.attempt, choice.id, rightAnswer(choice)));
		expect(session.view).toMatchObject({
			screen: 'judged',
			item: { answer: wrong(choice), judgement: { right: false } },
		});
		session.retry();
		expect(session.view.item).toMatchObject({ answer: rightAnswer(choice), obstacle: null });
	});
	test('at the opening: begin goes on at the first open question', () => {
		const session = newSession(two);
		session.merge(answered(choice));
		expect(session.view).toMatchObject({ screen: 'opening', open: 1 });
		session.begin();
		expect(session.view.item?.question.id).toBe(verdict.id);
	});
	test.for<[string, Move[]]>([
		['results', ['begin', 'skip', 'next stage']],
		['reviewing', ['review']],
		['closed', ['begin', 'skip']],
	])('in %s: the screen stays, the facts are new', ([screen, made]) => {
		const session = taken(made, one);
		session.merge(answered(choice, newSession(one).attempt));
		expect(session.view).toMatchObject({ screen, open: 0, progress: [{ status: 'right' }] });
	});
	test('a second round begun there does not pull this tab out of the first', () => {
		const session = taken(['begin'], one);
		session.merge(taken(['begin', 'skip', 'next stage', 'practise all', 'answer right'], one).attempt);
		expect(session.view).toMatchObject({ screen: 'answering', practising: false, attempt: { round: 0 } });
		expect(session.attempt.rounds).toHaveLength(2);
		for (const move of ['answer right', 'next', 'next stage', 'practise all'] as const) make(session, move);
		expect(session.attempt.rounds).toHaveLength(3);
		expect(session.view).toMatchObject({ practising: true, open: 1 });
	});
});

describe('notices and changes', () => {
	test('a second notice of a kind replaces the first; of settings each has its own', () => {
		const session = newSession(lesson);
		const problem = (name: 'mode' | 'tries', value: string) => ({
			kind: 'setting' as const,
			problem: { name, value, allowed: 'x' },
		});
		session.notify({ kind: 'resumed' });
		session.notify(problem('mode', 'a'));
		session.notify(problem('tries', 'b'));
		session.notify(problem('mode', 'c'));
		session.notify({ kind: 'resumed' });
		expect(session.notices).toEqual([problem('tries', 'b'), problem('mode', 'c'), { kind: 'resumed' }]);
	});
	test('a notice that was dismissed is gone', () => {
		const session = newSession(lesson);
		session.notify({ kind: 'resumed' });
		session.notify({ kind: 'not-kept' });
		session.dismiss(session.notices[0]!);
		expect(session.notices).toEqual([{ kind: 'not-kept' }]);
	});
	test('every change is heard of after it was made, until one stops listening', () => {
		const session = newSession(lesson);
		const seen: string[] = [];
		const stop = session.onChange(() => seen.push(`${session.view.screen} ${session.notices.length}`));
		session.begin();
		session.notify({ kind: 'resumed' });
		session.dismiss(session.notices[0]!);
		stop();
		session.skip();
		expect(seen).toEqual(['answering 0', 'answering 1', 'answering 0']);
	});
	test('a session asks the clock when it begins, and once for each command', () => {
		const now = vi.fn(() => 5);
		const session = new QuizSession(lesson, { ...straight, seed: 77 }, { seed: 1, now });
		expect(session.attempt).toMatchObject({ seed: 77, started: 5 });
		expect(now).toHaveBeenCalledTimes(1);
		for (const move of ['begin', 'skip', 'reopen', 'review', 'close review'] as const) make(session, move);
		expect(session.view.screen).toBe('answering');
		expect(now).toHaveBeenCalledTimes(6);
	});
	test('the attempt is the same object until something of it changes', () => {
		const session = taken(['begin', 'draft'], lesson);
		const { attempt } = session;
		session.notify({ kind: 'resumed' });
		for (const move of ['next stage', 'review', 'close review'] as const) make(session, move);
		expect(session.attempt).toBe(attempt);
		make(session, 'answer right');
		expect(session.attempt).not.toBe(attempt);
	});
	test('every kind of question is asked and answered through it', () => {
		const session = taken(['begin'], sampleLesson({ questions: allQuestions }));
		for (let i = 0; session.view.screen !== 'results' && i < 40; i++)
			make(
				session,
				({ answering: 'answer right', judged: 'next', closed: 'next stage' } as const)[
					session.view.screen as 'judged'
				],
			);
		expect(scoreOf(session.lesson, session.view.round)).toMatchObject({ rightFirst: 6, percent: 100 });
	});
});
