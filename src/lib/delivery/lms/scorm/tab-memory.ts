/** What a tab remembers of the attempt in it, for the page that is loaded in its place. */
export interface TabMemory {
	/** Null where the page was not loaded again: somebody else may sit there now. */
	recall: () => Remembered | null;
	note: (attempt: Remembered) => void;
}

export interface Remembered {
	learner: string;
	/** Names the attempt in this device's storage (`attemptToken`). */
	token: string;
}

/** The memory of this tab for this page. Where nothing can be kept, it remembers nothing. */
export function tabMemory(): TabMemory {
	const name = `pilcrow scorm ${location.pathname}`;
	return {
		recall() {
			const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			if (navigation?.type !== 'reload') return null;
			try {
				return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Remembered | null;
			} catch {
				return null;
			}
		},
		note(attempt) {
			try {
				sessionStorage.setItem(name, JSON.stringify(attempt));
			} catch {
				// Then the course alone can name it.
			}
		},
	};
}
