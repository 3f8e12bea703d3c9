import { createRawSnippet } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { harbourBridge } from 'virtual:harbour-bridge';
import { enTeach as words } from '#lib/i18n/en-teach.ts';
import { en } from '#lib/i18n/en.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Settings } from '#lib/quiz/settings/settings.ts';
import Teach from './Teach.svelte';

const all = harbourBridge.questions.length;
/** Two of its questions are core, whatever the lesson itself says. */
const withCore: Lesson = {
	...harbourBridge,
	questions: harbourBridge.questions.map(({ core: _core, ...question }, i) =>
		i < 2 ? { ...question, core: true } : question,
	),
};
const without: Lesson = {
	...harbourBridge,
	questions: harbourBridge.questions.map(({ core: _core, ...question }) => question),
};

/** Vitest finds its tests again by the address of their frame. */
const { href } = location;
afterEach(() => history.replaceState(null, '', href));

/** The page with this query; gives the queries that it kept. */
async function teach(query: string, lesson = withCore): Promise<string[]> {
	const kept: string[] = [];
	history.replaceState(null, '', `?${query}`);
	// A frame would bring Vitest's own page again.
	const preview = createRawSnippet(() => ({ render: () => '<p></p>' }));
	await render(Teach, { lesson, preview, keep: (query) => void kept.push(query) });
	await expect.element(page.getByRole('form', { name: words.settings })).toBeVisible();
	return kept;
}
const group = (name: keyof Settings) => page.getByRole('group', { name: words.labels[name], exact: true });
const radio = (name: keyof Settings, value: string) => group(name).getByRole('radio', { name: value });
const field = (name: keyof Settings) => page.getByRole('textbox', { name: words.labels[name] });

test('a preset sets all that it stands for, and says so until something is changed', async () => {
	const kept = await teach('theme=dark');
	const preset = (name: keyof typeof words.presets.names) =>
		page.getByRole('radio', { name: words.presets.names[name].name });
	await expect.element(preset('usual')).toBeChecked();
	await preset('homework').click();
	expect(Object.fromEntries(new URLSearchParams(kept.at(-1)))).toEqual({
		length: 'whole',
		count: '12',
		tries: '3',
		seed: '1',
		theme: 'dark',
	});
	await expect.element(radio('tries', words.values.tries[3])).toBeChecked();
	await radio('tries', words.values.tries[1]).click();
	await expect.element(preset('homework')).not.toBeChecked();
	await expect.element(page.getByText(words.presets.own)).toBeVisible();
});

test('what a test makes moot is off, shows what it comes to, and says why', async () => {
	await teach('mode=test&tries=3');
	for (const value of Object.values(words.values.tries))
		await expect.element(radio('tries', value)).toBeDisabled();
	await expect.element(radio('tries', words.values.tries[1])).toBeChecked();
	await expect.element(group('tries')).toHaveAccessibleDescription(words.limits.testTries);
	await expect.element(radio('walk', words.values.walk.after)).toBeDisabled();
	await expect.element(radio('walk', words.values.walk.off)).toBeChecked();
	await radio('mode', words.values.mode.practice).click();
	await expect.element(radio('tries', words.values.tries[3])).toBeChecked();
	await expect.element(radio('tries', words.values.tries[3])).toBeEnabled();
});

test('what a hidden article leaves out is said', async () => {
	await teach('');
	await radio('article', words.values.article.after).click();
	const pinpoints = withCore.questions.filter(({ kind }) => kind === 'pinpoint').length;
	expect(pinpoints).toBeGreaterThan(0);
	await expect.element(group('article')).toHaveAccessibleDescription(words.leftOut(pinpoints));
	await expect.element(field('count')).toHaveAttribute('placeholder', words.allOf(all - pinpoints));
});

test('the count knows how many there are', async () => {
	await teach('');
	await field('count').fill('500');
	await expect
		.element(field('count'))
		.toHaveAccessibleDescription(`${words.fewer(all)} ${words.helps.count}`);
	await field('count').fill('0');
	await expect.element(field('count')).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field('count')).toHaveAccessibleDescription(words.bad('1 – 999'));
});

test('a length says how many questions it has; without a core there is none to choose', async () => {
	await teach('');
	await expect.element(radio('length', words.values.length.short)).toBeEnabled();
	await expect.element(group('length')).toHaveTextContent(words.questions(2));
});

test('a lesson without core questions is whole', async () => {
	await teach('length=short', without);
	await expect.element(radio('length', words.values.length.whole)).toBeChecked();
	await expect.element(radio('length', words.values.length.short)).toBeDisabled();
	await expect.element(group('length')).toHaveAccessibleDescription(words.limits.noCore);
});

test('what is wrong in the address is told, with what is used in its place, until it is mended', async () => {
	const kept = await teach('count=0&mode=tset');
	const told = (name: keyof Settings, value: string, allowed: string, used: string) =>
		page.getByText(words.fault({ name, value, allowed, label: words.labels[name], used }));
	const mode = told('mode', 'tset', 'practice, test', words.values.mode.practice);
	const count = told('count', '0', '1 – 999', words.unset.count);
	await expect.element(mode).toBeVisible();
	await expect.element(count).toBeVisible();
	await expect.element(radio('mode', words.values.mode.practice)).toBeChecked();
	await radio('mode', words.values.mode.test).click();
	await expect.element(mode).not.toBeInTheDocument();
	await field('count').fill('2');
	await expect.element(count).not.toBeInTheDocument();
	expect(Object.fromEntries(new URLSearchParams(kept.at(-1)))).toEqual({ mode: 'test', count: '2' });
});

test('the code for the wall is of the link, and black on white in the dark', async () => {
	document.documentElement.dataset.theme = 'dark';
	await teach('mode=test');
	const link = page.getByRole('textbox', { name: words.link.heading, exact: true });
	const code = () =>
		page.getByRole('img', { name: words.qr.label((link.element() as HTMLTextAreaElement).value) }).element();
	expect(code().querySelector('rect')).toHaveAttribute('fill', '#fff');
	const [path] = code().querySelectorAll('path');
	expect(path).toHaveAttribute('fill', '#000');
	const before = path!.getAttribute('d');
	await radio('mode', words.values.mode.practice).click();
	await expect.poll(() => code().querySelector('path')!.getAttribute('d')).not.toBe(before);
	delete document.documentElement.dataset.theme;
});

test('a part that is the last one chosen cannot be left out', async () => {
	await teach('stages=voices');
	const box = (name: string) => group('stages').getByRole('checkbox', { name });
	await expect.element(box(en.stages.voices)).toBeDisabled();
	await box(en.stages.events).click();
	await expect.element(box(en.stages.voices)).toBeEnabled();
});
