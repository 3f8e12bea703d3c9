import type { BlockHtml } from '#lib/lesson/article.ts';
import { placeOfPart, placeWithin, type Place, type Placed } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { renderBlocks, renderInline, type RenderedInline } from './render.ts';
import { reportFaults } from './report-faults.ts';

const nothing: RenderedInline = { html: '', plain: '', faults: [], blocks: null };

/** Renders the texts of a lesson, and reports what may not stand in them. */
export class Texts {
	readonly #problems: Problems;
	readonly #paragraphs: number | null;

	/** `paragraphs`: how many the article has, or `null` where it could not be read. */
	constructor(problems: Problems, paragraphs: number | null) {
		this.#problems = problems;
		this.#paragraphs = paragraphs;
	}

	/** One paragraph, out of a YAML value; nothing where the value is missing, which is reported elsewhere. */
	inline(text: Placed<string> | undefined): RenderedInline {
		if (!text) return nothing;
		const rendered = renderInline(text.value);
		if (rendered.blocks) this.#problems.report('not-one-paragraph', text.at, rendered.blocks);
		reportFaults(
			rendered.faults,
			{
				allowed: 'inline',
				paragraphs: this.#paragraphs,
				source: text.value,
				locate: (offset, part) => placeWithin(text, offset, part),
			},
			this.#problems,
		);
		return rendered;
	}

	html(text: Placed<string> | undefined): string {
		return this.inline(text).html;
	}

	/** The blocks of a stretch of a file. */
	blocks(stretch: Place, allowed: 'explanation' | 'teaching'): BlockHtml {
		const text = stretch.source.text.slice(stretch.start, stretch.end);
		const { html, faults } = renderBlocks(text, allowed === 'teaching' ? [2, 3] : []);
		reportFaults(
			faults,
			{
				allowed,
				paragraphs: this.#paragraphs,
				source: text,
				locate: (offset, part) => placeOfPart(stretch, offset, part),
			},
			this.#problems,
		);
		return html;
	}
}
