/** Turns a drawing laid out from the left to run from the right, where people read so. */
export interface Mirror {
	/** The left edge of what is `width` wide and was laid out at `x`. */
	x(x: number, width?: number): number;
	/** For lines and marks: an SVG transform. */
	transform: string | undefined;
}

export function mirror(width: number, rtl: boolean): Mirror {
	return rtl
		? { x: (x, own = 0) => width - x - own, transform: `matrix(-1 0 0 1 ${width} 0)` }
		: { x: (x) => x, transform: undefined };
}
