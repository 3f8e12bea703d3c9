import type { Messages } from '#lib/i18n/messages.ts';
import type { PagesMessages } from '#lib/i18n/pages-messages.ts';
import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { escapeHtml } from '#lib/lesson/escape-html.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { PlainAnswer } from '#lib/player/plain-kind.ts';
import { plainKindOf } from '#lib/player/plain-kinds.ts';

const list = (items: readonly string[]) =>
	items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const answerItem = ({ text, is, because }: PlainAnswer) =>
	[text, ...(is || because ? ['<br>'] : []), is ? `<b>${escapeHtml(is)}</b> ` : '', because ?? ''].join('');

/**
 * A question as HTML, as it can be read where no script runs: with its answer folded under it. As text and not as a component,
 * whose every block leaves comments for a script to find it by.
 */
export function plainQuestion(
	question: Question,
	lesson: Lesson,
	messages: Messages & PagesMessages,
): string {
	const { plain } = messages;
	const kind = plainKindOf(question);
	const context = { lesson, messages };
	const targets = kind.targets?.(question, context);
	const shown = paragraphsOf(question.evidence).map((number) => `<a href="#p${number}">¶${number}</a>`);
	return [
		`<h3>${question.prompt}</h3>`,
		targets === undefined ? '' : `<p>${escapeHtml(targets)}</p>`,
		list(kind.items(question, context)),
		`<details><summary>${plain.answer}</summary>`,
		list(kind.answers(question, context).map(answerItem)),
		question.explanation,
		`<p>${plain.shownIn} ${shown.join('&ensp;')}</p></details>`,
	].join('');
}
