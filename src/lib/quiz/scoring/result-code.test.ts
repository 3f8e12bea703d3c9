import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { choice } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { anyAttempt, make, newSession, taken } from '#tests/lessons/taken-lesson.ts';
import { wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { cleanName, readResult, resultOf, writeResult } from './result-code.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson({ questions: allQuestions });
const unled = { ...defaultSettings, walk: 'off' as const };

describe('a result', () => {
	test('says of the first round what was asked, given and earned', () => {
		const settings = { ...defaultSettings, tries: 3, lang: 'de', pass: 80 };
		const session = taken(['begin', 'answer wrong', 'retry', 'answer right'], sampleLesson(), {
			...settings,
			stages: ['reading'],
		});
		expect(resultOf(session.lesson, session.attempt, session.settings)).toEqual({
			lesson: 'old-bridge',
			revision: 'first',
			settings: [
				['stages', 'reading'],
				['tries', '3'],
				['pass', '80'],
			],
			started: session.attempt.started,
			items: [
				{
					question: choice.id,
					outcome: 'retried',
					points: 0.5,
					tries: session.attempt.rounds[0]!.records[0]!.tries.map(({ answer }) => answer),
				},
			],
		});
	});
	test('of a practice round is still the first round’s', () => {
		const answered = taken(['begin', 'answer wrong', 'reveal'], lesson, unled);
		const before = resultOf(lesson, answered.attempt, unled);
		const session = newSession(lesson, unled);
		session.resume({ ...answered.attempt, place: { at: 'results' } });
		make(session, 'practise all');
		make(session, 'answer right');
		expect(session.attempt.rounds[1]!.records).toHaveLength(1);
		expect(resultOf(lesson, session.attempt, unled)).toEqual(before);
	});
	test('has points in thousandths', () => {
		const session = taken(['begin'], sampleLesson({ questions: [match] }), unled);
		session.change({
			response: {
				kind: 'match',
				matches: [
					['can-stand', 'brandt'],
					['money', 'insiders'],
					['constructor', 'alder'],
				],
			},
			proof: null,
		});
		session.submit();
		expect(resultOf(session.lesson, session.attempt, unled).items[0]!.points).toBe(0.667);
	});
	test('written and read again is the same', () => {
		fc.assert(
			fc.property(anyAttempt(lesson, unled), (attempt) => {
				const result = resultOf(lesson, attempt, unled);
				expect(readResult(writeResult(result))).toEqual({ ok: true, result });
			}),
		);
	});
	test('shares what another result has alike', () => {
		const text = '[1,"old-bridge","first",[],0,1]\n["q","right",1,[["choice",["a"]],null,2]]';
		const known = new Map();
		const [one, other] = [readResult(text, known), readResult(text.replace('first', 'second'), known)];
		if (!one.ok || !other.ok) throw new Error('Both can be read.');
		expect(other.result.items[0]).toBe(one.result.items[0]);
	});
	test('keeps proof and confidence', () => {
		const tries = [
			{ ...wrongAnswer(choice, lesson), proof: 'p2' as const, confidence: 3 as const },
			{ ...wrongAnswer(choice, lesson), confidence: 1 as const },
			wrongAnswer(choice, lesson),
		];
		const result = {
			lesson: 'old-bridge',
			revision: 'first',
			settings: [] as [string, string][],
			started: 0,
			items: [{ question: choice.id, outcome: 'missed' as const, points: 0, tries }],
		};
		expect(readResult(writeResult(result))).toEqual({ ok: true, result });
	});
});

describe('a learner’s name', () => {
	const session = taken(['begin', 'answer right'], lesson, unled);
	const named = (name: string) => resultOf(lesson, session.attempt, unled, name);
	test('is kept', () => {
		expect(readResult(writeResult(named('Anna Ω')))).toMatchObject({ ok: true, result: { name: 'Anna Ω' } });
	});
	test('may be left out', () => {
		expect(named('  ')).toEqual(resultOf(lesson, session.attempt, unled));
		expect(readResult('[1,"old-bridge","first",[],0,0]')).toEqual({
			ok: true,
			result: { lesson: 'old-bridge', revision: 'first', settings: [], started: 0, items: [] },
		});
	});
	test.for<[string, string]>([
		['  Anna \t Berg\n', 'Anna Berg'],
		['Anna\u202eftp', 'Anna ftp'],
		['a\u0000b', 'a b'],
		['a\u2028b', 'a b'],
		['👩\u200d🚀 Ida', '👩\u200d🚀 Ida'],
		['😀'.repeat(70), '😀'.repeat(60)],
	])('%j is read as %j', ([given, read]) => {
		expect(cleanName(given!)).toBe(read);
		expect(named(given!).name).toBe(read);
		const written = JSON.stringify([1, 'old-bridge', 'first', [], 0, 0, given]);
		expect(readResult(written)).toMatchObject({ ok: true, result: { name: read } });
	});
	test('that is no text is no name', () => {
		expect(readResult('[1,"old-bridge","first",[],0,0,{}]')).toEqual({ ok: false, why: 'damaged' });
	});
});

describe('what is no result is reported, whatever it is', () => {
	const item = '["q","right",1,[["choice",["a"]]]]';
	const written = (line = item, version = 1) => `[${version},"old-bridge","first",[],0,1]\n${line}`;
	test('while this is one', () => {
		expect(readResult(written())).toMatchObject({
			ok: true,
			result: { items: [{ question: 'q', points: 1 }] },
		});
	});
	test.for<[string, string, 'damaged' | 'newer']>([
		['no JSON', '[1,', 'damaged'],
		['nothing', 'null', 'damaged'],
		['another thing', '{"version":2}', 'damaged'],
		['a later version', written('"anything"', 2), 'newer'],
		['an earlier version', written(item, 0), 'damaged'],
		['an unknown outcome', written('["q","great",1]'), 'damaged'],
		['more points than there are', written('["q","right",1.5]'), 'damaged'],
		['an unknown kind', written('["q","right",1,[["toString",["a"]]]]'), 'damaged'],
		['a response of another form', written('["q","right",1,[["choice","a"]]]'), 'damaged'],
		['no paragraph', written('["q","right",1,[["choice",["a"]],"x"]]'), 'damaged'],
		['no degree of confidence', written('["q","right",1,[["choice",["a"]],null,4]]'), 'damaged'],
		['a time beyond all calendars', '[1,"a","b",[],1e99,0]', 'damaged'],
		['a last item that is cut off', '[1,"a","b",[],0,1]', 'damaged'],
		['an item more than there are', `${written()}\n${item}`, 'damaged'],
		['an item that is no JSON', written('["q",'), 'damaged'],
		['an endless id', written(`["${'q'.repeat(65)}","right",1]`), 'damaged'],
	])('%s', ([, text, why]) => {
		expect(readResult(text)).toEqual({ ok: false, why });
	});
	test('any JSON at all', () => {
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(readResult(text).ok).toBe(false);
			}),
		);
	});
});
