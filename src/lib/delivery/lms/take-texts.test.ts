import { expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import { write } from '#lib/kinds/write/sample.ts';
import { newAttempt, type Attempt } from '#lib/quiz/attempt/attempt.ts';
import { mergeAttempts } from '#lib/quiz/attempt/merge.ts';
import { withTry } from '#lib/quiz/attempt/record.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { allQuestions } from '#tests/lessons/kind-samples.ts';
import { rightAnswer } from '#tests/lessons/sample-answers.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { packAttempt, unpackAttempt } from './suspend-data.ts';
import { omitted } from './state/tape.ts';
import { takeTexts } from './take-texts.ts';

const lesson = sampleLesson({ questions: allQuestions });
const text = Array.from({ length: 200 }, (_, i) => ((i * 7919) % 1000).toString(36)).join(' ');
const began = newAttempt(lesson, defaultSettings, 1, 1_732_600_000_123);
const device = withTry(
	withTry(began, choice.id, rightAnswer(choice), 1_732_600_010_456),
	write.id,
	{ response: { kind: 'write', text }, proof: null },
	1_732_600_060_789,
);

function fromCourse(attempt: Attempt): Attempt {
	const read = unpackAttempt(packAttempt(attempt, lesson, 400).text, lesson);
	if (!read.ok) throw new Error(read.why);
	return JSON.parse(read.attempt) as Attempt;
}

test('a text that the course had no room for is taken from the device, with the exact times', () => {
	const course = fromCourse(device);
	expect(course.rounds[0]!.records[1]!.tries[0]!.answer.response).toEqual({ kind: 'write', text: omitted });
	const whole = takeTexts(course, device);
	expect(whole.rounds).toEqual(device.rounds);
	expect(mergeAttempts(whole, device).rounds).toEqual(device.rounds);
});

test('a try of another time, as another device has it, is left as it is', () => {
	const course = fromCourse(device);
	const other = withTry(began, write.id, { response: { kind: 'write', text: 'Another.' }, proof: null }, 5);
	expect(takeTexts(course, other)).toEqual(course);
	expect(takeTexts(course, began)).toEqual(course);
});
