/** A content folder as the compiler sees it: it knows no disk and no bundler. */
export interface ContentFiles {
	/** The folder's name, as people know it. */
	name: string;
	/** All files by their path within the folder, with `/`; an empty folder as `path/`. `null` where there is no such folder. */
	list(): string[] | null;
	/** The bytes of one of the files listed. */
	read(path: string): Uint8Array;
}
