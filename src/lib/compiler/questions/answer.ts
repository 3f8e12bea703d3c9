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
export async function compileAnswer(
	{ key, value }: Entry<Partial<Read<typeof answerFields>>>,
	{ texts, citer }: LessonContext,
): Promise<Answer> {
	const nearest = await citer.one(value.nearest);
	return {
		id: key,
		text: await texts.html(value.text),
		because: await texts.html(value.because),
		...(value.misreads && { misreads: value.misreads.value }),
		evidence: await citer.all(value.evidence),
		...(nearest && { nearest }),
	};
}
