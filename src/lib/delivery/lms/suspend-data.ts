import { deflateSync } from 'fflate';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { latestTime, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { fromBase64 } from '#lib/delivery/from-base64.ts';
import { inflate } from '#lib/delivery/inflate.ts';
import { base64url } from '#lib/delivery/pack-text.ts';
import { codeAttempt, fieldsOf } from './state/code-attempt.ts';
import { all, fitting, givingUp, steps, widthOf, type Given } from './state/give-up.ts';
import { attemptToken } from './course.ts';
import { hashOf } from './state/hash.ts';
import { idTable, type IdTable, type Width } from './state/id-table.ts';
import { TapeReader, TapeWriter } from './state/tape.ts';

/** What an LMS keeps of an attempt, in its `cmi.suspend_data`: 4,096 characters in SCORM 1.2, 64,000 in SCORM 2004. */
export interface Packed {
	text: string;
	/** What had no room, for the learner to be told. */
	leftOut: ('drafts' | 'rounds' | 'texts')[];
}

export type Unpacked =
	/** `attempt`: for `loadAttempt` to read. `token`: see `attemptToken`. */
	| { ok: true; attempt: string; token: string }
	/** `cut`: the end is missing. `other-lesson`: of another lesson. `unreadable`: changed on its way, or by a later version. */
	| { ok: false; why: 'cut' | 'unreadable' | 'other-lesson'; token: string | null };

/** Longer than the texts of any attempt, in bytes: deflate grows a thousandfold, and fills the memory. */
const longestTexts = 2_000_000;

/**
 * An attempt as text of at most `limit` characters, made of what no LMS changes: ASCII letters, digits, `.`, `-` and `_`.
 * `p1.<token>.<length>.<check>.<answers>.<texts>`: version, token and how long the whole is stand in front, where they can be
 * read when the rest was cut. Pure, and quick enough for every answer and for a page that is closing.
 */
export function packAttempt(attempt: Attempt, lesson: Lesson, limit: number): Packed {
	const fit = fitting(attempt, lesson);
	const { most, without } = givingUp(fit);
	const write = writerOf(fit, lesson, without, limit);
	const fits = (given: Given) => write(given).length <= limit;
	const given = { ...all };
	if (!fits(given)) {
		const last = steps.findIndex((step) => {
			const least = leastOf(1, most[step], (value) => fits({ ...given, [step]: value }));
			given[step] = least ?? most[step];
			return least !== null;
		});
		// What was given up in vain is taken back: one text less may leave room for all drafts.
		for (const step of steps.slice(0, Math.max(last, 0)).reverse())
			given[step] = leastOf(0, given[step], (value) => fits({ ...given, [step]: value })) ?? given[step];
	}
	const written = write(given);
	// Not even the answers have room: what reads this is told that there was more, and whose it was.
	if (written.length > limit)
		return { text: `p1.${attemptToken(attempt)}.`.slice(0, limit), leftOut: ['drafts', 'rounds', 'texts'] };
	const left: Record<Packed['leftOut'][number], boolean> = {
		drafts: given.drafts > 0,
		rounds: given.rounds + given.bare > 0,
		texts: written.tape.lacks,
	};
	return {
		text: framed(attemptToken(attempt), base64url(written.tape.bytes()), written.texts),
		leftOut: (['drafts', 'rounds', 'texts'] as const).filter((what) => left[what]),
	};
}

/**
 * The least number from one to another that will do, where every greater one does too; null where none does. It is looked for from
 * above: the less is kept, the sooner it is known.
 */
function leastOf(from: number, to: number, does: (value: number) => boolean): number | null {
	if (from > to || !does(to)) return null;
	let [low, high] = [from, to];
	for (let step = 1; high - step > low && does(high - step); step *= 2) high -= step;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (does(middle)) high = middle;
		else low = middle + 1;
	}
	return high;
}

/** Writes an attempt without what is given up, or tells how long that would be: what was written before is not written again. */
function writerOf(attempt: Attempt, lesson: Lesson, without: (given: Given) => Attempt, limit: number) {
	const questions = [...new Set(attempt.rounds.flatMap(({ questions }) => questions))];
	const asked = questions.map((id) => questionOf(lesson, id)!);
	const tables = new Map<Width, IdTable>();
	// As many as there are ways to write times.
	const parts = Array.from({ length: 3 }, () => new Map<object, TapeWriter>());
	const deflated = new Map<string, string>();
	const fields = fieldsOf(attempt, lesson);
	const frame = longestFrame + attemptToken(attempt).length;
	return (given: Given): { tape: TapeWriter; texts: string; length: number } => {
		const width = widthOf(given);
		const table = tables.get(width) ?? idTable(asked, width);
		tables.set(width, table);
		const { quarantine, ...rest } = without(given);
		const tape = new TapeWriter(parts[given.times + given.clock]);
		codeAttempt(tape, lesson, attempt.started, {
			attempt: rest,
			fields,
			table,
			timeless: given.clock > 0 ? 'all' : given.times > 0 ? 'practice' : 'none',
		});
		// Two more for what the last byte is not full of.
		const length = frame + Math.ceil(tape.bits / 6) + 2;
		if (length > limit) return { tape, texts: '', length };
		const words = tape.texts.length > 0 || quarantine ? JSON.stringify([tape.texts, quarantine]) : '';
		// Nobody's words deflate as well as that, and to try it takes time.
		if (words.length > 30 * (limit - length)) return { tape, texts: '', length: Infinity };
		const texts = deflated.get(words) ?? deflate(words);
		deflated.set(words, texts);
		return { tape, texts, length: length + texts.length };
	};
}

/** All but token, answers and texts: `p1`, a length of up to five digits and a check of up to seven, and the points between. */
const longestFrame = 2 + 5 + 7 + 5;

function deflate(text: string): string {
	return text && base64url(deflateSync(new TextEncoder().encode(text)));
}

function framed(token: string, answers: string, texts: string): string {
	const check = hashOf([token, answers, texts].join('.')).toString(36);
	const frame = (length: number) => ['p1', token, length.toString(36), check, answers, texts].join('.');
	const length = frame(0).length;
	// The length counts itself.
	return frame([0, 1, 2, 3].map((more) => length + more).find((all) => frame(all).length === all)!);
}

/**
 * What `packAttempt` made of an attempt, for the same lesson or another edition of it. Never throws, whatever the text is: it is
 * read whole or not at all.
 */
export function unpackAttempt(text: string, lesson: Lesson): Unpacked {
	const [version, token, length, check, answers, texts, ...more] = text.split('.');
	const started = parseInt(token ?? '', 36);
	// A token that nothing follows may be half a one.
	if (
		length === undefined ||
		!/^p\d+$/.test(version!) ||
		!(Math.abs(started) <= latestTime) ||
		attemptToken({ started }) !== token
	)
		return { ok: false, why: 'unreadable', token: null };
	if (version !== 'p1') return { ok: false, why: 'unreadable', token };
	if (check === undefined || text.length < parseInt(length, 36)) return { ok: false, why: 'cut', token };
	if (more.length > 0 || framed(token, answers ?? '', texts ?? '') !== text)
		return { ok: false, why: 'unreadable', token };
	try {
		const attempt = readAttempt(answers!, texts!, lesson, started);
		if (attempt === null) return { ok: false, why: 'other-lesson', token };
		if (attempt) return { ok: true, attempt: JSON.stringify(attempt), token };
	} catch {
		// It was never written: base64, deflate, JSON and the tape say so each in its own way.
	}
	return { ok: false, why: 'unreadable', token };
}

/** Null where it is of another lesson, undefined where not all was read. */
function readAttempt(
	answers: string,
	texts: string,
	lesson: Lesson,
	started: number,
): Attempt | null | undefined {
	const [words, quarantine] = texts ? inflated(texts) : [[], undefined];
	const tape = new TapeReader(fromBase64(answers, 'base64url'), words);
	const attempt = codeAttempt(tape, lesson, started);
	if (!attempt) return null;
	return tape.atEnd ? { ...attempt, ...(quarantine && { quarantine }) } : undefined;
}

/** As it was written; that it was is known by the check. */
function inflated(texts: string): [texts: string[], quarantine?: Attempt['quarantine']] {
	const bytes = fromBase64(texts, 'base64url');
	let at = 0;
	const text = inflate(() => bytes[at++] ?? -1, longestTexts);
	return JSON.parse(new TextDecoder().decode(text!)) as [string[], Attempt['quarantine']?];
}
