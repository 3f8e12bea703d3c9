import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { ParagraphId } from '#lib/lesson/article.ts';
import { paragraphIdsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { QuestionBase } from '#lib/lesson/question.ts';
import type { Given, InteractionContext } from './interaction.ts';

/** A paragraph that was picked from the article: any that settles the question is right. */
export function paragraphChoice(
	picked: ParagraphId | null,
	{ evidence }: Pick<QuestionBase, 'evidence'>,
	{ lesson, messages: { article } }: InteractionContext,
): Given {
	return {
		type: 'choice',
		items: articleParagraphs(lesson).map(({ id, number }) => ({ id, text: article.paragraph(number) })),
		given: picked === null ? [] : [picked],
		keys: paragraphIdsOf(evidence).map((id) => [id]),
		numbered: true,
	};
}
