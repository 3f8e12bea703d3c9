import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Citation, Section } from '#lib/lesson/article.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { placesOf, sameButTypography, wholeWordsAround, type PlainParagraph } from './find-words.ts';
import { nearestWords } from './nearest-words.ts';
import type { Placed } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import type { Texts } from '#lib/compiler/text/texts.ts';

/** Turns exact words into the paragraph and the range in which they stand. */
export class Citer {
	/** `null` where the article could not be read: nothing is then cited, and nothing reported of it. */
	readonly paragraphs: PlainParagraph[] | null;
	readonly #texts: Texts;
	readonly #problems: Problems;

	constructor(article: Section[] | null, texts: Texts, problems: Problems) {
		const all = article ? articleParagraphs({ article }) : [];
		this.paragraphs =
			all.length === 0
				? null
				: all.map(({ id, html, quotation }) => ({ id, text: plainText(html), quotation }));
		this.#texts = texts;
		this.#problems = problems;
	}

	/** The citations of all that can be found; each that cannot is reported. */
	all(evidence: Placed<string>[] = []): Citation[] {
		return evidence.flatMap((words) => this.one(words) ?? []);
	}

	/** One citation. It must stand in exactly one paragraph; where twice in that one, the first place counts. */
	one(words: Placed<string> | undefined): Citation | undefined {
		const { plain } = this.#texts.inline(words);
		if (!words || plain === '' || !this.paragraphs) return undefined;
		const found = this.paragraphs.flatMap((paragraph) => placesOf(plain, paragraph).slice(0, 1));
		if (found.length > 1) {
			const ids = found.map(({ paragraph }) => paragraph);
			this.#problems.report('citation-ambiguous', words.at, plain, ids);
		} else if (found.length === 0) {
			this.#reportMissing(plain, words, this.paragraphs);
		}
		return found.length === 1 ? found[0] : undefined;
	}

	/** The paragraphs that citations lie in, each once. */
	cited(citations: Citation[]): PlainParagraph[] {
		return (this.paragraphs ?? []).filter(({ id }) => citations.some(({ paragraph }) => paragraph === id));
	}

	#reportMissing(plain: string, { at }: Placed<string>, paragraphs: PlainParagraph[]): void {
		for (const paragraph of paragraphs) {
			const whole = wholeWordsAround(plain, paragraph);
			if (whole !== null) return this.#problems.report('citation-cuts-word', at, plain, paragraph.id, whole);
		}
		for (const paragraph of paragraphs) {
			const same = sameButTypography(plain, paragraph);
			if (same !== null) return this.#problems.report('citation-typography', at, plain, paragraph.id, same);
		}
		this.#problems.report('citation-not-found', at, plain, nearestWords(plain, paragraphs));
	}
}
