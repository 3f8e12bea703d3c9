import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import type { Answer, Confidence } from '#lib/quiz/marking/answer.ts';
import { newAttempt } from '#lib/quiz/attempt/attempt.ts';
import { judge } from '#lib/quiz/marking/judge.ts';
import { rulesOf } from '#lib/quiz/marking/kinds.ts';
import { withAssessment, withTry } from '#lib/quiz/attempt/record.ts';
import { resultOf, type Result } from '#lib/quiz/scoring/result-code.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { rightAnswer, wrongAnswer } from './sample-answers.ts';

const names =
	`Ada Bilal Chiara Dmytro Elif Femi Greta Hanna Ibrahim Jonas Katya Luca Mei Noor Oskar Priya Quirin Rosa Samira
	Tomasz Uma Viktor Wanda Xenia Yusuf Zoë`.split(/\s+/);

/** Numbers from 0 to 1 that look like chance and are the same each time (Park and Miller's generator). */
function chance(seed: number): () => number {
	let state = (seed % 2147483646) + 1;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/**
 * Results as a class leaves them, the same for the same seed: learners of all abilities, questions of all degrees of
 * difficulty, most wrong answers the same one, some questions left open, most texts compared with their criteria, every sixth learner without a name.
 */
export function classResults(
	lesson: Lesson,
	learners: number,
	{ settings = defaultSettings, seed = 1 }: { settings?: Settings; seed?: number } = {},
): Result[] {
	const next = chance(seed);
	const asked = adaptLesson(lesson, settings);
	const difficulty = new Map(asked.questions.map(({ id }) => [id, 0.15 + 0.7 * next()]));
	return Array.from({ length: learners }, (_, i) => {
		const ability = next();
		let attempt = newAttempt(asked, settings, i, 1_764_000_000_000 + i * 1013);
		const knows = (question: Question, bonus: number) =>
			next() < 1 / (1 + Math.exp(-6 * (ability + bonus - difficulty.get(question.id)!)));
		const wrong = (question: Question, before: number): Answer => {
			const cited = question.evidence.map(({ paragraph }) => paragraph);
			const others = articleParagraphs(lesson).filter(({ id }) => !cited.includes(id));
			if (question.prove && next() < 0.5) {
				return { ...rightAnswer(question), proof: others[Math.floor(next() * others.length)]!.id };
			}
			return wrongAnswer(question, asked, before === 0 && next() < 0.7 ? 0 : 1 + Math.floor(3 * next()));
		};
		const given = (question: Question, right: boolean, before: number): Answer => ({
			...(right ? rightAnswer(question) : wrong(question, before)),
			...(settings.confidence === 'on' && {
				confidence: (1 +
					Math.floor(3 * Math.min(0.99, (next() + (right ? ability : next())) / 2))) as Confidence,
			}),
		});
		for (const id of attempt.rounds[0]!.questions) {
			const question = asked.questions.find((question) => question.id === id)!;
			if (next() < 0.02) continue;
			const rules = rulesOf(question);
			if (rules.selfMarked) {
				attempt = withTry(attempt, id, rightAnswer(question), attempt.started);
				const met = rules.criteria(question).filter(() => next() < 0.7);
				if (next() < 0.9) attempt = withAssessment(attempt, id, met, attempt.started);
				continue;
			}
			for (let tries = 0; tries < settings.tries; tries++) {
				const answer = given(question, knows(question, tries * 0.2), tries);
				attempt = withTry(attempt, id, answer, attempt.started);
				if (judge(question, answer).right || next() < 0.15) break;
			}
		}
		const name =
			i % 6 === 5
				? ''
				: names[i % names.length]! + (i < names.length ? '' : ` ${Math.floor(i / names.length) + 1}`);
		return resultOf(asked, attempt, settings, name);
	});
}
