import type { Statement } from '@xapi/xapi';
import { afterEach, describe, expect, test } from 'vitest';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { brokenRules, sessionExtension, verbOf, type Launched } from '#tests/lrs/cmi5-rules.ts';
import { validateStatement } from '#tests/lrs/validate-statement.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newSession, play, resumed, straight, taken, wholeLesson } from '#tests/lessons/taken-lesson.ts';
import { SessionReport, type Reporting, type ReportingRules, type Visit } from './report-session.ts';

const lesson = sampleLesson();
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const activity = 'https://lms.example/1';
const category = 'https://w3id.org/xapi/cmi5/context/categories/';

const cmi5: ReportingRules = {
	pass: 60,
	completingPasses: false,
	judgedOnce: true,
	masteryScore: null,
	categories: (verb) => [
		`${category}cmi5`,
		...(['completed', 'passed', 'failed'].includes(verb) ? [`${category}moveon`] : []),
	],
};

/** What was told and breaks a rule: a session's listeners that throw fail no test. */
const problems: unknown[] = [];
afterEach(() => expect(problems.splice(0)).toEqual([]));

/** A visit to the lesson; `sent` has what was told, of which the store refuses what breaks a rule of cmi5. */
function visit(
	session: QuizSession,
	{
		rules = cmi5,
		id = 's1',
		had = [],
		...more
	}: Partial<Reporting> & { id?: string; had?: Statement[] } = {},
) {
	const kept: Visit = more.visit ?? { id, begun: null, judged: false, ended: false };
	const contextTemplate = { extensions: { [sessionExtension]: id } };
	const sent: Statement[] = [];
	const launched: Launched = { session: id, registration, activity, launchMode: 'Normal', contextTemplate };
	if (rules.masteryScore !== null) launched.masteryScore = rules.masteryScore;
	const send = (statement: Statement) => {
		problems.push(...validateStatement(statement), ...brokenRules(statement, launched, [...had, ...sent]));
		sent.push(statement);
	};
	let time = session.attempt.started;
	const report = new SessionReport(session, {
		subject: {
			actor: { objectType: 'Agent', account: { homePage: 'https://school.example', name: '17' } },
			activity,
			title: lesson.title,
			lang: lesson.lang,
			registration,
			context: contextTemplate,
		},
		rules,
		visit: kept,
		told: new Set(had.map(({ id }) => id!)),
		spent: 0,
		sending: { add: send, end: send },
		now: () => (time += 1000),
		...more,
	});
	if (!kept.ended) report.begin();
	const stop = report.follow();
	return { report, sent, told: () => sent.map(verbOf), stop, visit: kept };
}

test('a whole lesson is told from its beginning to its end, and practice is not', () => {
	const session = newSession(lesson);
	const { told, report, sent } = visit(session);
	play(session, ...wholeLesson, 'practise all', 'answer wrong');
	report.end();
	play(session, 'retry', 'answer right');
	expect(told()).toEqual([
		'initialized',
		'answered',
		'answered',
		'answered',
		'completed',
		'passed',
		'terminated',
	]);
	expect(sent.at(-2)!.result).toMatchObject({
		success: true,
		score: { scaled: 1, raw: 100, min: 0, max: 100 },
		duration: expect.stringMatching(/^PT[\d.]+S$/) as unknown,
	});
	expect(sent[1]!.result).toMatchObject({
		duration: 'PT2S',
		extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 33 },
	});
});

test('opening and closing completes and passes nobody', () => {
	const { told, report } = visit(newSession(lesson));
	report.end();
	report.end();
	expect(told()).toEqual(['initialized', 'terminated']);
});

describe('what was told in an earlier session', () => {
	const first = () => {
		const session = newSession(lesson);
		const earlier = visit(session);
		play(session, ...wholeLesson);
		earlier.report.end();
		return { session, had: earlier.sent };
	};
	test('is not told again, neither answers nor that it was completed and passed', () => {
		const { session, had } = first();
		const again = visit(resumed(session.attempt, lesson), { id: 's2', had });
		again.report.end();
		expect(again.told()).toEqual(['initialized', 'terminated']);
	});
	test('and did not arrive is told in the next, with the same ids, not before its beginning', () => {
		const { session, had } = first();
		const again = visit(resumed(session.attempt, lesson), { id: 's2', had: [], now: () => 2e6 });
		expect(again.told()).toEqual(['initialized', 'answered', 'answered', 'answered', 'completed', 'passed']);
		const ids = (all: Statement[]) => all.slice(1, 6).map(({ id }) => id);
		expect(ids(again.sent)).toEqual(ids(had));
	});
	test('and was refused since that session is over, is told once more, and only once', () => {
		const { session, had } = first();
		const passed = had.find((one) => verbOf(one) === 'passed')!;
		const late = visit(resumed(session.attempt, lesson), {
			id: 's2',
			had: had.filter((one) => one !== passed),
			told: new Set(had.map(({ id }) => id!)),
			now: () => 2e6,
		});
		expect(late.told()).toEqual(['initialized']);
		late.report.tellAgain(passed);
		late.report.tellAgain(passed);
		expect(late.told()).toEqual(['initialized', 'passed']);
	});
});

test('a reload in the session tells nothing twice', () => {
	const session = newSession(lesson);
	const before = visit(session);
	play(session, 'begin', 'answer right');
	const after = visit(resumed(session.attempt, lesson), { visit: before.visit, had: before.sent });
	expect(after.told()).toEqual([]);
});

test('after the end of the session nothing is told, however often the page is loaded again', () => {
	const session = newSession(lesson);
	const before = visit(session);
	before.report.end();
	play(session, 'begin', 'answer right');
	const after = visit(resumed(session.attempt, lesson), { visit: before.visit });
	after.report.end();
	expect([before.told(), after.told()]).toEqual([['initialized', 'terminated'], []]);
});

describe('passing', () => {
	const missed = (rules: Partial<ReportingRules>) => {
		const session = taken(
			[
				'begin',
				'answer wrong',
				'reveal',
				'next',
				'next stage',
				'answer right',
				'next',
				'next stage',
				'answer right',
				'next',
				'next stage',
			],
			lesson,
		);
		return visit(session, { rules: { ...cmi5, ...rules } });
	};
	test.for<[string, Partial<ReportingRules>, string[]]>([
		['reaches the mark', { pass: 66 }, ['completed', 'passed']],
		['does not reach it', { pass: 67 }, ['completed', 'failed']],
		['reaches a mastery score', { pass: 66, masteryScore: 0.655 }, ['completed', 'passed']],
		['does not reach one', { pass: 67, masteryScore: 0.665 }, ['completed', 'failed']],
		['does not count', { pass: 0 }, ['completed']],
		['does not count, but is waited for', { pass: 0, completingPasses: true }, ['completed', 'passed']],
	])('by two of three, where that %s', ([, rules, verbs]) => {
		expect(missed(rules).told().slice(4)).toEqual(verbs);
	});
	test('may come in a later session after failing, and failing is not told again', () => {
		const failed = missed({ pass: 67 });
		const again = { ...straight, pass: 67 } satisfies Settings;
		const session = newSession(lesson, again, 1, 5e6);
		failed.report.end();
		const later = visit(session, { id: 's2', had: failed.sent, rules: { ...cmi5, pass: 67 } });
		play(session, ...wholeLesson);
		expect(later.told()).toEqual(['initialized', 'answered', 'answered', 'answered', 'passed']);
	});
});

test('who has passed does not fail later, by an attempt that is begun anew', () => {
	const session = newSession(lesson);
	const passed = visit(session);
	play(session, ...wholeLesson);
	passed.report.end();
	const anew = newSession(lesson, straight, 1, 5e6);
	const later = visit(anew, { id: 's2', had: passed.sent });
	const missed = ['answer wrong', 'reveal', 'next', 'next stage'] as const;
	play(anew, 'begin', ...missed, ...missed, ...missed);
	expect(anew.view.screen).toBe('results');
	expect(later.told().filter((verb) => verb !== 'answered')).toEqual(['initialized']);
});

test('what was given before a moment is not told where it was told before', () => {
	const session = newSession(lesson);
	play(session, 'begin', 'answer right', 'next', 'next stage');
	const { told } = visit(session, { since: session.attempt.rounds[0]!.records[0]!.tries[0]!.at + 1 });
	play(session, 'answer right');
	expect(told()).toEqual(['initialized', 'answered']);
});
