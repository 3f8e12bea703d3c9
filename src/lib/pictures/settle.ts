/**
 * Sets things side by side in one dimension, in the order given: each as near as can be to where it wants to start, none
 * over another, all between 0 and `end` (what does not fit runs over the end). Gives where each starts.
 * Neighbours that push one another share the way by weight (isotonic regression by pooling adjacent violators).
 */
export function settle(
	wants: readonly number[],
	sizes: readonly number[],
	end: number,
	weights: readonly number[] = wants.map(() => 1),
): number[] {
	interface Block {
		start: number;
		size: number;
		/** Of where its members would have the block start, each by its weight; and of the weights. */
		sum: number;
		weight: number;
		members: number[];
	}
	const blocks: Block[] = [];
	const startOf = ({ sum, weight, size }: Block) => Math.max(0, Math.min(end - size, sum / weight));
	wants.forEach((want, i) => {
		const weight = weights[i]!;
		let block: Block = { start: 0, size: sizes[i]!, sum: want * weight, weight, members: [i] };
		block.start = startOf(block);
		for (let last = blocks.at(-1); last && last.start + last.size > block.start; last = blocks.at(-1)) {
			const { size, sum, weight, members } = blocks.pop()!;
			block = {
				start: 0,
				size: size + block.size,
				sum: sum + block.sum - size * block.weight,
				weight: weight + block.weight,
				members: [...members, ...block.members],
			};
			block.start = startOf(block);
		}
		blocks.push(block);
	});
	const starts: number[] = [];
	for (const { start, members } of blocks) {
		let at = start;
		for (const i of members) {
			starts[i] = at;
			at += sizes[i]!;
		}
	}
	return starts;
}
