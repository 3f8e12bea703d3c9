import { defaultSettings, writeSettings, type Settings } from '#lib/quiz/settings/settings.ts';

/**
 * Ways to take a lesson that a teacher begins with: what is not named is as usual. Where a class is asked a choice of questions a
 * `seed` gives everybody the same ones, so that they can be talked about. Add one: its line here, its words in `en-teach.ts`.
 */
export const presets = {
	usual: {},
	minutes20: { length: 'short', count: 8, walk: 'off', seed: 1 },
	minutes45: { length: 'short', count: 14, seed: 1 },
	homework: { length: 'whole', count: 12, tries: 3, seed: 1 },
	test: { length: 'whole', mode: 'test', shuffle: 'all' },
	recall: { length: 'short', count: 8, article: 'after', seed: 1 },
} satisfies Record<string, Partial<Settings>>;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];

/** These say nothing of how a lesson is taken, and stay what they are when a preset is chosen. */
const kept = ['pass', 'lang', 'theme'] as const;

/** The settings of a preset. */
export function withPreset(name: Preset, { pass, lang, theme }: Settings): Settings {
	return { ...defaultSettings, ...presets[name], pass, lang, theme };
}

/** The preset that settings are, if they are one. */
export function presetOf(settings: Settings): Preset | undefined {
	const written = (some: Settings) =>
		JSON.stringify(writeSettings(some).filter(([name]) => !kept.some((one) => one === name)));
	return presetNames.find((name) => written(withPreset(name, settings)) === written(settings));
}
