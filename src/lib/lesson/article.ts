/** HTML of one run of text: no block elements. */
export type InlineHtml = string;
/** HTML of one or more blocks: paragraphs, lists, quotations. */
export type BlockHtml = string;

/** `p1`, `p2`, …: the paragraph's place in the article, and its element's id on the page. */
export type ParagraphId = `p${number}`;

/** Exact words of one paragraph: a range of its plain text (see `plainText`), in UTF-16 units, end exclusive. */
export interface Citation {
	paragraph: ParagraphId;
	start: number;
	end: number;
}

export interface Paragraph {
	id: ParagraphId;
	/** 1 for the first paragraph of the article. */
	number: number;
	html: InlineHtml;
	/** Set as a block quotation by the author. */
	quotation: boolean;
}

/** A part of the article under one heading; the first part may have none. */
export interface Section {
	heading: InlineHtml | null;
	paragraphs: Paragraph[];
}

/** Where the article comes from. What the author does not know is left out, never invented. */
export interface Source {
	/**
	 * ISO 8601, with the zone: `2025-03-05T19:06:00+05:30`; `2025-03-05` where the hour is not known. The lesson describes the
	 * article as of then.
	 */
	updated: string;
	/** The same in the lesson's language and the source's own time zone: «5 March 2025, 7:06 pm (UTC+5:30)», or «5 March 2025». */
	updatedInWords: string;
	publisher?: string;
	author?: string;
	url?: string;
	note?: InlineHtml;
}
