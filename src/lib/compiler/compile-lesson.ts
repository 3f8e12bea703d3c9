import { articleParagraphs } from '#lib/lesson/article-paragraphs.ts';
import type { BlockHtml } from '#lib/lesson/article.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import { compileArticle } from '#lib/compiler/article/article.ts';
import { countWords } from '#lib/compiler/article/count-words.ts';
import { checkId } from '#lib/compiler/yaml/checks.ts';
import { Citer } from '#lib/compiler/citations/citer.ts';
import type { CompiledLesson } from './compile-lessons.ts';
import { compileFacts } from '#lib/compiler/facts/facts.ts';
import { splitFrontMatter } from '#lib/compiler/yaml/front-matter.ts';
import { topOf, type TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { compileQuestion } from '#lib/compiler/questions/question.ts';
import { questionFiles } from '#lib/compiler/questions/question-files.ts';
import { formatUpdated } from '#lib/compiler/article/format-updated.ts';
import { revisionOf } from './revision.ts';
import { readTextFile } from '#lib/compiler/text/text-file.ts';
import { Texts } from '#lib/compiler/text/texts.ts';
import { readYaml } from '#lib/compiler/yaml/yaml.ts';

/** Pages of the site beside the lessons' own, by their addresses. */
const pages = new Map([
	['results', 'the page of class results'],
	['guide', 'the guide'],
	['packages', 'the files of lessons'],
	['fonts', 'the typeface'],
]);

/**
 * Compiles the folder of one lesson. Takes the names of its files within it and how to read one; `null` where
 * there was a problem, which is reported.
 */
export async function compileLesson(
	id: string,
	names: string[],
	read: (name: string) => Uint8Array,
	problems: Problems,
): Promise<CompiledLesson | null> {
	const before = problems.count;
	checkId({ value: id, at: topOf(id) }, problems);
	const taken = pages.get(id);
	if (taken) problems.report('reserved-folder', topOf(id), id, taken);
	reportUnknownFiles(id, names, problems);
	const file = (name: string) =>
		names.includes(name) ? readTextFile(`${id}/${name}`, read(name), problems) : null;
	const needed = (name: string, holds: string) => {
		if (!names.includes(name)) problems.report('file-missing', topOf(id), name, holds);
		return file(name);
	};

	const articleFile = needed('article.md', 'the article that the lesson is on');
	const article = articleFile && compileArticle(articleFile, problems);
	const paragraphs = article && articleParagraphs(article).length;
	const texts = new Texts(problems, paragraphs);
	const context = { texts, citer: new Citer(article?.article ?? null, texts, problems), problems };

	const factsFile = needed('facts.yaml', 'the voices, events and claims that questions are computed from');
	const facts = factsFile && compileFacts(factsFile, context);
	const questions: Question[] = [];
	for (const { questionId, name } of questionFiles(id, names, problems)) {
		const source = file(name);
		const question = source && compileQuestion(questionId, source, context, facts);
		if (question) questions.push(question);
	}
	if (questions.length > 0 && questions.every(({ core }) => core))
		problems.report('all-core', topOf(`${id}/questions`));
	const teachingFile = file('teaching.md');
	const teaching = teachingFile && compileTeaching(teachingFile, context);

	if (problems.count > before || !article || !facts) return null;
	const { voices, events, claims, glossary } = facts;
	const updatedInWords = formatUpdated(article.source.updated, article.lang);
	const source = { ...article.source, updatedInWords };
	const content = { ...article, source, voices, events, claims, glossary, questions };
	// Not part of what is hashed: it follows from the article.
	const words = countWords(article);
	const lesson: Lesson = { id, revision: await revisionOf(content), ...content, words };
	return { lesson, teaching };
}

/** `teaching.md`; its front matter, where it has any, is read for its syntax alone. */
function compileTeaching(
	source: TextFile,
	{ texts, problems }: { texts: Texts; problems: Problems },
): BlockHtml | null {
	const parts = splitFrontMatter(source, false, problems);
	if (!parts) return null;
	if (parts.head) readYaml(parts.head, problems);
	return texts.blocks(parts.body, 'teaching');
}

function reportUnknownFiles(id: string, names: string[], problems: Problems): void {
	for (const name of names) {
		if (['article.md', 'facts.yaml', 'teaching.md', 'questions/'].includes(name)) continue;
		if (/^questions\/[^/]+\.md$/.test(name)) continue;
		const fix = name.startsWith('questions/')
			? 'Move it out; questions are files like 100-who-said-it.md.'
			: 'Move it out; a lesson holds article.md, facts.yaml, teaching.md and the folder questions.';
		problems.report('unknown-file', topOf(`${id}/${name.replace(/\/$/, '')}`), fix);
	}
}
