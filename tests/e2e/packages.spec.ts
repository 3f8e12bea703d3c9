import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { lmsStandards, packageFileName, packages } from '#lib/export/packages/packages.ts';
import { enTeach } from '#lib/i18n/en-teach.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import { budget } from '#tests/budget.ts';
import { manifestErrors } from '#tests/schemas/manifest-errors.ts';
import { lessonId } from './answering.ts';
import { expect, test } from './fixtures.ts';

const root = join(import.meta.dirname, '../..');
const built = (name: string) => readFileSync(join(root, 'build/packages', name));
const lessons = readdirSync(join(root, 'content'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** What a package says: all names in it, in their order, its page and its manifest. */
function read(lms: Lms, zip: Uint8Array) {
	const files = unzipSync(zip);
	const text = (name: string) => strFromU8(files[name]!);
	return { names: Object.keys(files), html: text('index.html'), manifest: text(packages[lms].manifest) };
}

for (const lms of lmsStandards) {
	test(`the build has every lesson as a package by ${lms}, light and valid`, async () => {
		expect(lessons).not.toEqual([]);
		for (const lesson of lessons) {
			const zip = built(packageFileName(lesson, lms));
			expect(zip.byteLength).toBeLessThanOrEqual(budget.package);
			const { names, html, manifest } = read(lms, zip);
			expect(names).toEqual([packages[lms].manifest, 'index.html']);
			expect(html).toMatch(new RegExp(`^<!doctype html>\\s*<html[^>]* data-lms="${lms}"`));
			expect(await manifestErrors(lms, { [packages[lms].manifest]: manifest })).toEqual([]);
		}
	});
}

test('what makes zips is the teacher’s page’s alone', () => {
	const build = join(root, 'build');
	// One of the messages of fflate, which a minifier leaves as they are.
	const zips = (path: string) => readFileSync(join(build, path), 'utf8').includes('invalid zip data');
	const scripts = (folder: string) =>
		readdirSync(join(build, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.map((name) => join(folder, name));
	expect(scripts('_app').filter(zips)).toHaveLength(1);
	const learners = lessons.flatMap((lesson) => [`${lesson}/index.html`, `${lesson}/embed/index.html`]);
	expect([...scripts('scripts'), ...learners, 'embed.js'].filter(zips)).toEqual([]);
});

/** Presses the button of a standard on the teacher's page; gives the file that comes, and its name. */
async function take(page: Page, lms: Lms) {
	const downloading = page.waitForEvent('download');
	const { name } = enTeach.lms.standards[lms];
	await page.getByRole('button', { name: enTeach.lms.download(name), exact: true }).click();
	const download = await downloading;
	return { name: download.suggestedFilename(), zip: readFileSync(await download.path()) };
}

test('a teacher takes packages with the chosen settings, which are the same whenever they are made', async ({
	page,
	baseURL,
}) => {
	await page.goto(`${lessonId}/teach/?mode=test&pass=75`);
	for (const lms of lmsStandards) {
		const { name, zip } = await take(page, lms);
		expect(name).toBe(packageFileName(lessonId, lms));
		expect((await take(page, lms)).zip.equals(zip)).toBe(true);

		const { names, html, manifest } = read(lms, zip);
		expect(names).toEqual([packages[lms].manifest, 'index.html']);
		const taken = ` data-settings="mode=test&amp;pass=75" data-site="${baseURL}"`;
		expect(html).toContain(taken);
		const { html: usual, manifest: other } = read(lms, built(name));
		expect(html.replace(taken, '')).toBe(usual);
		expect(await manifestErrors(lms, { [packages[lms].manifest]: manifest })).toEqual([]);
		if (lms === 'cmi5') {
			expect(manifest).toContain('masteryScore="0.75"');
			expect(manifest).toContain(`id="${baseURL}${lessonId}/"`);
		} else expect(manifest).toBe(other);
	}
});
