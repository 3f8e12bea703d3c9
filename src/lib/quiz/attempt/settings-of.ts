import type { Settings } from '#lib/quiz/settings/settings.ts';
import type { Work } from './attempt.ts';

/** The settings as this work is done: where they leave the length to the learner, in the one that was chosen. */
export function settingsOf({ length }: Pick<Work, 'length'>, settings: Settings): Settings {
	return settings.length === 'ask' && length ? { ...settings, length } : settings;
}
