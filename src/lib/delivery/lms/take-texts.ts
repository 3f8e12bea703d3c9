import type { Attempt } from '#lib/quiz/attempt/attempt.ts';
import { recordOf } from '#lib/quiz/attempt/record.ts';

/**
 * An attempt that a course kept, with what the device kept of the same tries in their place: there their times are exact, and the
 * texts are whole that the course had no room for. To be done before the two are merged, for of two records that got as far one
 * is taken, and not the text out of one and the rest out of the other.
 */
export function takeTexts<W extends Pick<Attempt, 'rounds'>>(course: W, device: Pick<Attempt, 'rounds'>): W {
	return {
		...course,
		rounds: course.rounds.map((round) => {
			const same = device.rounds.find(({ id }) => id === round.id);
			return {
				...round,
				records: round.records.map((record) => {
					const kept = same && recordOf(same, record.question)?.tries;
					return {
						...record,
						tries: record.tries.map((one, i) => {
							const own = kept?.[i];
							return own &&
								own.answer.response.kind === one.answer.response.kind &&
								seconds(own.at) === seconds(one.at)
								? own
								: one;
						}),
					};
				}),
			};
		}),
	};
}

const seconds = (at: number) => Math.floor(at / 1000);
