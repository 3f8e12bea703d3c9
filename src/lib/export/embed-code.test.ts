import { describe, expect, test } from 'vitest';
import { defaultSettings, parseSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { embedCode, frameCode, lessonAddress } from './embed-code.ts';
import { oEmbed } from './oembed.ts';
import { withSettings, withSite } from './with-settings.ts';

const site = 'https://quiz.example/some/folder/';
const lesson = { id: 'bridge', title: 'The "old" bridge & its <end>' };
const settings: Settings = { ...defaultSettings, mode: 'test', stages: ['events', 'voices'] };

describe('the address of a lesson', () => {
	test('stands below the site, and has what differs from the usual settings', () => {
		expect(lessonAddress(site, 'bridge', 'embed/', settings)).toBe(
			'https://quiz.example/some/folder/bridge/embed/?stages=events%2Cvoices&mode=test',
		);
		expect(lessonAddress(site, 'bridge', '', defaultSettings)).toBe(
			'https://quiz.example/some/folder/bridge/',
		);
	});
	test('gives the settings back', () => {
		const address = new URL(lessonAddress(site, 'bridge', '', settings));
		expect(parseSettings(address.searchParams)).toEqual({ settings, problems: [] });
	});
});

test('the code for a page is a link with the settings in its address, and a script; nothing of the title gets out', () => {
	expect(embedCode(site, lesson, settings)).toBe(
		'<a href="https://quiz.example/some/folder/bridge/?stages=events%2Cvoices&amp;mode=test" data-pilcrow>' +
			'The &quot;old&quot; bridge &amp; its &lt;end></a>\n' +
			'<script async src="https://quiz.example/some/folder/embed.js"></script>',
	);
});

test('a plain frame fits its host, and lets the learner copy', () => {
	const code = frameCode(site, lesson, settings);
	expect(code).toContain('style="max-width: 100%; border: 0"');
	expect(code).toContain('allow="clipboard-write"');
});

test('oEmbed has what version 1.0 asks of `rich`, and the frame at the size that it names', () => {
	const rich = oEmbed(site, lesson);
	expect(rich).toMatchObject({ version: '1.0', type: 'rich', title: lesson.title, provider_url: site });
	expect(rich.html).toBe(frameCode(site, lesson, defaultSettings));
	expect(rich.html).toContain(`width="${rich.width}" height="${rich.height}"`);
});

describe('a standalone file', () => {
	const file = '<!doctype html>\n<html lang="en"><head></head></html>';
	test('takes settings in', () => {
		expect(withSettings(file, settings)).toBe(
			'<!doctype html>\n<html data-settings="stages=events%2Cvoices&amp;mode=test" lang="en"><head></head></html>',
		);
	});
	test('takes its site in, the one that was put into it last', () => {
		const made = withSite(withSite(file, 'https://a.example/'), 'https://quiz.example/"$&/');
		expect(made).toBe(file.replace('<html', () => '<html data-site="https://quiz.example/&quot;$&amp;/"'));
	});
	test('stays what it is where they are the usual ones', () => {
		expect(withSettings(file, defaultSettings)).toBe(file);
	});
});
