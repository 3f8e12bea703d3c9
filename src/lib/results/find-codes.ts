/** Too short for a result: a word of a mail, not a code. The shortest result of one question has about 70 characters. */
const shortest = 60;

/**
 * The result codes in a text, whatever stands around them: result links, also as mail programs rewrite them (a link within
 * a link, quoted-printable), and bare codes. One after another, so that a long text need not be gone through at once. What
 * only looks like a code is among them; `readCode` finds out.
 */
export function* findCodes(text: string): Generator<string> {
	// Quoted-printable (RFC 2045, 6.7) writes `=` as `=3D`, and breaks lines with a `=` at their end.
	const whole = text.includes('#r=3D') ? text.replace(/=\r?\n/g, '') : text;
	const codes = new RegExp(
		`(?:#|%23)r(?:=3D|=|%3[Dd])([\\w-]*)|(?<![\\w-])([dp][\\w-]{${shortest - 1},})(?![\\w-])`,
		'g',
	);
	for (const [, inLink, bare] of whole.matchAll(codes)) yield inLink ?? bare ?? '';
}
