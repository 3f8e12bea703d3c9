import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { budget } from '#tests/budget.ts';
import { expect, test } from './fixtures.ts';

const root = join(import.meta.dirname, '../..');
const build = join(root, 'build');
const files = readdirSync(build, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name));
const pages = files.filter((file) => file.endsWith('.html'));
const lessons = readdirSync(join(root, 'content'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

const read = (file: string) => readFileSync(file, 'utf8');
const KiB = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

test.describe('the build', () => {
	test('there is a page for every lesson', () => {
		expect(lessons).not.toEqual([]);
		for (const lesson of lessons) expect(pages).toContain(join(build, lesson, 'index.html'));
	});

	test('every page carries a content policy that lets its own scripts run and no other', () => {
		for (const page of pages) {
			const html = read(page);
			const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
			expect.soft(policy, relative(build, page)).toContain("default-src 'none'");
			expect.soft(policy, relative(build, page)).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
			const packed = /data-packed="scripts">([^<]*)/.exec(html)?.[1];
			const unpacked = packed ? inflateRawSync(Buffer.from(packed, 'base64')).toString() : '[]';
			// The first is styles, which the script adopts.
			for (const script of (JSON.parse(unpacked) as string[]).slice(1)) {
				const hash = createHash('sha256').update(script).digest('base64');
				expect.soft(policy, relative(build, page)).toContain(`'sha256-${hash}'`);
			}
			for (const [, script = ''] of html.matchAll(
				/<script(?![^>]*(?:json|text\/plain|\ssrc=))[^>]*>([^]*?)<\/script>/g,
			)) {
				const hash = createHash('sha256').update(script).digest('base64');
				expect.soft(policy, relative(build, page)).toContain(`'sha256-${hash}'`);
			}
		}
	});

	test('no page names an address elsewhere that a browser would fetch by itself', async ({ page }) => {
		const found: string[] = [];
		for (const file of pages) {
			const addresses = await page.evaluate((html) => {
				const parsed = new DOMParser().parseFromString(html, 'text/html');
				// Of links, `canonical` and `alternate` (oEmbed) only name it; every other kind is fetched.
				const fetched = parsed.querySelectorAll(
					'[src], [srcset], [poster], object[data], [background], link[href]:not([rel=canonical], [rel=alternate]), use[href], image[href]',
				);
				return [...fetched]
					.flatMap((element) =>
						['src', 'srcset', 'poster', 'data', 'background', 'href'].map((name) =>
							element.getAttribute(name),
						),
					)
					.filter((address) => address !== null && /^\s*(https?:|wss?:)?\/\//i.test(address));
			}, read(file));
			found.push(...addresses.map((address) => `${relative(build, file)}: ${address}`));
		}
		const calls =
			/(?:url\(|@import|\bimport\(|\bfetch\(|sendBeacon\(|new (?:WebSocket|EventSource|Worker)\()\s*["'`]?(?:https?:|wss?:)?\/\/[\w.-]+/gi;
		for (const file of files.filter((name) => /\.(html|css|js)$/.test(name)))
			found.push(...(read(file).match(calls) ?? []).map((call) => `${relative(build, file)}: ${call}`));
		expect(found).toEqual([]);
	});

	test('no address is rooted at the host, so that every folder will do', () => {
		for (const page of pages)
			expect.soft(read(page), relative(build, page)).not.toMatch(/\s(?:src|href|action)="\/(?!\/)/);
	});
});

for (const lesson of lessons) {
	test(`the page of ${lesson} keeps to its budget`, async ({ page, transfer }, info) => {
		await page.goto(`${lesson}/`, { waitUntil: 'networkidle' });
		const { requests, bytes, scriptBytes } = await transfer();
		const figures = `${requests} requests, ${KiB(bytes)}, of which ${KiB(scriptBytes)} of script`;
		info.annotations.push({ type: 'size', description: figures });
		console.log(`${lesson}: ${figures}`);
		expect(requests).toBeLessThanOrEqual(budget.lesson.requests);
		expect(bytes).toBeLessThanOrEqual(budget.lesson.transfer);
		expect(scriptBytes).toBeLessThanOrEqual(budget.lesson.script);
		expect(scriptBytes).toBeGreaterThan(0);
	});
}

test.describe('the typeface', () => {
	test('a lesson asks for it at an address that holds', async ({ page }) => {
		const answer = page.waitForResponse(/pilcrow-serif-roman[^/]*\.woff2$/);
		await page.goto(`${lessons[0]}/`);
		expect((await answer).status()).toBe(200);
	});

	for (const [style, weight, file] of [
		['normal', '400', 'roman'],
		['italic', '400', 'italic'],
	] as const) {
		test(`the local stand-in is as wide and as high as the face itself, ${style} at ${weight}`, async ({
			page,
		}) => {
			await page.goto(`${lessons[0]}/`);
			const font = readFileSync(join(root, `static/fonts/pilcrow-serif-${file}.woff2`), 'base64');
			const measure = { style, weight, font };
			const [own, local] = await page.evaluate(async ({ style, weight, font }) => {
				// The page's own face is optional: where it came too late, this page never shows it.
				const bytes = Uint8Array.from(atob(font), (byte) => byte.charCodeAt(0));
				const face = new FontFace('Measured', bytes, { style, weight });
				document.fonts.add(await face.load());
				const text =
					'Everyone has the right to rest and leisure, including reasonable limitation of working hours and periodic holidays with pay.';
				const context = document.createElement('canvas').getContext('2d')!;
				const sizes = [];
				for (const family of ['Measured', 'Pilcrow Fallback']) {
					context.font = `${style} ${weight} 100px "${family}", monospace`;
					// Rejects for each local font that this machine lacks; the measures show whether one was found.
					await document.fonts.load(context.font, text).catch(() => []);
					const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
					sizes.push({ width, height: fontBoundingBoxAscent + fontBoundingBoxDescent });
				}
				return sizes;
			}, measure);
			expect(Math.abs(local!.width / own!.width - 1)).toBeLessThan(0.02);
			expect(Math.abs(local!.height - own!.height)).toBeLessThanOrEqual(2);
		});
	}
});

test.describe('the rig sees', () => {
	// Each trouble is made on a page of the site, is reported, and is taken off the list, which must be empty at the end.
	const troubles: { name: string; html: string; reported: RegExp }[] = [
		{
			name: 'an error that nobody caught',
			html: '<script>throw new Error("uncaught")</script>',
			reported: /^page error: .*uncaught/,
		},
		{
			name: 'a rejection that nobody caught',
			html: '<script>Promise.reject(new Error("left"))</script>',
			reported: /^page error: .*left/,
		},
		{
			name: 'a warning in the console',
			html: '<script>console.warn("beware")</script>',
			reported: /^console warning: beware/,
		},
		{
			name: 'what the content policy stops',
			html: `<meta http-equiv="content-security-policy" content="default-src 'none'"><body style="color: red">`,
			reported: /^console error: .*Content Security Policy/,
		},
		{ name: 'a missing file', html: '<img src="missing.png">', reported: /^404: .*missing\.png/ },
		{
			name: 'a request to another host',
			html: '<img src="http://127.0.0.2:9/dot.png">',
			reported: /^other host: .*dot\.png/,
		},
	];
	for (const { name, html, reported } of troubles) {
		test(name, async ({ page, troubles }) => {
			await page.route('**/made-up', (route) => route.fulfill({ contentType: 'text/html', body: html }));
			await page.goto('made-up', { waitUntil: 'networkidle' });
			expect(troubles).toContainEqual(expect.stringMatching(reported));
			troubles.length = 0;
		});
	}

	test('what axe finds', async ({ page, axe, troubles }) => {
		await page.route('**/made-up', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<img src="data:,">' }),
		);
		await page.goto('made-up');
		await expect(axe()).rejects.toThrow(/image-alt/);
		troubles.length = 0;
	});

	test('a shift of the layout', async ({ page, cls }) => {
		await page.route('**/made-up', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: '<div id="late"></div><p style="font-size: 5rem">Text that stood here.</p>',
			}),
		);
		await page.goto('made-up');
		expect(await cls()).toBe(0);
		await page.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			await frame();
			document.getElementById('late')!.style.height = '200px';
			await frame();
			await frame();
		});
		await expect.poll(cls).toBeGreaterThan(0);
	});
});

test.describe('without script', () => {
	test.use({ withoutScript: true });

	test('no script of the page runs, before axe or after it, and axe does', async ({ page, axe }) => {
		const body = `<!doctype html><html lang="en"><title>Off</title><main><h1>off</h1><noscript><p>Read on.</p></noscript>
			<button onclick="this.textContent = 'on'">off</button></main><script>document.querySelector('h1').textContent = 'on'</script>`;
		await page.route('**/made-up', (route) => route.fulfill({ contentType: 'text/html', body }));
		await page.goto('made-up');
		// Playwright's text locators pass <noscript> over.
		await expect(page.locator('noscript')).toBeVisible();
		await axe();
		await expect(page.getByRole('heading')).toHaveText('off');
		await page.getByRole('button').click();
		await expect(page.getByRole('button')).toHaveText('off');
		await page.evaluate(() =>
			document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="data:,">'),
		);
		await expect(axe()).rejects.toThrow(/image-alt/);
	});
});
