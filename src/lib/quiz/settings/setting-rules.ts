import { stages } from '#lib/lesson/question.ts';
import type { Settings } from './settings.ts';

interface SettingRule<T> {
	/** What it may be, in the setting's own words. */
	allowed: string;
	/** Null for what does not parse. Takes lower case, trimmed. */
	parse(value: string): T | null;
	write(value: T): string;
}

function oneOf<const T extends string>(...values: T[]): SettingRule<T> {
	return {
		allowed: values.join(', '),
		parse: (value) => values.find((known) => known === value) ?? null,
		write: (value) => value,
	};
}

/** A whole number from `least` to `most`. */
function whole(least: number, most: number): SettingRule<number> {
	return {
		allowed: `${least} – ${most}`,
		parse: (value) =>
			/^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : null,
		write: String,
	};
}

/** The same where nothing may stand for it too; what is not set is not written. */
function optional<T>(rule: SettingRule<T>): SettingRule<T | null> {
	return { ...rule, write: (value) => (value === null ? '' : rule.write(value)) };
}

/** A language tag (BCP 47), as far as its form goes. */
const language: SettingRule<string> = {
	allowed: 'en, de, pt-br, …',
	parse: (value) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(value) ? value : null),
	write: (value) => value,
};

/** Add a setting: its field and default in `settings.ts`, its rule here. */
export const settingRules: { [K in keyof Settings]: SettingRule<Settings[K]> } = {
	stages: {
		allowed: stages.join(', '),
		parse(value) {
			const named = value.split(',').map((name) => name.trim());
			return named.every((name) => (stages as readonly string[]).includes(name))
				? stages.filter((stage) => named.includes(stage))
				: null;
		},
		write: (value) => value.join(','),
	},
	walk: oneOf('before', 'after', 'off'),
	length: oneOf('short', 'whole', 'ask'),
	count: optional(whole(1, 999)),
	mode: oneOf('practice', 'test'),
	tries: whole(1, 3),
	shuffle: oneOf('off', 'choices', 'all'),
	seed: optional(whole(0, 0xffffffff)),
	prove: oneOf('as-written', 'all', 'off'),
	confidence: oneOf('off', 'on'),
	article: oneOf('beside', 'after'),
	pass: whole(0, 100),
	lang: optional(language),
	theme: oneOf('auto', 'light', 'dark'),
};
