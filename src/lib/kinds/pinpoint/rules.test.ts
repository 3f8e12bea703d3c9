import { expect, test } from 'vitest';
import type { ParagraphId } from '#lib/lesson/article.ts';
import { pinpoint as question } from './sample.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { pinpoint } from './rules.ts';

const at = (paragraph: ParagraphId | null) => ({ kind: 'pinpoint' as const, paragraph });

test.for<[ParagraphId | null, number, [string, boolean][]]>([
	['p5', 1, [['p5', true]]],
	['p6', 1, [['p6', true]]],
	['p4', 0, [['p4', false]]],
	['p99', 0, [['p99', false]]],
	[null, 0, []],
])('any cited paragraph is right and no other: %s earns %d', ([paragraph, share, pieces]) => {
	expect(pinpoint.mark(question, at(paragraph))).toEqual({ share, pieces });
});

test('it is complete once a paragraph is picked', () => {
	expect(pinpoint.complete(question, pinpoint.blank(question))).toBe(false);
	expect(pinpoint.complete(question, at('p1'))).toBe(true);
});

test('it fits as long as the article has the paragraph', () => {
	expect(pinpoint.fits(question, at(null), sampleLesson())).toBe(true);
	expect(pinpoint.fits(question, at('p6'), sampleLesson())).toBe(true);
	expect(pinpoint.fits(question, at('p7'), sampleLesson())).toBe(false);
});

test('nothing more is marked as misread than what was picked', () => {
	expect(pinpoint.misread(question, at('p4'), sampleLesson())).toEqual([]);
});
