import { describe, expect, test } from 'vitest';
import { pinpoint } from '#lib/kinds/pinpoint/sample.ts';
import { several } from '#lib/kinds/choice/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Answer } from '#lib/quiz/marking/answer.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer, wrongAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { resumed, taken, wholeLesson } from '#tests/lessons/taken-lesson.ts';
import { latenciesOf } from './latencies.ts';
import { countOf, interactionsOf, journalOf } from './journal.ts';

const lesson = sampleLesson({ questions: allQuestions });
const entry = (question: Question, answer: Answer) => ({
	key: `${question.id} 1`,
	question: question.id,
	try: 1,
	answer,
	at: 5000,
});

describe('the journal', () => {
	test('has every try of the first round in the order given, and none of practice', () => {
		const { attempt } = taken(
			['begin', 'answer wrong', 'retry', 'answer right', 'next', 'next stage', 'answer right', 'reveal'],
			sampleLesson(),
		);
		expect(journalOf(attempt).map(({ key }) => key)).toEqual(['sequence 1', 'sequence 2', 'whose-word 1']);
		const practised = taken([...wholeLesson, 'practise all', 'answer wrong'], sampleLesson());
		expect(journalOf(practised.attempt)).toHaveLength(3);
	});
	test('names a try alike after an edit of the lesson that has put tries aside', () => {
		const before = taken(['begin', 'answer wrong', 'retry', 'answer right', 'next'], sampleLesson());
		const journal = journalOf(before.attempt);
		const edited = sampleLesson({
			revision: 'second',
			questions: sampleLesson().questions.filter(({ id }) => id !== 'sequence'),
		});
		const after = resumed(before.attempt, edited);
		expect(journalOf(after.attempt)).toEqual(journal);
		expect(interactionsOf(journal[0]!, edited, null)).toEqual([]);
	});
	test('names what is answered as the latencies of the session do, which are gone with the answers', () => {
		const session = taken([...wholeLesson, 'practise all', 'answer wrong'], sampleLesson());
		const { latencies, stop } = latenciesOf(session);
		expect([...latencies.keys()]).toEqual(journalOf(session.attempt).map(({ key }) => key));
		expect([...latencies.keys()]).toEqual(['sequence 1', 'whose-word 1', 'what-closed 1']);
		session.delete(7);
		expect([...latencies]).toEqual([]);
		stop();
	});
});

describe('a try becomes interactions', () => {
	test('with a paragraph and a confidence three, each with what was asked', () => {
		const answer: Answer = { ...rightAnswer(several), proof: 'p5', confidence: 2 };
		const made = interactionsOf(entry(several, answer), lesson, 700);
		expect(made).toHaveLength(countOf(entry(several, answer)));
		expect(made).toMatchObject([
			{ id: 'who-doubts', type: 'choice', right: true, words: 'Ida Brandt\nTwo people', latency: 700 },
			{
				id: 'who-doubts.proof',
				type: 'choice',
				right: false,
				given: ['p5'],
				keys: [['p2'], ['p4']],
				words: 'Paragraph 5',
				text: 'Who speaks of the bridge or of money? And which paragraph shows it?',
			},
			{ id: 'who-doubts.confidence', type: 'likert', right: null, given: ['2'], words: 'Rather sure' },
		]);
	});
	test('a response that is right keeps its mark where another paragraph shows it', () => {
		const [response] = interactionsOf(entry(several, { ...rightAnswer(several), proof: 'p5' }), lesson, null);
		expect(response).toMatchObject({ right: true, latency: null });
	});
	test.for(allQuestions.map((question) => [question.id, question] as const))(
		'%s: right, wrong, or judged by nobody',
		([, question]) => {
			const right = interactionsOf(entry(question, rightAnswer(question)), lesson, 0)[0]!;
			const wrong = interactionsOf(entry(question, wrongAnswer(question, lesson)), lesson, 0)[0]!;
			const judged = question.id === write.id ? [null, null] : [true, false];
			expect([right.right, wrong.right]).toEqual(judged);
			// The first key, or one of the others, is what a right answer gives.
			if (right.type !== 'fill-in') expect(right.keys).toContainEqual(right.given);
		},
	);
	test('nothing of a question that is no more, or has become another kind', () => {
		const gone = { ...entry(pinpoint, rightAnswer(pinpoint)), question: 'gone' };
		expect(interactionsOf(gone, lesson, 0)).toEqual([]);
		expect(interactionsOf(entry(pinpoint, rightAnswer(several)), lesson, 0)).toEqual([]);
	});
});
