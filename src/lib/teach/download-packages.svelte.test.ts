import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { harbourBridge } from 'virtual:harbour-bridge';
import { makePackage } from '#lib/export/packages/make-package.ts';
import { lmsStandards, packages } from '#lib/export/packages/packages.ts';
import { enTeach } from '#lib/i18n/en-teach.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import RenderedPackages from '#tests/components/RenderedPackages.svelte';

const { lms: words } = enTeach;
const lesson = harbourBridge;
const site = 'https://quiz.example/some/folder/';
const settings: Settings = { ...defaultSettings, mode: 'test', pass: 0 };

afterEach(() => void vi.restoreAllMocks());

/** A package as the build makes it, at an address of this page. */
function built(lms: Lms): string {
	const html = `<!doctype html>\n<html lang="en" data-lms="${lms}"><title>${lesson.title}</title></html>`;
	const made = makePackage(lms, lesson, { html, settings: defaultSettings, site: null });
	return URL.createObjectURL(new Blob([made]));
}

const show = (address: (lms: Lms) => string) => render(RenderedPackages, { lesson, address, settings, site });

/** Presses the button of a standard; gives what was handed over. Only listens: the file is made and downloaded. */
async function press(lms: Lms): Promise<Uint8Array> {
	const made = vi.spyOn(URL, 'createObjectURL');
	await page.getByRole('button', { name: words.download(words.standards[lms].name) }).click();
	const row = page.getByRole('listitem').filter({ hasText: words.standards[lms].about });
	await expect.element(row.getByRole('status')).toHaveTextContent(words.done);
	const [blob] = made.mock.lastCall as [Blob];
	made.mockRestore();
	expect(blob.type).toBe('application/zip');
	return new Uint8Array(await blob.arrayBuffer());
}

describe.each(lmsStandards)('a package for %s', (lms) => {
	test('has the settings, the site and a manifest of them, and is the same when it is made again', async () => {
		await show(built);
		const made = await press(lms);
		const { manifest, write } = packages[lms];
		const files = unzipSync(made);
		expect(Object.keys(files)).toEqual([manifest, 'index.html']);
		const read = (name: string) => new TextDecoder().decode(files[name]);
		expect(read(manifest)).toBe(write(lesson, settings, site));
		expect(read('index.html')).toContain(
			`<html data-settings="mode=test&amp;pass=0" data-site="${site}" lang="en" data-lms="${lms}">`,
		);
		expect(await press(lms)).toEqual(made);
	});
});

test('what cannot be fetched, or is no package, is told beside its button; another is there all the same', async () => {
	const address = (lms: Lms) =>
		lms === 'scorm12'
			? 'blob:gone'
			: lms === 'cmi5'
				? URL.createObjectURL(new Blob(['<h1>404</h1>']))
				: built(lms);
	await show(address);
	const statuses = page.getByRole('status');
	for (const lms of lmsStandards)
		await page.getByRole('button', { name: words.download(words.standards[lms].name) }).click();
	await expect.element(statuses.nth(0)).toHaveTextContent(words.failed);
	await expect.element(statuses.nth(1)).toHaveTextContent(words.done);
	await expect.element(statuses.nth(2)).toHaveTextContent(words.failed);
});
