import type { InlineHtml, Section, Source } from './article.ts';
import type { Claim, GlossaryEntry, LessonEvent, Voice } from './facts.ts';
import type { Question } from './question-kinds.ts';

/**
 * What a lesson is, as the browser gets it: checked, cited and rendered once, at build.
 *
 * Everything here is plain JSON. Text that an author wrote arrives as HTML made from a short list of tags
 * (`em strong code a br`, and `p ul ol li blockquote` in blocks), so it may be put into a page as it is.
 * Lists stand where a dictionary might: ids are the author's words, and `constructor` is one of them.
 */
export interface Lesson {
	/** The name of its folder. */
	id: string;
	/** A hash of all that is below: two lessons with the same revision are the same. */
	revision: string;
	title: string;
	summary: InlineHtml;
	/** BCP 47. */
	lang: string;
	/** For readers of that age and older, in years; left out where the author does not say. */
	age?: number;
	/** An e-mail address or an http(s) address, for what seems wrong. */
	contact?: string;
	source: Source;
	article: Section[];
	/** How many words the article has, counted as its language parts them. */
	words: number;
	voices: Voice[];
	/** In an order that the facts bear out. */
	events: LessonEvent[];
	claims: Claim[];
	glossary: GlossaryEntry[];
	/** In the author's order. */
	questions: Question[];
}
