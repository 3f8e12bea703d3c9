import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { makePackage, pageOfPackage } from './make-package.ts';
import { lmsStandards, packageFileName, packages } from './packages.ts';

const html = '<!doctype html>\n<html lang="en"><title>橋 — 🌉</title></html>\n';
const inside = { html, settings: { ...defaultSettings, pass: 0 }, site: 'https://quiz.example/' };

describe.each(lmsStandards)('a package by %s', (lms) => {
	const { manifest, write } = packages[lms];
	const made = makePackage(lms, sampleLesson(), inside);

	test('has a manifest and a page at its top, and nothing else: no folder, no files of another system', () => {
		const files = unzipSync(made);
		expect(Object.keys(files)).toEqual([manifest, 'index.html']);
		const text = new TextDecoder().decode(files[manifest]);
		expect(text).toBe(write(sampleLesson(), inside.settings, inside.site));
	});

	test('gives its page back', () => expect(pageOfPackage(made)).toBe(html));

	test('is the same to the byte when it is made again, at any time and in any zone', () => {
		expect(makePackage(lms, sampleLesson(), inside)).toEqual(made);
		// APPNOTE 4.3.7 and 4.4.6: noon of 1 January 1980, as MS-DOS writes time and date.
		expect([...made.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
	});
});

test('what is no package, or has no page, is an error', () => {
	expect(() => pageOfPackage(new Uint8Array(100))).toThrow();
	const other = makePackage('cmi5', sampleLesson(), inside);
	const name = new TextEncoder().encode('index.html');
	const renamed = other.map((byte, i) => (name.every((c, j) => other[i + j] === c) ? byte + 1 : byte));
	expect(() => pageOfPackage(renamed)).toThrow('There is no index.html in the package.');
});

test('a package’s file is called by its lesson and its standard', () => {
	expect(lmsStandards.map((lms) => packageFileName('old-bridge', lms))).toEqual([
		'old-bridge-scorm12.zip',
		'old-bridge-scorm2004.zip',
		'old-bridge-cmi5.zip',
	]);
});
