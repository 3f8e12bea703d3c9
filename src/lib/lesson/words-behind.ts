import type { Citation } from './article.ts';

/** What a choice or a statement cites, and what comes nearest to it where it is not in the article. */
export function wordsBehind({ evidence, nearest }: { evidence: Citation[]; nearest?: Citation }): Citation[] {
	return nearest ? [...evidence, nearest] : evidence;
}
