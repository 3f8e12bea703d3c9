import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { ResultSet } from './collection.ts';

/** What is known of the lessons that sets are of, each with its id; null: the site has none. */
export type KnownLessons = readonly [id: string, lesson: Pick<Lesson, 'title' | 'revision'> | null][];

/**
 * The names of sets of results, each different: the lesson by its title, its edition by whether it stands on this site today, and
 * where that does not tell, by when it was taken. `range` writes from when to when.
 */
export function nameSets(
	sets: readonly ResultSet[],
	lessons: KnownLessons,
	range: (from: number, to: number) => string,
	{ classResults }: Pick<ClassMessages, 'classResults'>,
): string[] {
	const { sets: words } = classResults;
	const known = new Map(lessons);
	const names = sets.map(({ lesson, revision, results, from, to }) => {
		const today = known.get(lesson);
		const title = today?.title ?? lesson;
		if (today?.revision === revision) return words.option(title, words.today, results);
		const edition = today ? words.other : words.unknown;
		return words.option(title, words.taken(edition, range(from, to)), results);
	});
	return names.map((name, i) => {
		const alike = names.slice(0, i).filter((other) => other === name).length;
		return alike === 0 ? name : `${name} (${alike + 1})`;
	});
}
