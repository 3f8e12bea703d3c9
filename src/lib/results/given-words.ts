import type { ClassMessages } from '#lib/i18n/results-messages.ts';
import { bases, forces } from '#lib/lesson/facts.ts';
import { directly } from '#lib/kinds/match/question.ts';
import type { InlineHtml } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Given } from './given.ts';

type Names = Pick<Lesson, 'voices' | 'events' | 'claims'>;

/** A piece of an answer in words, as plain text; ids stand for what the lesson does not have (or where there is none). */
export function givenWords(
	given: Given,
	lesson: Names | null,
	question: Question | undefined,
	messages: ClassMessages,
): string {
	const words = messages.classResults.given;
	const named = <T extends { id: string }>(
		list: readonly T[] | undefined,
		id: string,
		html: (one: T) => InlineHtml,
	) => {
		const found = list?.find((one) => one.id === id);
		return found ? plainText(html(found)) : id;
	};
	const event = (id: string) => named(lesson?.events, id, ({ what }) => what);
	switch (given.as) {
		case 'choice':
			return named(question?.kind === 'choice' ? question.choices : [], given.choice, ({ text }) => text);
		case 'verdict':
			return words.verdict(
				named(question?.kind === 'verdict' ? question.statements : [], given.statement, ({ text }) => text),
				messages.verdicts[given.verdict],
			);
		case 'match':
			return words.match(
				named(lesson?.claims, given.claim, ({ says }) => says),
				targetWords(given.target, question, lesson, messages),
			);
		case 'order':
			return words.order(event(given.earlier), event(given.later));
		case 'paragraph':
			return words.paragraph(given.paragraph.slice(1));
		case 'proof':
			return words.proof(given.paragraph.slice(1));
	}
}

function targetWords(
	target: string,
	question: Question | undefined,
	lesson: Names | null,
	messages: ClassMessages,
): string {
	const by = question?.kind === 'match' ? question.by : undefined;
	const basis = by === 'basis' && bases.find((id) => id === target);
	if (basis) return messages.bases[basis];
	const force = by === 'force' && forces.find((id) => id === target);
	if (force) return messages.forces[force];
	if (by === 'via' && target === directly) return messages.directly;
	return lesson?.voices.find(({ id }) => id === target)?.name ?? target;
}
