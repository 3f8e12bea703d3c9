import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/lesson/plain-text.ts';
import { defaultSettings } from '#lib/quiz/settings/settings.ts';
import { manifestErrors } from '#tests/schemas/manifest-errors.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import type { Lms } from '#lib/lesson/lms.ts';
import { lmsStandards, packages } from './packages.ts';

const site = 'https://quiz.example/some/folder/';
const manifest = (
	lms: Lms,
	lesson: Parameters<typeof sampleLesson>[0] = {},
	pass = 60,
	at: string | null = site,
) => packages[lms].write(sampleLesson(lesson), { ...defaultSettings, pass }, at);
/** What an element of that name says, each time it is there: every one is on a line of its own. */
const texts = (xml: string, element: string) =>
	Array.from(xml.matchAll(new RegExp(`<${element}>(.*)</${element}>`, 'g')), ([, inside]) =>
		plainText(inside!),
	);

/** Titles, with what is read of them. */
const titles: Record<string, string> = {
	'The old bridge': 'The old bridge',
	'Bridges & "ferries" <now> — 1 < 2': 'Bridges & "ferries" <now> — 1 < 2',
	"&amp; ]]> <!-- --> <?pi?> it's": "&amp; ]]> <!-- --> <?pi?> it's",
	'الجسر القديم (2024)': 'الجسر القديم (2024)',
	'古い橋と𠮷野家': '古い橋と𠮷野家',
	'Мост 🌉👩🏽‍🏫 ‏גשר': 'Мост 🌉👩🏽‍🏫 ‏גשר',
	'nul\u0000 bell\u0007 escape\u001b[0m': 'nul bell escape [0m',
	'half \ud83c of a pair, \ufffe, \uffff': 'half of a pair, ,',
	'two\n\tlines ': 'two lines',
};

describe.each(lmsStandards)('the manifest of %s', (lms) => {
	test('is valid by the schemas of its standard, whatever the title and the settings are', async () => {
		const written = [
			...Object.keys(titles).map((title) => manifest(lms, { title, summary: `<em>${title}</em>` })),
			...[0, 1, 57, 100].map((pass) => manifest(lms, {}, pass)),
			manifest(lms, { lang: 'pt-br' }, 60, null),
			manifest(lms, { title: '長'.repeat(250) + '&'.repeat(250) }),
			...fc
				.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 40, seed: 12 })
				.map((title) => manifest(lms, { title, summary: title })),
		];
		expect(await manifestErrors(lms, Object.fromEntries(written.map((xml, i) => [`${i}.xml`, xml])))).toEqual(
			[],
		);
	});

	test.each(Object.entries(titles))('says the title %j', (title, read) => {
		expect(texts(manifest(lms, { title }), 'title')).toEqual([read, read]);
	});

	test('names its one page, at the top of the package, and no file that is not there', () => {
		const named = [...manifest(lms).matchAll(/(?:href="|<url>)([^"<]*)/g)].map(([, name]) => name);
		expect(new Set(named)).toEqual(new Set(['index.html']));
		expect(manifest(lms)).not.toContain('schemaLocation');
	});

	test('bears the same identifiers whenever the lesson was edited or set otherwise', () => {
		const ids = (xml: string) => [...xml.matchAll(/\b(?:id|identifier)="([^"]*)"/g)].map(([, id]) => id);
		const first = ids(manifest(lms));
		expect(first.length).toBeGreaterThan(1);
		expect(new Set(first).size).toBe(first.length);
		expect(ids(manifest(lms, { revision: 'second', title: 'The new bridge' }, 0))).toEqual(first);
	});

	test('gives the course no pass mark to judge half a lesson by', () => {
		expect(manifest(lms)).not.toMatch(/masteryscore|satisfiedByMeasure|minNormalizedMeasure/);
	});
});

const version: Record<'scorm12' | 'scorm2004', [own: string[], others: string[]]> = {
	scorm12: [
		['<schemaversion>1.2<', 'imscp_rootv1p1p2', 'adlcp_rootv1p2', 'adlcp:scormtype="sco"'],
		['2004', 'imscp_v1p1', 'adlcp_v1p3', 'imsss', 'scormType'],
	],
	scorm2004: [
		['<schemaversion>2004 4th Edition<', 'imscp_v1p1', 'adlcp_v1p3', 'adlcp:scormType="sco"'],
		['>1.2<', 'rootv1p1p2', 'rootv1p2', 'scormtype'],
	],
};
test.each(Object.entries(version))(
	'%s is of one version, in one course of one lesson',
	(lms, [own, others]) => {
		const xml = manifest(lms as Lms);
		for (const text of own) expect(xml).toContain(text);
		for (const text of others) expect(xml).not.toContain(text);
		expect(xml.match(/<organization /g)).toHaveLength(1);
		expect(xml.match(/<item /g)).toHaveLength(1);
		const [, theDefault] = /<organizations default="([^"]*)"/.exec(xml)!;
		expect(xml).toContain(`<organization identifier="${theDefault}"`);
		const [, page] = /identifierref="([^"]*)"/.exec(xml)!;
		expect(xml).toContain(`<resource identifier="${page}"`);
	},
);

test('in SCORM 2004 the lesson alone says whether it is completed and passed', () => {
	expect(manifest('scorm2004')).toContain(
		'<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
	);
});

test('in SCORM 1.2 a title is cut to the 200 characters that its schema allows', () => {
	const [title] = texts(manifest('scorm12', { title: '&🌉'.repeat(150) }), 'title');
	expect([...title!]).toHaveLength(200);
	expect(title).toMatch(/^&🌉&🌉.*…$/u);
});

test.each([
	[60, 'moveOn="CompletedAndPassed" masteryScore="0.6"'],
	[100, 'moveOn="CompletedAndPassed" masteryScore="1"'],
	[7, 'moveOn="CompletedAndPassed" masteryScore="0.07"'],
	[0, 'moveOn="Completed" launchMethod'],
])('in cmi5 a pass mark of %i per cent is %s', (pass, written) => {
	expect(manifest('cmi5', {}, pass)).toContain(written);
});

test.each([
	[site, 'https://quiz.example/some/folder/old-bridge/'],
	['https://quiz.example/?a=1&b="', 'https://quiz.example/old-bridge/'],
	[null, 'urn:pilcrow:old-bridge'],
])('in cmi5 a lesson of the site %s is %s', (at, iri) => {
	expect(manifest('cmi5', {}, 60, at)).toContain(`<au id="${iri}"`);
	expect(manifest('cmi5', {}, 60, at)).toContain(`<course id="${iri}#course"`);
});

/** Each breaks a valid manifest, so that the schemas are seen to judge. */
const broken: [lms: Lms, name: string, part: string, by: string, error: RegExp][] = [
	['scorm12', 'an ampersand as it is', 'The old bridge', 'A & B', /xmlParseEntityRef|not well-formed/],
	['scorm12', 'a title that is too long', 'The old bridge', 'x'.repeat(201), /maxLength/],
	['scorm12', 'no identifier', 'identifier="pilcrow.old-bridge" ', '', /identifier.*required/],
	['scorm12', 'an attribute of 2004', 'scormtype', 'scormType', /scormType/],
	['scorm12', 'an identifier twice', '.lesson"', '.page"', /already|duplicate|xs:ID|unique/i],
	['scorm2004', 'an attribute of 1.2', 'scormType="sco"', 'scormType="SCO"', /scormType/],
	[
		'scorm2004',
		'sequencing that is none',
		'completionSetByContent="true"',
		'completion="true"',
		/completion/,
	],
	['scorm2004', 'no item', 'item', 'unit', /unit/],
	['cmi5', 'a way to go on that is none', 'CompletedAndPassed', 'Complete', /moveOn/],
	['cmi5', 'a pass mark above all', '"0.6"', '"60"', /masteryScore/],
	['cmi5', 'no address', '<url>index.html</url>', '', /url/],
	['cmi5', 'a language that is none', 'lang="en"', 'lang="English language"', /lang/],
];
test.each(broken)('by the schemas of %s, %s is wrong', async (lms, _name, part, by, error) => {
	const xml = manifest(lms);
	expect(xml).toContain(part);
	expect((await manifestErrors(lms, { 'a.xml': xml.replaceAll(part, by) })).join('\n')).toMatch(error);
});
