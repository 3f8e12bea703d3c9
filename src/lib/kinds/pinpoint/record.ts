import type { KindRecord } from '#lib/delivery/kind-record.ts';
import { paragraphNumber } from '#lib/lesson/cited-paragraphs.ts';

/** The paragraph. */
export const pinpoint: KindRecord<'pinpoint'> = {
	parts: ({ paragraph }, _, { messages: { article } }) =>
		paragraph === null ? [] : [{ id: paragraph, text: article.paragraph(paragraphNumber(paragraph)) }],
};
