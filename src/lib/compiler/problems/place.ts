/** The text of one file of the content folder: decoded, without a byte order mark, its lines ended by `\n`. */
export interface TextFile {
	/** Path within the content folder, with `/`. */
	file: string;
	text: string;
}

/** Where something stands in a file: UTF-16 offsets into its text, end exclusive. */
export interface Place {
	source: TextFile;
	start: number;
	end: number;
}

/** Something an author wrote, and where. */
export interface Placed<T> {
	value: T;
	at: Place;
}

/** The very beginning of a file, for what concerns the whole of it; also of a folder or of a file that is not there. */
export function topOf(file: string | TextFile): Place {
	return { source: typeof file === 'string' ? { file, text: '' } : file, start: 0, end: 0 };
}

/** The place of a part of a stretch of a file, by its offset in the stretch. */
export function placeOfPart({ source, start }: Place, offset: number, part: string): Place {
	return { source, start: start + offset, end: start + offset + part.length };
}

/** 1-based line and column (in UTF-16 units) of a place's start. */
export function lineAndColumn({ source, start }: Place): { line: number; column: number } {
	const before = source.text.slice(0, start);
	return { line: before.split('\n').length, column: start - before.lastIndexOf('\n') };
}

/**
 * The place of a part of a YAML value, as exactly as the ways of writing it allow: the same words are looked for in the
 * source, since folding and escapes move what stands behind them. Takes the value's offset of the part and the part itself.
 */
export function placeWithin({ value, at }: Placed<string>, offset: number, part: string): Place {
	const raw = at.source.text.slice(at.start, at.end);
	let found = -1;
	for (let from = value.indexOf(part); from !== -1 && from <= offset; from = value.indexOf(part, from + 1)) {
		const next = raw.indexOf(part, found + 1);
		if (next === -1) break;
		found = next;
	}
	if (part === '' || found === -1) return at;
	return { source: at.source, start: at.start + found, end: at.start + found + part.length };
}
