/** What a lesson's page may cost, in bytes as sent (gzip at its best) and in requests. The one place that names it. */
export const budget = {
	/** The page of the bench's short lesson, up to the first answer: `npm run bench`, beside the peers. */
	bench: { requests: 3, transfer: 63 * 1024, script: 50 * 1024 },
	/** The page of a whole lesson as it is opened: a browser test, with every run. */
	lesson: { requests: 2, transfer: 89 * 1024, script: 51 * 1024 },
	/** A package for an LMS, in bytes: the whole lesson with all that it needs. Of every lesson that the build has. */
	package: 250 * 1024,
};
