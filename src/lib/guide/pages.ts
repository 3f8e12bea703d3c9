import { questionKinds, type QuestionKind } from '#lib/lesson/question-kinds.ts';
import type { GuideMessages } from '#lib/i18n/guide-messages.ts';

/** The guide's pages but for those of kinds, in the order in which they are read. Add one: its line here, its words in the catalogue. */
export const guideChapters = ['take', 'teach', 'write', 'embed', 'lms', 'settings', 'problems'] as const;
export type GuideChapter = (typeof guideChapters)[number];

/** A page of the guide. */
export interface GuidePage {
	/** Below `guide/`, with a slash at its end: `write/choice/`. */
	address: string;
	title: string;
	/** What is found there. */
	about: string;
	/** It is of one kind of question, and belongs to the page before it. */
	kind?: QuestionKind;
}

/** All pages, in the order in which they are read: each kind of question has its own behind the page on writing. */
export function guidePages({ chapters, kinds }: GuideMessages): GuidePage[] {
	const pages: GuidePage[] = guideChapters.map((name) => ({ address: `${name}/`, ...chapters[name] }));
	const ofKinds = questionKinds.map((kind) => ({ address: `write/${kind}/`, kind, ...kinds[kind] }));
	return pages.toSpliced(guideChapters.indexOf('write') + 1, 0, ...ofKinds);
}
