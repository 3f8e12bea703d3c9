import { expect, test } from 'vitest';
import { inlineFonts } from './inline-fonts.ts';

const face = (name: string, range: string) =>
	`@font-face { font-family: X; font-display: optional; src: url('/fonts/${name}.woff2') format('woff2'); unicode-range: ${range}; }`;
const faces = `/* Faces. */ ${face('roman', 'U+20-7E')} ${face('more', 'U+C0-F6, U+152')} @font-face { src: local('Tinos') }`;
const page = (text: string) => `<p>${text}</p><script>'é'</script>`;
const read = (name: string) => Promise.resolve(new TextEncoder().encode(name));
const data = (name: string) => `url(data:font/woff2;base64,${btoa(`${name}.woff2`)})`;

test.for<[string, string, string[]]>([
	['letters of one face', 'plain', ['roman']],
	['letters of both', 'plaîn', ['roman', 'more']],
	['a single code point of a range', 'œuvre Œ', ['roman', 'more']],
])('a page has in it the faces that it needs: %s', async ([, text, wanted]) => {
	const whole = await inlineFonts(faces, page(text), read);
	for (const name of ['roman', 'more']) expect(whole.includes(data(name)), name).toBe(wanted.includes(name));
	expect(whole).not.toMatch(/\/fonts\/|optional/);
	expect(whole).toContain(`local('Tinos')`);
});
