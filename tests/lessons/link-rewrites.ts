const percent = encodeURIComponent;
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** As Proofpoint's URL Defense writes an address in its version 2. */
const hyphened = (link: string) =>
	percent(link)
		.replace(/[-_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
		.replaceAll('%2F', '_')
		.replaceAll('%', '-');

/** What mail filters and other programs make of a link: another one, which leads to it. */
export const linkRewrites = {
	'coded once': (link) => link.replace('#r=', '%23r%3D'),
	'coded twice': (link) => `https://mail.example/l/?u=${percent(percent(link))}`,
	'coded through and through': (link) =>
		`https://mail.example/l/?u=${link.replace(/[^a-z\d]/gi, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
	'Outlook Safelinks': (link) =>
		`https://eur01.safelinks.protection.outlook.com/?url=${percent(link)}&data=05%7C02%7Cd.berg%40school.example%7C0&reserved=0`,
	'Proofpoint, version 1': (link) =>
		`https://urldefense.proofpoint.com/v1/url?u=${percent(link)}&k=dF8eXyz%3D%3D%0A`,
	'Proofpoint, version 2': (link) =>
		`https://urldefense.proofpoint.com/v2/url?u=${hyphened(link)}&d=DwMFaQ&c=pWJtqX-2D&e=`,
	'Proofpoint, version 3': (link) =>
		`https://urldefense.com/v3/__${link.replaceAll('#', '*')}__;Iw!!AbCd!pefghd-ijkl$`,
	Barracuda: (link) =>
		`https://linkprotect.cudasvc.com/url?a=${percent(link).replace(/%../g, (code) => code.toLowerCase())}&c=E,1,dpQ,,&typo=1`,
	Mimecast: (link) => `https://protect-eu.mimecast.com/redirect/dp1?u=${percent(link)}&domain=quiz.example`,
	Sophos: (link) =>
		`https://eu-west-1.protection.sophos.com/?d=quiz.example&u=${base64(link)}&i=NWQ&t=dp&h=1`,
	Google: (link) => `https://www.google.com/url?q=${percent(link)}&sa=D&source=editors&usg=AOvVaw`,
} satisfies Record<string, (link: string) => string>;

const wrapped = (text: string, columns: number, end: string) =>
	text.replace(new RegExp(`[^\\r\\n]{${columns}}(?=[^\\r\\n])`, 'g'), `$&${end}`);

function quotedPrintable(text: string): string {
	const coded = text.replace(/[^\n\x20-<>-~]/g, (sign) =>
		[...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
	);
	return coded
		.split('\n')
		.map((line) => line.match(/(?:=..|[^=]){1,72}/g)?.join('=\r\n') ?? '')
		.join('\r\n');
}
const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What programs make of a text with links in it. */
export const textRewrites = {
	'lines of 76': (text) => wrapped(text, 76, '\r\n'),
	'lines of 30': (text) => wrapped(text, 30, '\n'),
	'format=flowed': (text) => wrapped(text, 75, ' \r\n'),
	quoted: (text) => text.replace(/^/gm, '> '),
	'quoted twice, in lines of 72': (text) => wrapped(text, 72, '\n').replace(/^/gm, '>> '),
	'words that may break': (text) => text.replace(/[\w-]{15}/g, '$&\u200b'),
} satisfies Record<string, (text: string) => string>;

/** What programs make of a text when it becomes a page. */
export const pages = {
	'a web page': (text) => `<!DOCTYPE html><p class="d">${escaped(text).replaceAll('\n', '<br>\n')}</p>`,
	'a web page that may break everywhere': (text) =>
		`<td>${escaped(text).replace(/[\w-]{20}/g, '$&<wbr>')}</td>`,
	RTF: (text) => `{\\rtf1\\ansi {\\field{\\*\\fldinst{HYPERLINK "${text}"}}{\\fldrslt mine}}}`,
} satisfies Record<string, (text: string) => string>;

/** How programs send what they made: on the way nothing comes over this. */
export const transports = {
	'quoted-printable': (text) =>
		`Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`,
	'a mail’s body in an address': (text) => `mailto:berg@school.example?body=${percent(text)}`,
	'base64, as a part of a mail': (text) =>
		`Subject: Hi\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nX-Mailer: any\r\n\r\n${wrapped(base64(text), 76, '\r\n')}\r\n--boundary--\r\n`,
} satisfies Record<string, (text: string) => string>;
