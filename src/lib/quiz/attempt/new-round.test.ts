import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { latestTime, newAttempt, withNewRound } from './attempt.ts';
import { loadAttempt } from './load.ts';
import { saveAttempt } from './save.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';

const lesson = sampleLesson();
const time = fc.oneof(
	fc.constantFrom(latestTime, latestTime - 1, 2 ** 52, 0.5, Number.MAX_SAFE_INTEGER, 1e308),
	fc.double({ min: 0, max: 1e17, noNaN: true }),
);

test('whatever number a save has, once it was read the next rounds can be saved and read again', () => {
	const start = newAttempt(lesson, defaultSettings, 1, 0);
	const [first] = start.rounds;
	fc.assert(
		fc.property(fc.uniqueArray(time, { maxLength: 3 }), time, (ids, at) => {
			const later = ids.filter((id) => id > 0).sort((a, b) => a - b);
			const rounds = [first!, ...later.map((id) => ({ ...first!, id }))];
			const read = loadAttempt(
				saveAttempt({ ...start, rounds, round: later.at(-1) ?? 0 }),
				lesson,
				defaultSettings,
			);
			if (!read.ok) return;
			let { attempt } = read;
			for (let n = 0; n < 2; n++) {
				attempt = withNewRound(attempt, 'all', first!.questions, Math.min(at, latestTime));
				const again = loadAttempt(saveAttempt(attempt), lesson, defaultSettings);
				expect(again).toMatchObject({ ok: true, attempt: { round: attempt.round } });
				expect(attempt.rounds).toHaveLength(rounds.length + n + 1);
				expect(new Set(attempt.rounds.map(({ id }) => id)).size).toBe(attempt.rounds.length);
			}
		}),
	);
});
