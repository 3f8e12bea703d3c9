/**
 * Parts of a YAML file, as written: those of its top-level keys, one after another. Takes the text and the keys; what the
 * file does not have is left out.
 */
export function fileParts(text: string, keys: readonly string[]): string {
	const parts = text.split(/^(?=\w)/m);
	return parts
		.filter((part) => keys.some((key) => part.startsWith(`${key}:`)))
		.join('')
		.trimEnd();
}
