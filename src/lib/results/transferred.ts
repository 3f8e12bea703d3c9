import type { Source } from './find-in-source.ts';

/** The forms in which programs hand on what has links in it, those with the whole addresses first. */
const forms = ['text/html', 'text/uri-list', 'text/x-moz-url', 'text/plain'];

/**
 * What was pasted or dropped: its text in all of its forms, and its files. A spreadsheet hands on a picture of its cells beside
 * them, which is no file.
 */
export function transferred(data: Pick<DataTransfer, 'getData' | 'files'>): {
	source: Source | null;
	files: File[];
} {
	const [text, ...alike] = forms.map((form) => data.getData(form)).filter((text) => text.trim() !== '');
	const files = [...data.files].filter(({ type }) => text === undefined || !type.startsWith('image/'));
	return { source: text === undefined ? null : { text, ...(alike.length > 0 && { alike }) }, files };
}
