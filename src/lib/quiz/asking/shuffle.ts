/**
 * A generator of numbers in [0, 1) from a seed: Mulberry32 (Tommy Ettinger, public domain). Small, quick, and the same
 * on every machine; it is for orders on a screen, not for secrets.
 */
function mulberry32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
	};
}

/** A 32-bit hash of a name (FNV-1a over UTF-16 units): gives each question a shuffle of its own from one seed. */
function hash(name: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/**
 * The items in an order that depends on the seed and the name alone (Fisher–Yates).
 * `seed`: 0 to 2³² − 1; `name`: what is shuffled, such as a question's id.
 */
export function shuffle<T>(items: readonly T[], seed: number, name: string): T[] {
	const random = mulberry32(seed ^ hash(name));
	const shuffled = [...items];
	for (let i = shuffled.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
	}
	return shuffled;
}
