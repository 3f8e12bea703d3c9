/** A rectangle of a drawing. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Every pair of boxes that cover one another, by their names. */
export function overlaps(boxes: [name: string, box: Box][]): string[] {
	return boxes.flatMap(([name, a], i) =>
		boxes
			.slice(i + 1)
			.filter(
				([, b]) =>
					a.x < b.x + b.width - 0.01 &&
					b.x < a.x + a.width - 0.01 &&
					a.y < b.y + b.height - 0.01 &&
					b.y < a.y + a.height - 0.01,
			)
			.map(([other]) => `${name} covers ${other}`),
	);
}

/** The names of boxes that reach beyond a drawing of this size. */
export const outside = (boxes: [name: string, box: Box][], width: number, height: number): string[] =>
	boxes
		.filter(
			([, { x, y, width: w, height: h }]) =>
				x < -0.01 || y < -0.01 || x + w > width + 0.01 || y + h > height + 0.01,
		)
		.map(([name]) => name);
