/** Looks again and again until something holds, and gives what it then is; fails when that takes longer than 20 seconds. */
export async function until<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
	const deadline = Date.now() + 20_000;
	for (;;) {
		const seen = await look();
		if (seen) return seen;
		if (Date.now() > deadline) throw new Error(`It never came that ${what}.`);
		await new Promise((again) => setTimeout(again, 25));
	}
}
