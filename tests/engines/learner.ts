import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import type { Question, QuestionKind } from '#lib/lesson/question-kinds.ts';
import { targetName } from '#lib/kinds/match/target-name.ts';
import { currentRound, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { isSelfMarked } from '#lib/quiz/marking/kinds.ts';
import { valueOf } from '#lib/quiz/marking/value-of.ts';
import type { Target, Visit } from './visit.ts';

const button = (says: string): Target => ({ css: '#questions button', says });
/** A radio button of that name, one of a group. */
const radio = (name: string, says: string): Target => ({
	css: `#questions input[name="${name}"][aria-label], #questions label:has(input[name="${name}"])`,
	says,
});

/** Somebody who takes a lesson in a browser. */
export class Learner {
	readonly visit: Visit;
	readonly lesson: Lesson;

	constructor(visit: Visit, lesson: Lesson) {
		this.visit = visit;
		this.lesson = lesson;
	}

	/** Begins the lesson at its opening. */
	async begin(): Promise<void> {
		// A press that lies over the moment in which the script starts is lost: its button is another one when it is let go.
		await this.visit.waitFor('the lesson has started', () => 'started' in document.documentElement.dataset);
		await this.visit.click(button(en.opening.begin));
		await this.asked();
	}

	/** The question that is asked now, or comes up. */
	asked(): Promise<Question> {
		return this.askedAfter(undefined);
	}

	/** The question that comes up after another one. */
	async askedAfter(before: Question | undefined): Promise<Question> {
		const stem = await this.visit.waitFor(
			'a question is asked',
			(not) => {
				const text = document.querySelector('#stem')?.textContent.trim();
				return text === not ? null : text;
			},
			before ? plainText(before.prompt) : null,
		);
		const question = this.lesson.questions.find(({ prompt }) => plainText(prompt) === stem);
		if (!question) throw new Error(`No question asks “${stem}”.`);
		return question;
	}

	/** Puts questions off until one of this kind is asked. */
	async comeTo(kind: QuestionKind): Promise<Question> {
		let question = await this.asked();
		for (let left = this.lesson.questions.length; left > 0 && question.kind !== kind; left--) {
			await this.visit.click(button(en.item.skip));
			question = await this.askedAfter(question);
		}
		return question;
	}

	/** Gives an answer as the screen takes it, and does not submit it. */
	async give(question: Question, { response, proof }: Answer): Promise<void> {
		const { visit, lesson } = this;
		if (question.kind === 'choice' && response.kind === 'choice') {
			for (const { id, text } of question.choices)
				if (response.picked.includes(id)) await visit.click(radio(`choice-${question.id}`, plainText(text)));
		}
		if (response.kind === 'verdict') {
			for (const [id, verdict] of response.given)
				await visit.click(radio(`verdict-${question.id}-${id}`, en.verdicts[verdict]));
		}
		if (response.kind === 'order') await this.#putInOrder(response.order);
		if (question.kind === 'match' && response.kind === 'match') {
			const names = question.targets.map((target) => targetName(lesson, en, question.by, target));
			for (const [id, target] of response.matches) {
				const css = `select[aria-labelledby="says-${question.id}-${id}"]`;
				const name = names[question.targets.indexOf(target)]!;
				await visit.type({ css }, keysFor(name, names));
				await visit.waitFor(
					`“${name}” stands in the list`,
					(list, value) => document.querySelector<HTMLSelectElement>(list)?.value === value,
					css,
					target,
				);
			}
		}
		if (response.kind === 'write') await visit.type({ css: '#questions textarea' }, response.text);
		const paragraph = response.kind === 'pinpoint' ? response.paragraph : proof;
		if (paragraph) {
			const name = `paragraph-${question.id}${response.kind === 'pinpoint' ? '' : '-proof'}`;
			await visit.click(radio(name, en.article.paragraph(Number(paragraph.slice(1)))));
		}
	}

	async #putInOrder(order: readonly string[]): Promise<void> {
		const words = (id: string) => plainText(this.lesson.events.find((event) => event.id === id)!.what);
		const standing = () =>
			this.visit.evaluate(() =>
				[...document.querySelectorAll('#questions ol li')].map((item) => item.textContent.trim()),
			);
		const placeOf = async (id: string) => (await standing()).findIndex((text) => text.includes(words(id)));
		const move = async (id: string, by: -1 | 1) => {
			const to = (await placeOf(id)) + by;
			await this.visit.click(button((by < 0 ? enLater.kinds.earlier : enLater.kinds.later)(words(id))));
			await this.visit.waitFor(
				`“${words(id)}” stands at ${to + 1}`,
				(text, place) =>
					document.querySelectorAll('#questions ol li')[place]?.textContent.includes(text) ?? false,
				words(id),
				to,
			);
		};
		// What nobody has moved is no answer yet.
		if ((await placeOf(order[0]!)) === 0) await move(order[0]!, 1);
		for (const [i, id] of order.entries()) for (let at = await placeOf(id); at > i; at--) await move(id, -1);
	}

	/** Submits what was given; gives the heading of what is said of it. */
	async check(question: Question): Promise<string> {
		await this.visit.click(button(isSelfMarked(question) ? en.item.compare : en.item.check));
		return this.visit.text({ css: '#questions [role=status] h3' });
	}

	/** Presses the button of that word in the card. */
	press(word: string): Promise<void> {
		return this.visit.click(button(word));
	}

	/** What is kept in the browser as given to a question: the answers submitted, then the draft. */
	async kept(question: Question): Promise<Answer[]> {
		const texts = await this.visit.evaluate(() =>
			Object.entries(localStorage)
				.filter(([key]) => key.startsWith('pilcrow ') && !/ set aside | deleted \d+$/.test(key))
				.map(([, value]) => value as string),
		);
		return texts.flatMap((text) => {
			const { records, drafts } = currentRound(JSON.parse(text) as Attempt);
			const record = records.find((record) => record.question === question.id);
			const draft = valueOf(drafts, question.id);
			return [...(record?.tries.map(({ answer }) => answer) ?? []), ...(draft ? [draft] : [])];
		});
	}
}

/** What picks a name from a list that has the focus: its first letter, once more for each name before it that begins so too. */
function keysFor(name: string, names: readonly string[]): string {
	const letter = name[0]!;
	return letter.repeat(
		names
			.slice(0, names.indexOf(name) + 1)
			.filter((other) => other.toLowerCase().startsWith(letter.toLowerCase())).length,
	);
}
