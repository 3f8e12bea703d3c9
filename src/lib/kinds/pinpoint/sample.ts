import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import { anyParagraph } from '#tests/lessons/any-paragraph.ts';
import { nth } from '#tests/lessons/kind-sample.ts';
import { pinpoint as rules } from './rules.ts';
import type { KindSample } from '#tests/lessons/kind-sample.ts';
import { cite, shared } from '#tests/lessons/sample-article.ts';
import type { PinpointQuestion } from './question.ts';

/** Either of two paragraphs is right. */
export const pinpoint: PinpointQuestion = {
	...shared,
	id: 'where-a-date',
	kind: 'pinpoint',
	stage: 'events',
	prompt: 'Where is a date spoken of?',
	evidence: [cite('p5', 'asked for a date'), cite('p6', 'No date was given.')],
};

export const pinpointSample: KindSample<'pinpoint'> = {
	questions: [pinpoint],
	right: rules.key,
	wrong({ evidence }, lesson, before) {
		const cited = evidence.map(({ paragraph }) => paragraph);
		const others = articleParagraphs(lesson).filter(({ id }) => !cited.includes(id));
		return { kind: 'pinpoint', paragraph: nth(others, before).id };
	},
	any: () => anyParagraph.map((paragraph) => ({ kind: 'pinpoint', paragraph })),
};
