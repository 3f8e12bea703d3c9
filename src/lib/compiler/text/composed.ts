/**
 * Text in Unicode's NFC, so that words are the same however their accents were typed. The CJK compatibility ideographs
 * stay: NFC has other signs for them, which look otherwise, and names are written with them.
 */
export function composed(text: string): string {
	const parts = text.split(/([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u);
	return parts.map((part, index) => (index % 2 === 0 ? part.normalize('NFC') : part)).join('');
}
