declare module 'virtual:lesson-script' {
	/** The script's element, ready to be put into a page. */
	export const html: string;
	/** What the content policy must name to let it run; null while developing. */
	export const hash: string | null;
}
