import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { MarkedRules } from '#lib/quiz/marking/kind-rules.ts';

/** The learner picks the paragraph that shows it: any cited one is right. */
export const pinpoint: MarkedRules<'pinpoint'> = {
	minutes: 0.75,
	blank: () => ({ kind: 'pinpoint', paragraph: null }),
	complete: (_, { paragraph }) => paragraph !== null,
	fits: (_, { paragraph }, lesson) =>
		paragraph === null || articleParagraphs(lesson).some(({ id }) => id === paragraph),
	mark({ evidence }, { paragraph }) {
		const right = evidence.some((citation) => citation.paragraph === paragraph);
		return { share: right ? 1 : 0, pieces: paragraph === null ? [] : [[paragraph, right]] };
	},
	// What was picked is itself what was misread, and it is on the learner's screen already.
	misread: () => [],
	paragraph: {
		of: ({ paragraph }) => paragraph,
		pick: (paragraph) => ({ kind: 'pinpoint', paragraph }),
	},
	key: ({ evidence }) => ({ kind: 'pinpoint', paragraph: evidence[0]?.paragraph ?? null }),
};
