/** How it stands between a session and the course that it is reported to. */
export interface CourseStatus {
	/**
	 * `reporting`: the course has all that there is. `waiting`: something is on its way. `lost`: it takes nothing at present.
	 * `ended`: the session with it is over. `looking`: opened to be looked at, so nothing is reported.
	 */
	state: 'reporting' | 'waiting' | 'lost' | 'ended' | 'looking';
	/** Ends the session and goes back to the course; null where the course closes the page by itself. */
	leave: (() => void) | null;
}
