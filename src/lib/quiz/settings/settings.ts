import { stages, type Stage } from '#lib/lesson/question.ts';
import { settingRules } from './setting-rules.ts';

/** How a lesson is to be taken: one typed thing, the same in addresses, attributes and packages. */
export interface Settings {
	/** In the lesson's order; never empty. */
	stages: Stage[];
	/** Whether a stage's facts are walked through before its questions, whose answers they give away, after them, or not at all. */
	walk: 'before' | 'after' | 'off';
	/** Whether the core questions are asked, or all, or whichever the learner chooses; all where no question is core. */
	length: 'short' | 'whole' | 'ask';
	/** How many questions are asked, spread over stages and paragraphs: 1 to 999; null is all. */
	count: number | null;
	/** Practice judges each answer at once; test records it and judges at the end. */
	mode: 'practice' | 'test';
	/** How often a question may be answered in practice: 1 to 3. */
	tries: number;
	/** What is shuffled: nothing, the choices, or the questions of a stage too. */
	shuffle: 'off' | 'choices' | 'all';
	/** Fixes the shuffle, so that a class sees one order: 0 to 2³² − 1. Without it each attempt has its own. */
	seed: number | null;
	/** Whether choice questions also ask for a paragraph that shows the answer. */
	prove: 'as-written' | 'all' | 'off';
	/** Whether the learner says how sure each answer is. */
	confidence: 'off' | 'on';
	/** Whether the article stands beside the questions, or is hidden until they are done: recall first. */
	article: 'beside' | 'after';
	/** Per cent to pass: 0 to 100. */
	pass: number;
	/** BCP 47, in lower case; null is the lesson's own. */
	lang: string | null;
	theme: 'auto' | 'light' | 'dark';
}

export const defaultSettings: Settings = {
	stages: [...stages],
	walk: 'after',
	length: 'ask',
	count: null,
	mode: 'practice',
	tries: 2,
	shuffle: 'choices',
	seed: null,
	prove: 'as-written',
	confidence: 'off',
	article: 'beside',
	pass: 60,
	lang: null,
	theme: 'auto',
};

export interface SettingProblem {
	name: keyof Settings;
	value: string;
	/** What it may be, in the setting's own words: `practice, test`. */
	allowed: string;
}

const names = Object.keys(settingRules) as (keyof Settings)[];

function parseInto<K extends keyof Settings>(settings: Settings, name: K, value: string): boolean {
	const parsed = settingRules[name].parse(value);
	if (parsed === null) return false;
	settings[name] = parsed;
	return true;
}

/**
 * Settings from names and values, as an address or a tag's attributes give them. Never fails: a value that does not
 * parse leaves the default and is reported in `problems`; names that are no setting belong to somebody else and are left
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
			problems.push({ name, value, allowed: settingRules[name].allowed });
		}
	}
	return { settings, problems };
}

function writeOne<K extends keyof Settings>(settings: Settings, name: K): string {
	return settingRules[name].write(settings[name]);
}

/** The settings that differ from the defaults, as names and values that `parseSettings` reads back. */
export function writeSettings(settings: Settings): [keyof Settings, string][] {
	return names
		.map((name): [keyof Settings, string] => [name, writeOne(settings, name)])
		.filter(([name, value]) => value !== writeOne(defaultSettings, name));
}

/** Those among them that change what is asked and marked; the others leave an attempt what it is. */
export function attemptSettings(settings: Settings): [keyof Settings, string][] {
	const looks: (keyof Settings)[] = ['lang', 'theme', 'pass'];
	return writeSettings(settings).filter(([name]) => !looks.includes(name));
}

/**
 * When facts are walked through: never before the questions where these are for recall; and in a test never after those of a
 * stage, for answers are then still to be given that they would give away.
 */
export function walkOf({ walk, article, mode }: Settings): Settings['walk'] {
	const when = article === 'after' && walk === 'before' ? 'after' : walk;
	return mode === 'test' && when === 'after' ? 'off' : when;
}
