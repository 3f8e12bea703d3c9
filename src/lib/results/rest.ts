/** Gives a page its turn if it has waited long enough: await what it returns, where it returns anything. */
export type Rest = () => Promise<void> | undefined;

/** The page's turn, and then ours: a task of its own, for input and painting to come between. */
function nextTask(): Promise<void> {
	const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
	if (scheduler?.yield) return scheduler.yield();
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/**
 * For a long piece of work: call it at every step. `stretch`: how many milliseconds to work before the page has its turn;
 * a task of 50 ms and more is felt (the Long Tasks API counts from there).
 */
export function makeRest(stretch = 40, now = () => performance.now(), wait = nextTask): Rest {
	let since = now();
	return () => {
		if (now() - since < stretch) return undefined;
		return wait().then(() => {
			since = now();
		});
	};
}
