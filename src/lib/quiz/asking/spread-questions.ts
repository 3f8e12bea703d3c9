import type { ParagraphId } from '#lib/lesson/article.ts';
import { paragraphIdsOf } from '#lib/lesson/cited-paragraphs.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { shuffle } from './shuffle.ts';

/**
 * Some of the questions, spread over the stages and over the paragraphs that settle them: each is the next one of the
 * stage that has been given least for its size, and within it one whose paragraphs have been asked about least. Every
 * stage has its first before one has its second; from then on seats are shared out as by Webster and Sainte-Laguë,
 * which keeps each stage within one of its due. Which among equals depends on the seed. Those whose ids are in `before`
 * are among them, whatever the count. Keeps the order in which the questions came.
 */
export function spreadQuestions(
	questions: readonly Question[],
	count: number,
	seed: number,
	before: readonly string[] = [],
): Question[] {
	const chosen = questions.filter(({ id }) => before.includes(id));
	const left = new Set(shuffle(questions, seed, 'count').filter((question) => !chosen.includes(question)));
	const asked = new Map<ParagraphId, number>();
	const wear = (question: Question) => {
		for (const id of paragraphIdsOf(question.evidence)) asked.set(id, (asked.get(id) ?? 0) + 1);
	};
	chosen.forEach(wear);
	const worn = (question: Question) => {
		const paragraphs = paragraphIdsOf(question.evidence);
		return paragraphs.reduce((sum, id) => sum + (asked.get(id) ?? 0), 0) / paragraphs.length;
	};
	const share = ({ stage }: Question) => {
		const ofStage = (question: Question) => question.stage === stage;
		const given = chosen.filter(ofStage).length;
		return given === 0 ? 0 : (given + 0.5) / questions.filter(ofStage).length;
	};
	const compare = (a: Question, b: Question) => share(a) - share(b) || worn(a) - worn(b);
	while (chosen.length < count && left.size > 0) {
		const next = [...left].reduce((best, question) => (compare(question, best) < 0 ? question : best));
		left.delete(next);
		chosen.push(next);
		wear(next);
	}
	return questions.filter((question) => chosen.includes(question));
}
