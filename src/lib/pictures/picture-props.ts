import type { Show } from '#lib/lesson/show.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';

/** What every picture of a lesson's facts is given. */
export interface PictureProps {
	lesson: Lesson;
	/** Ids of the facts that are drawn; the others are only counted. */
	revealed: ReadonlySet<string> | 'all';
	/** Id of the fact that is spoken of now. */
	current?: string | undefined;
	/** Leads the learner to words of the article; without it links lead to paragraphs of the page, with null nothing does. */
	show?: Show | null | undefined;
}
