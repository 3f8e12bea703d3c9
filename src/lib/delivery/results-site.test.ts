import { expect, test } from 'vitest';
import { resultsSite } from './results-site.ts';

const site = 'https://quiz.example/lessons/';

test.for<[string, string, string, string | undefined, string]>([
	['the lesson’s page', `${site}bridge/?mode=test#p7`, '..', undefined, site],
	['a frame', `${site}bridge/embed/?mode=test`, '../..', undefined, site],
	['a frame by its file’s name', `${site}bridge/embed/index.html`, '../..', undefined, site],
	[
		'a frame of a site that was told another address',
		`${site}bridge/embed/`,
		'../..',
		'https://a.example/',
		site,
	],
	[
		'a file in a course',
		'https://lms.example/pluginfile.php/86/mod_resource/content/1/bridge.html',
		'../..',
		undefined,
		'',
	],
	['the same, with its site in it', 'https://lms.example/pluginfile.php/86/bridge.html', '../..', site, site],
	['a file at a host’s root', 'https://lms.example/bridge.html', '../..', undefined, ''],
	[
		'a file of a folder that is named like it',
		'https://lms.example/bridge-2/embed/bridge.html',
		'../..',
		undefined,
		'',
	],
	['a file from a memory stick', 'file:///media/stick/bridge/embed/index.html', '../..', undefined, ''],
	['the same, with its site in it', 'file:///media/stick/bridge.html', '../..', site, site],
	['a document without an address', 'about:srcdoc', '../..', undefined, ''],
	['the same, with its site in it', 'about:srcdoc', '../..', site, site],
])('%s: %s', ([, href, base, made, expected]) => {
	expect(resultsSite({ href, base, site: made }, 'bridge')).toBe(expected);
});
