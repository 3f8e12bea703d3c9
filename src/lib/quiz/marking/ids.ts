import * as v from 'valibot';
import type { ParagraphId } from '#lib/lesson/article.ts';

/** An id of the lesson's, as an answer names it: it may be `constructor`. */
export const idSchema = v.pipe(v.string(), v.maxLength(64));

/** A paragraph, or none picked yet. */
export const paragraphSchema = v.nullable(
	v.custom<ParagraphId>((input) => typeof input === 'string' && /^p[1-9]\d{0,3}$/.test(input)),
);
