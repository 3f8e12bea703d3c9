import type { Question } from '#lib/lesson/question-kinds.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { rightAnswer, wrongAnswer } from './sample-answers.ts';

/** How a question is taken. */
export type Way = 'right' | 'wrong' | 'wrong-right' | 'wrong-wrong' | 'wrong-reveal' | 'skip';

/** The question that is asked now. */
export function askedOf(session: QuizSession): Question {
	const { item, screen } = session.view;
	if (!item) throw new Error(`Nothing is asked: the screen is ${screen}.`);
	return item.question;
}

/** Takes the question that is asked up to its feedback; one that is put off comes again later. */
export function takeQuestion(session: QuizSession, way: Way): Question {
	const question = askedOf(session);
	if (way === 'skip') {
		session.skip();
		return question;
	}
	const answer = (right: boolean, before: number) => {
		session.change(right ? rightAnswer(question) : wrongAnswer(question, session.lesson, before));
		session.submit();
	};
	answer(way === 'right', 0);
	if (way === 'wrong-right' || way === 'wrong-wrong') {
		session.retry();
		answer(way === 'wrong-right', 1);
	}
	if (way === 'wrong-reveal') session.reveal();
	return question;
}

/** Goes on from feedback, a stage's end or a walk. */
export function goOn(session: QuizSession): void {
	if (session.view.walk) session.leaveWalk();
	else if (session.view.screen === 'closed') session.nextStage();
	else session.next();
}

/** Puts questions off until this one is asked. */
export function comeTo(session: QuizSession, wanted: (question: Question) => boolean): Question {
	for (let left = session.lesson.questions.length; left > 0 && !wanted(askedOf(session)); left--)
		session.skip();
	const question = askedOf(session);
	if (!wanted(question)) throw new Error('No question that is asked is the one wanted.');
	return question;
}

/** Takes what is asked, question by question and stage by stage, up to the results; gives the questions in that order. */
export function takeAll(session: QuizSession, wayOf: (question: Question, n: number) => Way): Question[] {
	const taken: Question[] = [];
	while (session.view.screen !== 'results') {
		if (session.view.screen === 'opening') session.begin();
		else if (session.view.screen === 'answering')
			taken.push(takeQuestion(session, wayOf(askedOf(session), taken.length)));
		else goOn(session);
	}
	return taken;
}
