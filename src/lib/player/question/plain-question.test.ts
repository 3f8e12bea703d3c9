import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { match } from '#lib/kinds/match/sample.ts';
import { en } from '#lib/i18n/en.ts';
import { setMessages } from '#lib/i18n/messages.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import type { Component } from 'svelte';
import PlainQuestion from './PlainQuestion.svelte';

interface Props {
	lesson: Lesson;
	question: Question;
}

/** As the server writes it. */
function html(props: Props): string {
	const page: Component<Props> = (internals, props) => {
		setMessages(en);
		return PlainQuestion(internals, props);
	};
	return render(page, { props }).body.replace(/<!--.*?-->/g, '');
}

test('a name is no HTML, whatever its characters', () => {
	const { voices } = sampleLesson();
	const lesson = sampleLesson({
		voices: voices.map((voice) => ({ ...voice, name: `${voice.name} <i>& Sons</i>` })),
	});
	const written = html({ lesson, question: match });
	expect(written.match(/&amp; Sons/g)).toHaveLength(match.targets.length + match.claims.length + 1);
	expect(written).not.toContain('<i>');
});
