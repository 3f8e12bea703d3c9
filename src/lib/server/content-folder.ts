/** The content folder, relative to where the command runs: `content`, or what the environment names. */
export function contentFolder(): string {
	return process.env.PILCROW_CONTENT || 'content';
}
