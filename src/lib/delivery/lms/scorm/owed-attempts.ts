/**
 * What this device has of learners' attempts that their course has not taken: by the token of each, which a course that took nothing
 * cannot name when the lesson is opened again.
 */
export interface OwedAttempts {
	/** Null where the course has what this learner did here. */
	of: (learner: string) => string | null;
	note: (learner: string, token: string) => void;
	settle: (learner: string) => void;
}

/** Those of this page, in the browser's storage. Where nothing can be kept there, nothing is owed. */
export function owedAttempts(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): OwedAttempts {
	const nameOf = (learner: string) =>
		`pilcrow scorm ${location.pathname} ${encodeURIComponent(learner)} owed`;
	function trying<T>(work: (store: ReturnType<typeof open>) => T): T | null {
		try {
			return work(open());
		} catch {
			return null;
		}
	}
	return {
		of: (learner) => trying((store) => store.getItem(nameOf(learner))),
		note: (learner, token) => trying((store) => store.setItem(nameOf(learner), token)) ?? undefined,
		settle: (learner) => trying((store) => store.removeItem(nameOf(learner))) ?? undefined,
	};
}
