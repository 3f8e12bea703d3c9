import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { setMessages } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { plainText } from '#lib/lesson/plain-text.ts';
import { crowdedLesson } from '#tests/lessons/crowded-lesson.ts';
import { realLesson } from '#tests/lessons/real-lesson.ts';
import { paragraphsOf } from '#lib/lesson/cited-paragraphs.ts';
import Timeline from '#lib/pictures/timeline/Timeline.svelte';
import Voices from '#lib/pictures/voices/Voices.svelte';

interface Props {
	lesson: Lesson;
	revealed: ReadonlySet<string> | 'all';
	current?: string;
}

/** As the server writes it. */
function html(picture: Component<Props>, props: Props): string {
	const page: Component<Props> = (internals, props) => {
		setMessages(en);
		return picture(internals, props);
	};
	return render(page, { props }).body.replace(/<!--.*?-->/g, '');
}

/** The drawing, and the same in words. */
function parts(text: string): [drawing: string, words: string] {
	const [drawing = '', words = ''] = text.split('<details');
	return [drawing, words];
}

let real: Lesson;

beforeAll(async () => {
	real = await realLesson('content', 'us-ukraine-intelligence');
});

const both = [
	[
		'the timeline',
		Timeline,
		(lesson: Lesson) => lesson.events.map(({ id, what, evidence }) => ({ id, text: what, evidence })),
	],
	[
		'the voices',
		Voices,
		(lesson: Lesson) => lesson.claims.map(({ id, says, evidence }) => ({ id, text: says, evidence })),
	],
] as const;

describe.each(both)('%s', (_, picture, itemsOf) => {
	test('says all in the drawing, and all again in words', () => {
		for (const part of parts(html(picture, { lesson: real, revealed: 'all' })))
			for (const { text } of itemsOf(real)) expect(part).toContain(text);
	});

	test('leads to each paragraph that bears something out, in both', () => {
		const links = itemsOf(real).flatMap(({ evidence }) => paragraphsOf(evidence)).length;
		for (const part of parts(html(picture, { lesson: real, revealed: 'all' })))
			expect(
				part.match(/<a [^>]*href="#p(\d+)" title="Paragraph \1"><span aria-hidden="true">¶\1<\/span><\/a>/g),
			).toHaveLength(links);
	});

	test('says nothing of what is not revealed, but how much it is', () => {
		const [first, second, ...hidden] = itemsOf(real);
		const text = html(picture, { lesson: real, revealed: new Set([first!.id, second!.id]) });
		expect(text).toContain(first!.text);
		expect(text).toContain(`${hidden.length} more to come`);
		for (const item of hidden) expect(plainText(text)).not.toContain(plainText(item.text));
	});

	test('stands empty before anything is revealed', () => {
		const text = html(picture, { lesson: real, revealed: new Set() });
		expect(text).not.toContain('<foreignObject');
		expect(text).toContain(`${itemsOf(real).length} more to come`);
	});

	test('marks what is spoken of now', () => {
		const { id, text } = itemsOf(real)[3]!;
		const marked = html(picture, { lesson: real, revealed: 'all', current: id });
		expect(marked.match(/<mark>/g)).toHaveLength(1);
		expect(marked).toContain(`<mark>${text}</mark>`);
	});

	test('has no style attribute, which the content policy would stop', () => {
		expect(html(picture, { lesson: crowdedLesson(), revealed: 'all' })).not.toMatch(/\sstyle=/);
	});

	test('is a group with a name, described by the words below it', () => {
		const text = html(picture, { lesson: real, revealed: 'all' });
		const [, description] = /role="group" aria-label="[^"]+" aria-describedby="([^"]+)"/.exec(text)!;
		expect(text).toMatch(new RegExp(`<summary id="${description}"[^>]*>The same in words`));
	});
});

describe('the legend explains the marks that occur, and no other', () => {
	const legend = (picture: Component<Props>, props: Props) =>
		plainText(/<ul[^]*?<\/ul>/.exec(html(picture, props))![0]);

	test('of the timeline', () => {
		const { legend: words } = enLater.pictures.timeline;
		const some = legend(Timeline, { lesson: real, revealed: new Set(['oval-office']) });
		expect(some).toContain(words['worked-out']);
		for (const other of [words.stated, words['order-only'], words.unknown]) expect(some).not.toContain(other);
		const all = legend(Timeline, { lesson: crowdedLesson(), revealed: 'all' });
		for (const mark of Object.values(words)) expect(all).toContain(mark);
	});

	test('of the voices', () => {
		const { legend: words } = enLater.pictures.voices;
		const some = legend(Voices, { lesson: real, revealed: new Set(['channels-frozen']) });
		expect(some).toContain(words.unnamed);
		for (const other of [words.own, words.hedged]) expect(some).not.toContain(other);
		const all = legend(Voices, { lesson: real, revealed: 'all' });
		for (const mark of Object.values(words)) expect(all).toContain(mark);
	});
});
