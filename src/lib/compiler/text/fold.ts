/** Plain text of one line. What is missing is reported elsewhere, and nothing is built from it. */
export function fold(value = ''): string {
	return value.trim().replace(/\s+/g, ' ');
}
