import type { Citation, InlineHtml } from '#lib/lesson/article.ts';
import type { Misreading } from '#lib/lesson/question.ts';
import type { LessonContext } from '#lib/compiler/context.ts';
import type { Entry, Read } from '#lib/compiler/yaml/shape.ts';
import type { answerFields } from './fields.ts';

interface Answer {
	id: string;
	text: InlineHtml;
	because: InlineHtml;
	misreads?: Misreading;
	evidence: Citation[];
	nearest?: Citation;
}

/** One of several entries of a question: its texts, and the words of the article that settle it. */
export function compileAnswer(
	{ key, value }: Entry<Partial<Read<typeof answerFields>>>,
	{ texts, citer }: LessonContext,
): Answer {
	const nearest = citer.one(value.nearest);
	return {
		id: key,
		text: texts.html(value.text),
		because: texts.html(value.because),
		...(value.misreads && { misreads: value.misreads.value }),
		evidence: citer.all(value.evidence),
		...(nearest && { nearest }),
	};
}
