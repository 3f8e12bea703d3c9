/** The part of `subset-font` that is used here; the package brings no types. */
declare module 'subset-font' {
	interface Options {
		targetFormat?: 'sfnt' | 'truetype' | 'woff2';
		/** A number pins an axis, a range narrows it. */
		variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
		keepFeatures?: string[];
		keepAllGlyphs?: boolean;
		noHinting?: boolean;
		dropTables?: string[];
		/** Records of the name table kept beside the usual ones (0 to 6). */
		preserveNameIds?: number[];
	}
	// The package exports by `module.exports`, which the types of a default export describe.
	export default function subsetFont(
		font: Buffer,
		text: string | undefined,
		options: Options,
	): Promise<Buffer>;
}
