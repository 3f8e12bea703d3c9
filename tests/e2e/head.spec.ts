import { enPages } from '#lib/i18n/en-pages.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';

const pages = [
	{ path: '', skip: 'question' },
	{ path: `${lessonId}/`, skip: 'questions' },
	{ path: `${lessonId}/teach/`, skip: 'tools' },
	{ path: `${lessonId}/print/`, skip: 'sheets' },
	{ path: 'results/', skip: 'results' },
	{ path: 'guide/', skip: 'content' },
	{ path: 'guide/write/', skip: 'content' },
] as const;

for (const { path, skip } of pages)
	test(`/${path} says of itself what it is, by words, icon, colours and picture`, async ({
		page,
		request,
	}) => {
		await page.goto(path);
		const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first();
		for (const name of ['description', 'og:title', 'og:description', 'og:image:alt'])
			await expect(meta(name)).toHaveAttribute('content', /\w{3}/);
		await expect(page).toHaveTitle(/\w{3}/);
		await expect(meta('og:type')).toHaveAttribute(
			'content',
			path.startsWith(lessonId) ? 'article' : 'website',
		);
		await expect(meta('og:locale')).toHaveAttribute('content', 'en_US');
		await expect(meta('twitter:card')).toHaveAttribute('content', 'summary_large_image');

		const files = await page.evaluate(() => ({
			picture: new URL(
				document.querySelector<HTMLMetaElement>('[property="og:image"]')!.content,
				document.baseURI,
			).href,
			icons: [...document.querySelectorAll<HTMLLinkElement>('[rel=icon], [rel=apple-touch-icon]')].map(
				({ href }) => href,
			),
		}));
		const picture = await request.get(files.picture);
		expect(picture.headers()['content-type']).toBe('image/png');
		const png = await picture.body();
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(files.icons).toHaveLength(2);
		for (const icon of files.icons) {
			const answer = await request.get(icon);
			expect(answer.status(), icon).toBe(200);
			expect(answer.headers()['content-type']).toMatch(/^image\//);
		}

		// The frame that a browser paints is of the page's own colour.
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const colours = await page.evaluate(() => {
				const named = [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')].filter(
					({ media }) => matchMedia(media).matches,
				);
				const probe = document.createElement('i');
				probe.style.color = named.map(({ content }) => content).join();
				document.body.append(probe);
				return [getComputedStyle(probe).color, getComputedStyle(document.body).backgroundColor];
			});
			expect(colours[0]).toBe(colours[1]);
		}

		await page.keyboard.press('Tab');
		const link = page.getByRole('link', { name: enPages.site.skip[skip], exact: true });
		await expect(link).toBeFocused();
		await expect(page.locator((await link.getAttribute('href'))!)).toBeVisible();
	});

test.describe('without script', () => {
	test.use({ withoutScript: true });

	test('the first link of a lesson leads to its questions, where they are to be read', async ({ page }) => {
		await page.goto(`${lessonId}/`);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#plain-questions$/);
		await expect(page.locator('#plain-questions h2')).toBeInViewport();
	});
});
