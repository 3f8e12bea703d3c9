import type { QuestionBase } from '#lib/lesson/question.ts';

export interface PinpointQuestion extends QuestionBase {
	kind: 'pinpoint';
}
