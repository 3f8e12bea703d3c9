import { expect, test } from 'vitest';
import { defaultSettings, parseSettings, writeSettings } from '#lib/quiz/settings/settings.ts';
import { presetNames, presetOf, withPreset } from './presets.ts';

test.for(presetNames)('%s is known by its settings, and survives the address', (name) => {
	const settings = withPreset(name, { ...defaultSettings, theme: 'dark', pass: 80 });
	expect(settings).toMatchObject({ theme: 'dark', pass: 80 });
	const { settings: read, problems } = parseSettings(writeSettings(settings));
	expect(problems).toEqual([]);
	expect(presetOf(read)).toBe(name);
});

test('no preset is what another is', () => {
	const written = presetNames.map((name) => JSON.stringify(writeSettings(withPreset(name, defaultSettings))));
	expect(new Set(written).size).toBe(presetNames.length);
});

test('a class that is asked some questions is asked the same ones', () => {
	for (const name of presetNames) {
		const { count, seed } = withPreset(name, defaultSettings);
		expect(count === null || seed !== null, name).toBe(true);
	}
});

test('what was changed is no preset any more', () => {
	expect(presetOf({ ...defaultSettings, tries: 1 })).toBeUndefined();
	expect(presetOf({ ...withPreset('test', defaultSettings), stages: ['voices'] })).toBeUndefined();
});
