declare module 'virtual:lesson-script' {
	/** The script's element, ready to be put into a page. */
	export const html: string;
	/** What the content policy must name to let it run; null while developing. */
	export const hash: string | null;
	/** What the script fetches when it is wanted, from beside the folder of the page; null where there is nothing. */
	export const later: { name: string; code: string } | null;
	/** The element of the whole script deflated, for a file that has nothing beside it, and the hashes of what is in it. */
	export const packed: string;
	export const packedHashes: string[];
}

declare module 'virtual:first-paint-script' {
	export const code: string;
	/** The script's element, ready to be put into a page. */
	export const html: string;
	/** What the content policy must name to let it run. */
	export const hash: string;
}

declare module 'virtual:unpack-script' {
	export * from 'virtual:first-paint-script';
}

declare module 'virtual:embed-script' {
	export * from 'virtual:first-paint-script';
}
