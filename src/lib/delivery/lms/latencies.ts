import type { QuizSession } from '#lib/session/quiz-session.ts';

/**
 * How long the learner took for each try of the first round in this session, in milliseconds, by its name in the journal
 * (`journalOf`): an attempt does not say it. Keeps itself up to date until it is stopped.
 */
export function latenciesOf(session: Pick<QuizSession, 'on'>): {
	latencies: ReadonlyMap<string, number>;
	stop: () => void;
} {
	const latencies = new Map<string, number>();
	const stops = [
		session.on(
			'answered',
			({ question, try: n, practising, latency }) => {
				if (!practising) latencies.set(`${question.id} ${n}`, latency);
			},
			{ replay: true },
		),
		session.on('deleted', () => latencies.clear()),
	];
	return {
		latencies,
		stop() {
			for (const stop of stops) stop();
		},
	};
}
