import { stages, type Stage } from '#lib/lesson/lesson.ts';

/** How a lesson is to be taken: one typed thing, the same in addresses, attributes and packages. */
export interface Settings {
	/** In the lesson's order; never empty. */
	stages: Stage[];
	/** Practice judges each answer at once; test records it and judges at the end. */
	mode: 'practice' | 'test';
	/** How often a question may be answered in practice: 1 to 3. */
	tries: 1 | 2 | 3;
	/** What is shuffled: nothing, the choices, or the questions of a stage too. */
	shuffle: 'off' | 'choices' | 'all';
	/** Fixes the shuffle, so that a class sees one order: 0 to 2³² − 1. Without it each attempt has its own. */
	seed: number | null;
}

export const defaultSettings: Settings = {
	stages: [...stages],
	mode: 'practice',
	tries: 2,
	shuffle: 'choices',
	seed: null,
};

export interface SettingProblem {
	name: keyof Settings;
	value: string;
	/** What it may be, in the setting's own words: `practice, test`. */
	allowed: string;
}

interface SettingRule<T> {
	allowed: string;
	/** Null for what does not parse. */
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

/** Add a setting: a field above, its default, and its rule here. */
const rules: { [K in keyof Settings]: SettingRule<Settings[K]> } = {
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
	mode: oneOf('practice', 'test'),
	tries: {
		allowed: '1, 2, 3',
		parse: (value) => (value === '1' ? 1 : value === '2' ? 2 : value === '3' ? 3 : null),
		write: String,
	},
	shuffle: oneOf('off', 'choices', 'all'),
	seed: {
		allowed: '0 – 4294967295',
		parse: (value) => (/^\d{1,10}$/.test(value) && Number(value) <= 0xffffffff ? Number(value) : null),
		write: (value) => (value === null ? '' : String(value)),
	},
};

const names = Object.keys(rules) as (keyof Settings)[];

function parseInto<K extends keyof Settings>(settings: Settings, name: K, value: string): boolean {
	const parsed = rules[name].parse(value);
	if (parsed === null) return false;
	settings[name] = parsed;
	return true;
}

/**
 * Settings from names and values, as an address or a tag's attributes give them. Never fails: a value that does not
 * parse leaves the default and is told in `problems`; names that are no setting belong to somebody else and are left
 * alone; of one name given twice the last counts.
 */
export function parseSettings(input: Iterable<readonly [string, string]>): {
	settings: Settings;
	problems: SettingProblem[];
} {
	const settings: Settings = { ...defaultSettings };
	const problems: SettingProblem[] = [];
	const given = new Map(input);
	for (const name of names) {
		const value = given.get(name);
		if (value !== undefined && !parseInto(settings, name, value.trim().toLowerCase())) {
			problems.push({ name, value, allowed: rules[name].allowed });
		}
	}
	return { settings, problems };
}

function writeOne<K extends keyof Settings>(settings: Settings, name: K): string {
	return rules[name].write(settings[name]);
}

/** The settings that differ from the defaults, as names and values that `parseSettings` reads back. */
export function writeSettings(settings: Settings): [keyof Settings, string][] {
	return names
		.map((name): [keyof Settings, string] => [name, writeOne(settings, name)])
		.filter(([name, value]) => value !== writeOne(defaultSettings, name));
}
