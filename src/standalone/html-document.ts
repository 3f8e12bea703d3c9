import type { Lms } from '#lib/delivery/lms/course.ts';
import { hashSource } from './built-scripts.js';

const sources = (texts: readonly string[]) => texts.map((text) => `'${hashSource(text)}'`).join(' ');

/**
 * A page that has all in itself, as HTML: outside of Kit's pages, for it may stand anywhere. `inside` are its scripts and its
 * styles as texts: its content policy lets just these be used, and nothing be fetched but from its own host; a page that `connects`
 * narrows by a script which hosts it speaks to (`narrow-connections.ts`). Without scripts, as while developing, it has no policy. `lms`: the standard of the package that it stands in.
 */
export function htmlDocument({
	lang,
	lms,
	head,
	body,
	inside,
}: {
	lang: string;
	lms?: Lms | undefined;
	head: string;
	body: string;
	inside: { scripts: readonly string[] | null; styles: readonly string[]; connects?: boolean };
}): string {
	const { scripts, styles, connects = false } = inside;
	const policy = [
		`default-src 'none'`,
		`script-src ${sources(scripts ?? [])}`,
		`style-src ${sources(styles)}`,
		`font-src data:`,
		`img-src data:`,
		`connect-src 'self'${connects ? ' https: http:' : ''}`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
	return `<!doctype html>
<html lang="${lang}"${lms ? ` data-lms="${lms}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${scripts ? `<meta http-equiv="content-security-policy" content="${policy}">` : ''}
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
