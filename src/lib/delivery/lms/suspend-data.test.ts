import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, several } from '#lib/kinds/choice/sample.ts';
import { match } from '#lib/kinds/match/sample.ts';
import { order } from '#lib/kinds/order/sample.ts';
import { verdict } from '#lib/kinds/verdict/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { questionKinds, type Question, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import { newAttempt, withNewRound, type Attempt, type Round } from '#lib/quiz/attempt/attempt.ts';
import { loadAttempt } from '#lib/quiz/attempt/load.ts';
import { withAssessment, withDraft, withReveal, withSkip, withTry } from '#lib/quiz/attempt/record.ts';
import { saveAttempt } from '#lib/quiz/attempt/save.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import { scoreOf } from '#lib/quiz/scoring/score.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { anyAnswer } from '#tests/lessons/any-answer.ts';
import { crowdedAttempt, crowdedQuestions, type Course } from '#tests/lessons/crowded-questions.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { anyAttempt } from '#tests/lessons/taken-lesson.ts';
import { omitted } from './state/tape.ts';
import { attemptToken } from './course.ts';
import { packAttempt, unpackAttempt } from './suspend-data.ts';

const lesson = sampleLesson({ questions: allQuestions });
const settings = defaultSettings;
const scorm12 = 4096;
const scorm2004 = 64_000;

/** What a course gives back. */
function unpacked(text: string, into: Lesson = lesson): Attempt {
	const read = unpackAttempt(text, into);
	if (!read.ok) throw new Error(read.why);
	return JSON.parse(read.attempt) as Attempt;
}

const byText = <T>(list: readonly T[]) =>
	list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const seconds = (at: number) => Math.floor(at / 1000) * 1000;

/** An answer as it counts: where the order of what was given is none of it, in one order. */
function gist({ response, ...rest }: Answer): unknown {
	const given = Object.entries(response).map(([name, value]: [string, unknown]) => [
		name,
		Array.isArray(value) && response.kind !== 'order' ? byText(value) : value,
	]);
	return { ...rest, given };
}

/** What must come back of a round, to the letter but for parts of a second. */
const ofRound = ({ id, scope, questions, records, drafts, skips }: Round) => ({
	id,
	scope,
	questions,
	skips,
	drafts: drafts.map(([question, draft]) => [question, gist(draft)]),
	records: records.map(({ tries, assessed, ...record }) => ({
		...record,
		tries: tries.map(({ answer, at }) => ({ answer: gist(answer), at: seconds(at) })),
		...(assessed && { assessed: { met: assessed.met, at: seconds(assessed.at) } }),
	})),
});
const essence = ({ rounds, started, ...attempt }: Attempt) => ({
	...attempt,
	started: Math.floor(started),
	rounds: rounds.map(ofRound),
});

/** The same without what may be given up: what is left is never. */
const firstRound = (attempt: Attempt) => {
	const { rounds, place, ...rest } = essence(attempt);
	const { records, ...first } = rounds[0]!;
	const withoutTexts = JSON.stringify(records).replace(/\["text","(\\.|[^"\\])*"\]/g, '["text"]');
	return { ...rest, place, first: { ...first, drafts: [] }, records: JSON.parse(withoutTexts) as unknown };
};

describe('an attempt that a course has room for comes back whole', () => {
	test.for<[string, Partial<Settings>]>([
		['in practice', {}],
		['with three tries', { tries: 3, walk: 'before', shuffle: 'all' }],
		['in a test', { mode: 'test' }],
		['with some of the questions', { count: 4, confidence: 'on', prove: 'all' }],
	])('%s', ([, differing]) => {
		const by = { ...settings, ...differing };
		fc.assert(
			fc.property(anyAttempt(lesson, by), (attempt) => {
				const { text, leftOut } = packAttempt(attempt, lesson, scorm12);
				expect(leftOut).toEqual([]);
				expect(text).toMatch(/^[\w.-]{1,4096}$/);
				expect(essence(unpacked(text))).toEqual(essence(attempt));
				const read = unpackAttempt(text, lesson);
				expect(read).toMatchObject({ ok: true, token: attempt.started.toString(36) });
				expect(read.ok && loadAttempt(read.attempt, lesson, by)).toMatchObject({ ok: true, change: null });
			}),
			{ numRuns: 60 },
		);
	});

	test('with any answer to each kind, half done or whole, in rounds with any ids, at any times', () => {
		const time = fc.oneof(
			fc.integer({ min: -8.64e15, max: 8.64e15 }),
			fc.integer({ min: 0, max: 1e6 }),
			fc.constantFrom(0, -8.64e15, 8.64e15),
		);
		const done = fc.constantFrom(...allQuestions).chain((question) =>
			fc.record({
				id: fc.constant(question.id),
				answer: anyAnswer(question),
				at: time,
				what: fc.constantFrom('try', 'try', 'draft', 'skip', 'reveal', 'round', 'assess'),
			}),
		);
		fc.assert(
			fc.property(fc.array(done, { maxLength: 40 }), time, (all, started) => {
				let attempt = newAttempt(lesson, settings, 0xffffffff, started);
				for (const { id, answer, at, what } of all) {
					if (what === 'try') attempt = withTry(attempt, id, answer, at);
					else if (what === 'draft') attempt = withDraft(attempt, id, answer);
					else if (what === 'skip') attempt = withSkip(attempt, id);
					else if (what === 'reveal') attempt = withReveal(attempt, id);
					else if (what === 'round')
						attempt = withNewRound(
							attempt,
							'all',
							allQuestions.map(({ id }) => id),
							at,
						);
					else attempt = withAssessment(attempt, write.id, [write.criteria[1]!.id], at);
				}
				const { text, leftOut } = packAttempt(attempt, lesson, scorm2004);
				expect(leftOut).toEqual([]);
				expect(essence(unpacked(text))).toEqual(essence(attempt));
			}),
			{ numRuns: 200 },
		);
	});

	test('in every script, and where half a character was cut off', () => {
		const texts = [
			'Міст закрито у понеділок.',
			'أُغلق الجسر',
			'橋は閉鎖された',
			'👩‍🚀🇺🇦',
			'half \ud83d',
			'"\\\u0000\n…',
			'',
		];
		fc.assert(
			fc.property(
				fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 300 })),
				(text) => {
					const answer: Answer = { response: { kind: 'write', text }, proof: null };
					const attempt = withTry(newAttempt(lesson, settings, 1, 0), write.id, answer, 1000);
					expect(essence(unpacked(packAttempt(attempt, lesson, scorm12).text))).toEqual(essence(attempt));
				},
			),
		);
	});

	test('with what an edition before had', () => {
		const answered = withTry(newAttempt(lesson, settings, 1, 0), choice.id, rightAnswer(choice), 1000);
		const without = sampleLesson({
			questions: allQuestions.filter((question) => question !== choice),
			revision: 'next',
		});
		const loaded = loadAttempt(saveAttempt(answered), without, settings);
		if (!loaded.ok) throw new Error(loaded.why);
		expect(loaded.attempt.quarantine).toBeDefined();
		expect(unpacked(packAttempt(loaded.attempt, without, scorm12).text, without).quarantine).toEqual(
			loaded.attempt.quarantine,
		);
	});
});

describe('a lesson of sixty questions', () => {
	const sentence =
		'The mayor said that the ferry would run by Friday, but whose word it is, the article does not say; ';
	const course: fc.Arbitrary<Course> = fc.record({
		seed: fc.nat(),
		tries: fc.constantFrom([3], [3, 3], [3, 1, 3]),
		text: fc.oneof(
			fc.constant(sentence.repeat(10)),
			fc.string({ unit: 'grapheme', minLength: 500, maxLength: 1000 }),
		),
		pauses: fc.oneof(
			fc.constant<number[]>([45_000]),
			fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1, maxLength: 20 }),
			fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 }),
		),
	});
	const kinds = fc.oneof(
		fc.constantFrom(...questionKinds).map((kind) => Array.from({ length: 60 }, () => kind)),
		fc.array(fc.constantFrom(...questionKinds), { minLength: 60, maxLength: 60 }),
	);
	const taken = fc.record({ kinds, size: fc.constantFrom(4, 8, 12, 16), course });
	const made = ({ kinds, size, course }: { kinds: QuestionKind[]; size: number; course: Course }) => {
		const lesson = crowdedQuestions(kinds.map((kind) => [kind, size]));
		return { lesson, attempt: crowdedAttempt(lesson, course) };
	};

	test('fits into 4,096 characters, and nothing of the first round is lost but texts, nor the place', () => {
		fc.assert(
			fc.property(taken, (of) => {
				const { lesson, attempt } = made(of);
				const { text, leftOut } = packAttempt(attempt, lesson, scorm12);
				expect(text).toMatch(/^[\w.-]{1,4096}$/);
				const back = unpacked(text, lesson);
				expect(firstRound(back)).toEqual(firstRound(attempt));
				const [first, ...practice] = attempt.rounds;
				const texts = (round: Round) => JSON.stringify(round.records).includes(`"${omitted}"`);
				expect({
					drafts: back.rounds.some(
						({ id, drafts }) =>
							drafts.length < attempt.rounds.find((round) => round.id === id)!.drafts.length,
					),
					rounds:
						back.rounds.length <= practice.length ||
						(practice.length > 0 && back.rounds.at(-1)!.records.length === 0),
					texts: back.rounds.some(texts),
				}).toEqual({
					drafts: leftOut.includes('drafts'),
					rounds: leftOut.includes('rounds'),
					texts: leftOut.includes('texts'),
				});
				expect(scoreOf(lesson, back.rounds[0]!)).toEqual(scoreOf(lesson, first!));
			}),
			{ numRuns: 40, endOnFailure: true },
		);
	}, 60_000);

	test('comes back whole where 64,000 have room', () => {
		fc.assert(
			fc.property(taken, (of) => {
				const { lesson, attempt } = made(of);
				const { text, leftOut } = packAttempt(attempt, lesson, 20 * scorm2004);
				expect(leftOut).toEqual([]);
				expect(essence(unpacked(text, lesson))).toEqual(essence(attempt));
			}),
			{ numRuns: 10, endOnFailure: true },
		);
	}, 60_000);
});

describe('in another edition of the lesson answers stay with what they were given to', () => {
	const full = allQuestions
		.flatMap((question) =>
			[wrongAnswer(question, lesson), rightAnswer(question)].map((answer) => ({ question, answer })),
		)
		.reduce((attempt, { question, answer }, i) => withTry(attempt, question.id, answer, i * 1000), {
			...newAttempt(lesson, settings, 1, 0),
			place: { at: 'answering', question: order.id },
		} as Attempt);
	const { text } = packAttempt(full, lesson, scorm12);
	const withQuestion = <Q extends Question>(
		old: Q,
		change: (question: Q) => Partial<Q>,
	): Partial<Lesson> => ({
		questions: allQuestions.map((question) =>
			question === old ? ({ ...old, ...change(old) } as Question) : question,
		),
	});
	const added = { ...choice, id: 'constructor' };

	test.for<[string, Partial<Lesson>]>([
		['nothing but words', {}],
		['a question gone', { questions: allQuestions.filter((question) => question !== choice) }],
		['a question more', { questions: [added, ...allQuestions] }],
		[
			'a question in place of another',
			{ questions: allQuestions.map((question) => (question === choice ? added : question)) },
		],
		['questions in another order', { questions: allQuestions.toReversed() }],
		[
			'a question of another kind',
			{
				questions: allQuestions.map((question) =>
					question === choice ? ({ ...verdict, id: choice.id, stage: choice.stage } as Question) : question,
				),
			},
		],
		['a choice gone', withQuestion(choice, ({ choices }) => ({ choices: choices.slice(1) }))],
		['another choice gone', withQuestion(several, ({ choices }) => ({ choices: choices.slice(0, -1) }))],
		[
			'a choice more',
			withQuestion(choice, ({ choices }) => ({ choices: [{ ...choices[0]!, id: 'z' }, ...choices] })),
		],
		[
			'a choice of another name',
			withQuestion(choice, ({ choices }) => ({
				choices: choices.map((one, i) => (i === 0 ? { ...one, id: 'renamed' } : one)),
			})),
		],
		['choices in another order', withQuestion(several, ({ choices }) => ({ choices: choices.toReversed() }))],
		['a statement gone', withQuestion(verdict, ({ statements }) => ({ statements: statements.slice(1) }))],
		[
			'statements in another order',
			withQuestion(verdict, ({ statements }) => ({ statements: statements.toReversed() })),
		],
		['an event gone', withQuestion(order, ({ events }) => ({ events: events.slice(1) }))],
		[
			'an event in place of another',
			withQuestion(order, ({ events }) => ({ events: ['else', ...events.slice(1)] })),
		],
		['events in another order', withQuestion(order, ({ events }) => ({ events: events.toReversed() }))],
		['a claim gone', withQuestion(match, ({ claims }) => ({ claims: claims.slice(1) }))],
		['a voice gone', withQuestion(match, ({ targets }) => ({ targets: targets.slice(1) }))],
		['voices in another order', withQuestion(match, ({ targets }) => ({ targets: targets.toReversed() }))],
		[
			'a paragraph gone',
			{ article: [{ heading: null, paragraphs: lesson.article[0]!.paragraphs.slice(0, 2) }] },
		],
	])('%s', ([, edit]) => {
		const edition = sampleLesson({ questions: allQuestions, ...edit, revision: 'second' });
		const load = (text: string) => {
			const loaded = loadAttempt(text, edition, settings);
			if (!loaded.ok) throw new Error(loaded.why);
			// What no edition has any more is put aside under names of its own.
			const { quarantine, ...attempt } = loaded.attempt;
			return { attempt: essence(attempt), aside: quarantine !== undefined, change: loaded.change };
		};
		expect(load(JSON.stringify(unpacked(text, edition)))).toEqual(load(saveAttempt(full)));
	});

	test('of which a short course text tells only whether a list is the same', () => {
		const crowded = crowdedQuestions(Array.from({ length: 60 }, () => ['choice', 20]));
		const attempt = crowdedAttempt(crowded, { seed: 1, tries: [3, 3], text: '', pauses: [45_000] });
		const packed = packAttempt(attempt, crowded, scorm12);
		const [edited, ...others] = crowded.questions as [Question & { kind: 'choice' }, ...Question[]];
		const choices = [{ ...edited.choices[0]!, id: 'new' }, ...edited.choices.slice(1)];
		const edition = { ...crowded, revision: 'second', questions: [{ ...edited, choices }, ...others] };
		const back = unpacked(packed.text, edition).rounds[0]!;
		const lost = back.records.filter(({ tries }) => JSON.stringify(tries).includes('"?'));
		expect(lost.map(({ question }) => question)).toEqual([edited.id]);
		const whole = ofRound(attempt.rounds[0]!).records.filter(({ question }) => question !== edited.id);
		expect(ofRound(back).records.filter(({ question }) => question !== edited.id)).toEqual(whole);
	});
});

describe('what is no such text is told, never thrown', () => {
	const attempt = withTry(
		newAttempt(lesson, settings, 1, 1_732_600_000_123),
		write.id,
		rightAnswer(write),
		1_732_600_060_000,
	);
	const { text } = packAttempt(attempt, lesson, scorm12);
	const token = attemptToken(attempt);
	const head = `p1.${token}.`;

	test('cut anywhere: whose it was is known as soon as that is whole', () => {
		for (let length = 0; length < text.length; length++)
			expect(unpackAttempt(text.slice(0, length), lesson)).toEqual(
				length < head.length
					? { ok: false, why: 'unreadable', token: null }
					: { ok: false, why: 'cut', token },
			);
	});
	test('changed anywhere', () => {
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.constantFrom(...'aZ0-_. \u0000é'), (at, letter) => {
				fc.pre(text[at] !== letter);
				expect(unpackAttempt(text.slice(0, at) + letter + text.slice(at + 1), lesson).ok).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});
	test('any text', () => {
		const answers = fc.string({ unit: fc.constantFrom(...'aZ0-_'), maxLength: 200 });
		const any = fc.oneof(
			fc.string(),
			answers.map((rest) => head + rest),
			fc.tuple(answers, answers).map((parts) => `${head}${parts.join('.')}`),
		);
		fc.assert(
			fc.property(any, (text) => {
				expect(unpackAttempt(text, lesson).ok).toBe(false);
			}),
			{ numRuns: 500 },
		);
	});
	test('of another lesson', () => {
		expect(unpackAttempt(text, sampleLesson({ id: 'new-bridge' }))).toEqual({
			ok: false,
			why: 'other-lesson',
			token,
		});
	});
	test('of a later version', () => {
		expect(unpackAttempt(text.replace('p1', 'p2'), lesson)).toEqual({ ok: false, why: 'unreadable', token });
	});
	test('not even room for the answers', () => {
		const packed = packAttempt(attempt, lesson, 40);
		expect(packed).toEqual({ text: head, leftOut: ['drafts', 'rounds', 'texts'] });
		expect(unpackAttempt(packed.text, lesson)).toEqual({ ok: false, why: 'cut', token });
	});
});

test('the lesson that comes with it, answered wrong twice and then right, with drafts and a round of practice, fits whole', async () => {
	const by: Settings = { ...settings, prove: 'all', confidence: 'on', tries: 3 };
	const real = adaptLesson(await realLesson('content', 'us-ukraine-intelligence'), by);
	let attempt = newAttempt(real, by, 0xfffffffe, 1_732_600_000_000);
	let at = attempt.started;
	const given = (question: Question, time: number): Answer => ({
		...(time < 2 ? wrongAnswer(question, real, time) : rightAnswer(question)),
		proof: question.prove ? question.evidence[0]!.paragraph : null,
		confidence: ((time % 3) + 1) as 1 | 2 | 3,
	});
	for (const times of [[0, 1, 2], [2]]) {
		for (const question of real.questions) {
			for (const time of times)
				attempt = withTry(attempt, question.id, given(question, time), (at += 47_000));
			attempt = withDraft(attempt, question.id, given(question, 1));
		}
		if (times.length > 1) attempt = withNewRound(attempt, 'all', attempt.rounds[0]!.questions, at);
	}
	const { text, leftOut } = packAttempt(attempt, real, scorm12);
	expect(leftOut).toEqual([]);
	expect(text.length).toBeLessThanOrEqual(scorm12 / 2);
	expect(essence(unpacked(text, real))).toEqual(essence(attempt));
});
