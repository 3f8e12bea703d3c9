import { messagesFor } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Attempt, ItemRecord, Try } from '#lib/quiz/attempt/attempt.ts';
import { questionOf } from '#lib/quiz/attempt/queue.ts';
import { confidences, type Answer } from '#lib/quiz/marking/answer.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { isSelfMarked, sameKind } from '#lib/quiz/marking/kinds.ts';
import type { Given, Interaction } from './interaction.ts';
import { kindInteraction } from './kinds.ts';
import { paragraphChoice } from './paragraph-choice.ts';

/** One try of a question in the first round: practice is the learner's own. */
export interface JournalEntry {
	/** Names the try in its attempt, whatever an edit of the lesson has made of it: `who-spoke 2`. */
	key: string;
	question: string;
	/** Counted from 1. */
	try: number;
	answer: Answer;
	/** Milliseconds since 1970. */
	at: number;
}

/** Every try of the first round in the order given, also what an edit of the lesson has put aside. */
export function journalOf({ rounds, quarantine = [] }: Attempt): JournalEntry[] {
	const tries = new Map<string, Try[]>();
	const first = [...quarantine, ...rounds].filter(({ id }) => id === 0);
	for (const { question, tries: made } of first.flatMap(({ records }): ItemRecord[] => records))
		tries.set(question, [...(tries.get(question) ?? []), ...made]);
	return [...tries]
		.flatMap(([question, made]) =>
			made
				.toSorted((a, b) => a.at - b.at)
				.map(({ answer, at }, i) => ({ key: `${question} ${i + 1}`, question, try: i + 1, answer, at })),
		)
		.sort((a, b) => a.at - b.at);
}

/** How many interactions a try makes: it may come with a paragraph, and with how sure the learner is. */
export const countOf = ({ answer: { proof, confidence } }: JournalEntry): number =>
	1 + Number(proof !== null) + Number(confidence !== undefined);

/**
 * A try as interactions: the response, the paragraph given for it, how sure the learner was. None where the lesson, as it is
 * taken (`QuizSession.lesson`), does not ask this any more. `latency`: in milliseconds, null where it is not known.
 */
export function interactionsOf(
	{ question: id, try: n, answer, at }: JournalEntry,
	lesson: Lesson,
	latency: number | null,
): Interaction[] {
	const question = questionOf(lesson, id);
	if (!question || !sameKind(question, answer.response)) return [];
	const messages = messagesFor(lesson.lang);
	const context = { lesson, messages };
	const prompt = plainText(question.prompt);
	const judged = judge(question, answer);
	const interaction = (given: Given, what: string, text: string, right: boolean | null): Interaction => ({
		...given,
		id: `${id}${what}`,
		text,
		words: wordsOf(given),
		try: n,
		at,
		latency,
		right,
		lang: lesson.lang,
	});
	const { proof, confidence } = answer;
	const response = kindInteraction(question.kind)(answer.response, question, context);
	const made = [
		interaction(response, '', prompt, isSelfMarked(question) ? null : judged.response.share === 1),
	];
	if (proof !== null)
		made.push(
			interaction(
				paragraphChoice(proof, question, context),
				'.proof',
				`${prompt} ${messages.item.prove}`,
				judged.proof,
			),
		);
	if (confidence !== undefined)
		made.push(
			interaction(
				{
					type: 'likert',
					items: confidences.map((level) => ({
						id: String(level),
						text: messages.confidence.levels[level],
					})),
					given: [String(confidence)],
					keys: [],
				},
				'.confidence',
				`${prompt} ${messages.confidence.ask}`,
				null,
			),
		);
	return made;
}

/** The words of an answer, a line for each part. */
function wordsOf(given: Given): string {
	if (given.type === 'fill-in') return given.given;
	const word = (items: { id: string; text: string }[], id: string) =>
		items.find((item) => item.id === id)?.text ?? id;
	const parts =
		given.type === 'matching'
			? given.given.map(([item, target]) => `${word(given.items, item)} → ${word(given.targets, target)}`)
			: given.given.map((id) => word(given.items, id));
	return parts.join('\n');
}
