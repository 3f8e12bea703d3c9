/** The attempts at a lesson that are kept on this device, which several learners may share. */
export interface KeptAttempts {
	/** Those beside the one that is taken, the last one written first; when each was begun, in milliseconds since 1970. */
	others(): { name: string; started: number }[];
	/** Takes the one of that name from now on, or a new one: the page is loaded again. */
	take(name?: string): void;
}
