import type { Statement } from '@xapi/xapi';
import { attemptToken } from '#lib/delivery/lms/course.ts';
import { courseRecord } from '#lib/delivery/lms/course-record.ts';
import { interactionsOf, journalOf, type JournalEntry } from '#lib/delivery/lms/journal.ts';
import { latenciesOf } from '#lib/delivery/lms/latencies.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { nameUuid } from './name-uuid.ts';
import type { Sending } from './send-statements.ts';
import { answeredStatement, lessonStatement, type LessonVerb, type Subject } from './statements.ts';

/** The rules of a standard, beside those that all statements keep. */
export interface ReportingRules {
	/** Per cent to pass; 0 where passing does not count. */
	pass: number;
	/** Where passing does not count, completing passes: what waits for `passed` would wait for ever. */
	completingPasses: boolean;
	/** Of `passed` and `failed` a session has one at the most. */
	judgedOnce: boolean;
	/** The mark by which it was passed or failed, from 0 to 1, where it was laid down at the launch. */
	masteryScore: number | null;
	/** IRIs of the categories that a statement on the lesson is of. */
	categories: (verb: LessonVerb) => string[];
}

/** A session with a record store: what of it a reload must not forget. */
export interface Visit {
	/** Names it in the store. */
	readonly id: string;
	/** When it had its `initialized`, in milliseconds since 1970; null before. */
	begun: number | null;
	/** It had its `passed` or its `failed`. */
	judged: boolean;
	/** It had its `terminated`. */
	ended: boolean;
}

export interface Reporting {
	subject: Subject;
	rules: ReportingRules;
	visit: Visit;
	/** Ids of statements that the store has. */
	told: ReadonlySet<string>;
	/** What was given before is not told, in milliseconds since 1970. */
	since?: number;
	/** How long earlier sessions took, in milliseconds. */
	spent: number;
	sending: Pick<Sending, 'add' | 'end'>;
	now: () => number;
}

const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/**
 * Reports a session as statements: `initialized` first; every try of the first round; once a registration `completed` and
 * `passed`, or `failed`, when the lesson was completed; `terminated` last. A statement has its id from what it tells: it is
 * recorded once, whoever sends it how often.
 */
export class SessionReport {
	readonly #session: QuizSession;
	readonly #of: Reporting;
	readonly #begun: number;
	#latencies: ReadonlyMap<string, number> = new Map();
	/** Ids of what the store has, or was given to be sent to it. */
	readonly #given: Set<string>;
	/** Of what was refused, and was told once more. */
	readonly #again = new Set<string>();
	#ended = false;

	constructor(session: QuizSession, reporting: Reporting) {
		this.#session = session;
		this.#of = reporting;
		this.#given = new Set(reporting.told);
		this.#begun = reporting.visit.begun ?? reporting.now();
	}

	/** Begins the session with the store, where that has not begun. */
	begin(): void {
		const { visit, sending } = this.#of;
		if (visit.begun !== null) return;
		visit.begun = this.#begun;
		sending.add(this.#statement('initialized', this.#begun));
	}

	/** Tells all that was done, and goes on telling; returns how to stop. */
	follow(): () => void {
		const session = this.#session;
		const latencies = latenciesOf(session);
		this.#latencies = latencies.latencies;
		const stops = [
			latencies.stop,
			session.on('completed', ({ practising }) => void (this.#ended ||= !practising), { replay: true }),
			session.on('deleted', () => {
				this.#ended = false;
			}),
			session.onChange(() => this.#tell()),
		];
		this.#tell();
		return () => {
			for (const stop of stops) stop();
		};
	}

	/** Ends the session with the store: nothing is told after it. */
	end(): void {
		const { visit, sending, now } = this.#of;
		if (visit.ended || visit.begun === null) return;
		visit.ended = true;
		sending.end(this.#statement('terminated', now(), { duration: now() - this.#begun }));
	}

	/** How long the learner has taken, in milliseconds, in this session and earlier ones. */
	get spent(): number {
		return this.#of.spent + this.#of.now() - this.#begun;
	}

	/** Tells once more what was refused as part of an earlier session: it may do as part of this one. */
	tellAgain({ id, timestamp }: Statement): void {
		if (this.#again.has(id!) || Date.parse(timestamp!) >= this.#begun) return;
		this.#again.add(id!);
		this.#given.delete(id!);
		this.#tell();
	}

	#tell(): void {
		const { visit, rules } = this.#of;
		if (visit.ended) return;
		const { lesson, attempt } = this.#session;
		const record = courseRecord(
			lesson,
			attempt,
			{ pass: rules.pass, mode: this.#session.settings.mode },
			{ ended: this.#ended },
		);
		for (const entry of journalOf(attempt))
			this.#tellTry(entry, record.completed ? undefined : Math.floor(record.progress * 100));
		if (!record.completed) return;
		this.#give(this.#onceId('completed'), 'completed', { completion: true });
		const passed = record.passed ?? (rules.completingPasses || null);
		if (passed === null || (visit.judged && rules.judgedOnce)) return;
		const { score } = record;
		const passedId = this.#onceId('passed');
		if (this.#given.has(passedId)) return;
		const failedId = this.#onceId('failed', attemptToken(attempt), score?.percent ?? 0);
		const told = this.#give(passed ? passedId : failedId, passed ? 'passed' : 'failed', {
			success: passed,
			...(score && { score: { scaled: score.scaled, raw: score.percent, min: 0, max: 100 } }),
		});
		if (told) visit.judged = true;
	}

	/** Tells something about the lesson, where it was not told; whether it was not. */
	#give(id: string, verb: LessonVerb, result: object): boolean {
		if (this.#given.has(id)) return false;
		this.#given.add(id);
		this.#of.sending.add(this.#statement(verb, this.#of.now(), { ...result, duration: this.spent }, id));
		return true;
	}

	#tellTry(entry: JournalEntry, progress: number | undefined): void {
		const { lesson, attempt } = this.#session;
		const { subject, sending, since = -Infinity } = this.#of;
		if (entry.at < since) return;
		const id = (name: string) => this.#onceId(name, attempt.started, entry.key, entry.at);
		const latency = this.#latencies.get(entry.key) ?? null;
		const question = questionOf(lesson, entry.question);
		// To make the statements of a long lesson with every change would be work for nothing.
		if (!question || this.#given.has(id(entry.question))) return;
		for (const interaction of interactionsOf(entry, lesson, latency)) {
			const itself = interaction.id === entry.question;
			const marked = itself && !isSelfMarked(question);
			// What was answered before the session began is told as part of it: nothing may come before `initialized`.
			const occasion = { id: id(interaction.id), at: Math.max(entry.at, this.#begun) };
			this.#given.add(occasion.id);
			sending.add(
				answeredStatement(subject, interaction, occasion, {
					share: marked ? judge(question, entry.answer).response.share : null,
					confidence: itself ? entry.answer.confidence : undefined,
					progress,
				}),
			);
		}
	}

	/** The id of what a registration is told once. */
	#onceId(...name: (string | number)[]): string {
		const { registration, activity, actor } = this.#of.subject;
		return nameUuid(registration, activity, actor.account?.name ?? actor.mbox ?? '', ...name);
	}

	#statement(
		verb: LessonVerb,
		at: number,
		result: Parameters<typeof lessonStatement>[3] = {},
		id = nameUuid(this.#of.visit.id, verb),
	): Statement {
		const { subject, rules } = this.#of;
		const byMastery = (verb === 'passed' || verb === 'failed') && rules.masteryScore !== null;
		return lessonStatement(
			subject,
			verb,
			{ id, at },
			{
				...result,
				categories: rules.categories(verb),
				...(byMastery && { contextExtensions: { [masteryExtension]: rules.masteryScore } }),
			},
		);
	}
}
