import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import { escapeHtml } from '#lib/lesson/escape-html.ts';
import type { BenchQuestion } from '#tests/bench/bench-lesson.ts';

const styles = `
body { font: 16px/1.5 sans-serif; margin: 0; color: #111; background: #fff }
main { max-width: 44rem; margin: 0 auto; padding: 1rem }
fieldset { border: 1px solid #767676; border-radius: 6px; margin: 1rem 0; padding: 1rem }
legend { font-weight: bold }
label { display: block; padding: 0.5rem 0 }
button { font: inherit; padding: 0.5rem 1rem }
[role=status] { min-height: 1.5em }
.right { color: #05601f }
.wrong { color: #a40000 }`;

function item({ prompt, choices }: BenchQuestion, i: number, { length }: BenchQuestion[]): string {
	const labels = choices.map(
		(text, j) => `<label><input type="radio" name="q${i}" value="${j}"> ${escapeHtml(text)}</label>`,
	);
	return `<fieldset${i > 0 ? ' hidden' : ''}><legend>${i + 1}. ${escapeHtml(prompt)}</legend>${labels.join('')}
<div role="status"></div><button type="button" hidden>${i + 1 < length ? 'Next' : 'Finish'}</button></fieldset>`;
}

/**
 * The floor under every figure: the same work as one page of plain HTML with native radio buttons and a script of one
 * kilobyte. `script` is `quiz.ts`, bundled.
 */
export function floorPage(lesson: Lesson, questions: BenchQuestion[], script: string): string {
	const paragraphs = articleParagraphs(lesson).map(({ id, html }) => `<p id="${id}">${html}</p>`);
	const key = questions.map(({ right, paragraph, explanation }) => [right, paragraph, explanation]);
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${lesson.title}</title><link rel="icon" href="data:,"><style>${styles}</style></head>
<body><main><article><h1>${lesson.title}</h1>
${paragraphs.join('\n')}</article>
<section id="quiz" aria-label="Quiz">
${questions.map(item).join('\n')}
<p id="end" tabindex="-1"></p></section></main>
<script>const key=${JSON.stringify(key).replaceAll('<', '\\u003c')};${script}</script></body></html>
`;
}
