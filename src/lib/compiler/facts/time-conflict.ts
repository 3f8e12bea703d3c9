import type { LessonEvent } from '#lib/lesson/facts.ts';
import type { TimeConflict } from '#lib/lesson/timeline.ts';
import type { WrittenEvent } from './facts-shape.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

/** Reports a conflict in time with the events in it, at the time of the first of them that stands in the file. */
export function reportConflict(
	{ kind, chain }: TimeConflict,
	written: WrittenEvent[],
	events: LessonEvent[],
	problems: Problems,
): void {
	const first = written.find(({ key }) => chain.includes(key))!;
	const at = first.value.keys.get('when')!;
	if (kind === 'cycle') return problems.report('time-cycle', at, chain.join(' before '));
	const dated = (id: string, index: number) => {
		const { date, part, by } = events.find((event) => event.id === id)!.when;
		const last = index === chain.length - 1;
		const day = date && (part ? `${date}, ${part}` : date);
		const facts = [(index === 0 || last) && day, last && by && `by ${by}`].filter(Boolean);
		return facts.length > 0 ? `${id} (${facts.join(', ')})` : id;
	};
	problems.report('time-contradiction', at, chain.map(dated).join(' before '));
}
