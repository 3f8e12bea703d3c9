import { expect, test } from 'vitest';
import type { Citation, ParagraphId } from './article.ts';
import { paragraphIdsOf, paragraphsOf } from './cited-paragraphs.ts';

const cite = (paragraph: ParagraphId, start = 0): Citation => ({ paragraph, start, end: start + 4 });

test.for<[cited: string, citations: Citation[], ids: ParagraphId[], numbers: number[]]>([
	['nothing', [], [], []],
	['paragraphs in the order given', [cite('p10'), cite('p4')], ['p10', 'p4'], [10, 4]],
	['two places of one paragraph', [cite('p2'), cite('p1'), cite('p2', 9)], ['p2', 'p1'], [2, 1]],
])('of %s each paragraph comes once', ([, citations, ids, numbers]) => {
	expect(paragraphIdsOf(citations)).toEqual(ids);
	expect(paragraphsOf(citations)).toEqual(numbers);
});
