/** A problem of a lesson's files as the guide shows it: as it is reported of a sample. */
export interface ShownProblem {
	/** Its name in the registry. */
	kind: string;
	what: string;
	why: string;
	fix: string;
	/** The words of the article that come nearest to a citation that does not match. */
	nearest?: string;
	file: string;
	/** 1-based, as is the column. */
	line: number;
	column: number;
	/** The lines about the place, from that number on; none where it is about a folder, or a file that is not there. */
	excerpt: { from: number; lines: string[] } | null;
}
