// PDF.js, built to run without a canvas.
import { getDocumentProxy } from 'unpdf';

/** A run of text on a page, in points; `y` is its baseline, counted from the page's top. */
export interface PdfRun {
	text: string;
	x: number;
	y: number;
	width: number;
}

export interface PdfPage {
	width: number;
	height: number;
	/** In the order painted, which is the document's. */
	runs: PdfRun[];
}

/** The pages of a PDF as a reader finds them: which text stands where. */
export async function pdfPages(pdf: Buffer): Promise<PdfPage[]> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const pages = await Promise.all(
		Array.from({ length: document.numPages }, async (_, i) => {
			const page = await document.getPage(i + 1);
			const { width, height } = page.getViewport({ scale: 1 });
			const { items } = await page.getTextContent();
			const runs = items.flatMap((item) =>
				'str' in item && item.str.trim() !== ''
					? {
							text: item.str,
							x: item.transform[4] as number,
							y: height - (item.transform[5] as number),
							width: item.width,
						}
					: [],
			);
			return { width, height, runs };
		}),
	);
	await document.destroy();
	return pages;
}
