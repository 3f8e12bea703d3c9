import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { stages } from '#lib/lesson/question.ts';
import { verdicts } from '#lib/kinds/verdict/question.ts';
import { newAttempt, withNewRound, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { roundQuestions } from '#lib/quiz/attempt/queue.ts';
import { withAssessment, withDraft, withTry } from '#lib/quiz/attempt/record.ts';
import type { Answer, Response, ResponseOf } from '#lib/quiz/marking/answer.ts';
import type { QuestionOf } from '#lib/quiz/marking/kind-rules.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { crowdedLesson } from './crowded-lesson.ts';
import { shared } from './sample-article.ts';

/** A question of a kind with so many choices, statements, events, claims or criteria; its ids are its own where facts are not named. */
const makers: Record<QuestionKind, (id: string, size: number, from: number, lesson: Lesson) => object> = {
	choice: (id, size, from) => ({
		prove: true,
		choices: list(size, (i) => ({ ...part(id, i), correct: i === from % size, misreads: 'merged' })),
	}),
	verdict: (id, size) => ({ statements: list(size, (i) => ({ ...part(id, i), verdict: 'stated' })) }),
	order: (_, size, from, { events }) => {
		const ids = list(Math.min(size, events.length), (i) => events[(from + i) % events.length]!.id);
		return { events: ids, solution: ids, pairs: ids.slice(1).map((id, i) => [ids[i]!, id]) };
	},
	match: (_, size, from, { claims, voices }) => ({
		by: 'voice',
		claims: list(Math.min(size, claims.length), (i) => {
			const { id, voices } = claims[(from + i) % claims.length]!;
			return { id, key: voices };
		}),
		targets: voices.map(({ id }) => id),
	}),
	pinpoint: () => ({}),
	write: (id, size) => ({ limit: 1000, answer: 'So.', criteria: list(size, (i) => part(id, i)) }),
};

const list = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));
const part = (id: string, i: number) => ({
	id: `${id}-has-quite-a-long-id-${i}`,
	text: 'It says so.',
	because: 'It is so.',
	evidence: [{ paragraph: 'p1', start: 0, end: 11 }],
});

/** A crowded lesson with a question of each of these kinds and sizes, one after the other. */
export function crowdedQuestions(of: readonly (readonly [kind: QuestionKind, size: number])[]): Lesson {
	const lesson = crowdedLesson();
	const questions = of.map(([kind, size], i) => ({
		...shared,
		id: `question-with-a-long-id-${i}`,
		kind,
		stage: stages[Math.floor((i / of.length) * stages.length)]!,
		skill: 'understand',
		prompt: 'Which is it?',
		evidence: [{ paragraph: 'p1', start: 0, end: 11 }],
		...makers[kind](`question-${i}`, size, i * 7, lesson),
	})) as unknown as Question[];
	return { ...lesson, questions };
}

/** Numbers that look like chance, the same for the same seed. */
function chance(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** A whole answer to each kind, whatever is right. */
const givers: {
	[K in QuestionKind]: (
		question: QuestionOf<K>,
		any: (below: number) => number,
		text: string,
	) => ResponseOf<K>;
} = {
	choice: ({ choices }, any) => ({
		kind: 'choice',
		picked: choices.filter((_, i) => i === 0 || any(2) === 1).map(({ id }) => id),
	}),
	verdict: ({ statements }, any) => ({
		kind: 'verdict',
		given: statements.map(({ id }) => [id, verdicts[any(3)]!]),
	}),
	order: ({ events }, any) => ({
		kind: 'order',
		order: events
			.map((id) => ({ id, at: any(1e9) }))
			.sort((a, b) => a.at - b.at)
			.map(({ id }) => id),
	}),
	match: ({ claims, targets }, any) => ({
		kind: 'match',
		matches: claims.map(({ id }) => [id, targets[any(targets.length)]!]),
	}),
	pinpoint: (_, any) => ({ kind: 'pinpoint', paragraph: `p${any(20) + 1}` }),
	write: (_, __, text) => ({ kind: 'write', text }),
};

/** How a learner went through a crowded lesson. */
export interface Course {
	seed: number;
	/** How often each question was tried, in the first round and in as many more. */
	tries: number[];
	/** What was written, in each answer another beginning. */
	text: string;
	/** Milliseconds from one try to the next, again and again. */
	pauses: number[];
}

/** An attempt with as much in it as there can be: tries of every question in every round, with proof and confidence, and drafts. */
export function crowdedAttempt(lesson: Lesson, { seed, tries, text, pauses }: Course): Attempt {
	const any = chance(seed);
	let at = 1_732_600_000_123;
	let given = 0;
	const answer = (question: Question): Answer => ({
		response: (givers[question.kind] as (...all: unknown[]) => Response)(
			question,
			any,
			`${given++} ${text}`.slice(0, 1000),
		),
		proof: question.prove ? `p${any(20) + 1}` : null,
		...(question.kind !== 'write' && { confidence: (any(3) + 1) as 1 | 2 | 3 }),
	});
	const settings = {
		...defaultSettings,
		tries: 3,
		confidence: 'on',
		prove: 'all',
		walk: 'off',
		shuffle: 'all',
	} as const;
	let attempt = newAttempt(lesson, settings, 0xfffffffe, at);
	for (const [round, times] of tries.entries()) {
		if (round > 0) attempt = withNewRound(attempt, 'all', attempt.rounds[0]!.questions, at + 1);
		const asked = roundQuestions(lesson, attempt);
		for (let time = 0; time < times; time++)
			for (const question of asked) {
				if (isSelfMarked(question) && time > 0) continue;
				at += pauses[given % pauses.length]!;
				attempt = withTry(attempt, question.id, answer(question), at);
				if (question.kind === 'write')
					attempt = withAssessment(attempt, question.id, [question.criteria[0]!.id], at);
			}
		for (const question of asked) attempt = withDraft(attempt, question.id, answer(question));
	}
	return { ...attempt, place: { at: 'answering', question: attempt.rounds[0]!.questions.at(-1)! } };
}
