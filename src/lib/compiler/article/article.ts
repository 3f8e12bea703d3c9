import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Paragraph, Section, Source } from '#lib/lesson/article.ts';
import { checkContact, checkLanguage, checkMoment, checkWebAddress } from '#lib/compiler/yaml/checks.ts';
import { splitFrontMatter } from '#lib/compiler/yaml/front-matter.ts';
import { fold } from '#lib/compiler/text/white-space.ts';
import { notAllowed, type Fault } from '#lib/compiler/text/faults.ts';
import { readMarkdown, type MarkdownNode } from '#lib/compiler/text/markdown.ts';
import { placeOfPart, type Place, type TextFile } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import { renderParagraph } from '#lib/compiler/text/render.ts';
import { checked, object, optional, required, text, wholeNumber } from '#lib/compiler/yaml/shape.ts';
import { reportFaults } from '#lib/compiler/text/report-faults.ts';
import { misreadBlock } from '#lib/compiler/text/structure.ts';
import { Texts } from '#lib/compiler/text/texts.ts';
import { readYaml } from '#lib/compiler/yaml/yaml.ts';

const articleShape = object({
	title: required(text),
	summary: required(text),
	lang: required(checked(checkLanguage)),
	source: required(
		object({
			updated: required(checked(checkMoment)),
			publisher: optional(text),
			author: optional(text),
			url: optional(checked(checkWebAddress)),
			note: optional(text),
		}),
	),
	age: optional(wholeNumber(3, 99)),
	contact: optional(checked(checkContact)),
});

interface CompiledArticle extends Pick<Lesson, 'title' | 'summary' | 'lang' | 'age' | 'contact' | 'article'> {
	source: Omit<Source, 'updatedInWords'>;
}

/** Compiles `article.md`. What is wrong is reported; `null` where there is then no article to cite. */
export function compileArticle(source: TextFile, problems: Problems): CompiledArticle | null {
	const parts = splitFrontMatter(source, true, problems);
	if (!parts?.head) return null;
	const article = compileBody(parts.body, problems);
	const count = article.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
	if (count === 0)
		problems.report('no-paragraphs', { ...parts.body, start: Math.max(0, parts.body.start - 1) });

	const found = readYaml(parts.head, problems);
	const about = found && articleShape(found, problems);
	const texts = new Texts(problems, count);
	return {
		title: fold(about?.title?.value),
		summary: texts.html(about?.summary),
		lang: fold(about?.lang?.value),
		...(about?.age && { age: about.age.value }),
		...(about?.contact && { contact: fold(about.contact.value) }),
		source: {
			updated: fold(about?.source?.updated?.value),
			...(about?.source?.publisher && { publisher: fold(about.source.publisher.value) }),
			...(about?.source?.author && { author: fold(about.source.author.value) }),
			...(about?.source?.url && { url: fold(about.source.url.value) }),
			...(about?.source?.note && { note: texts.html(about.source.note) }),
		},
		article,
	};
}

function compileBody(stretch: Place, problems: Problems): Section[] {
	const body = stretch.source.text.slice(stretch.start, stretch.end);
	const { children = [] } = readMarkdown(body);
	const faults: Fault[] = [];
	const inline = (node: MarkdownNode) => {
		const rendered = renderParagraph(node, body);
		faults.push(...rendered.faults);
		return rendered.html;
	};
	const locate = (offset: number, part: string) => placeOfPart(stretch, offset, part);

	const sections: Section[] = [];
	let number = 0;
	const add = (node: MarkdownNode, quotation: boolean) => {
		if (sections.length === 0) sections.push({ heading: null, paragraphs: [] });
		number++;
		const paragraph: Paragraph = { id: `p${number}`, number, html: inline(node), quotation };
		sections.at(-1)!.paragraphs.push(paragraph);
	};
	for (const [index, node] of children.entries()) {
		const [only, ...others] = node.children ?? [];
		const misread = misreadBlock(node, children[index - 1], body);
		if (misread) faults.push(misread);
		if (node.type === 'paragraph') add(node, false);
		else if (node.type === 'heading' && node.depth === 2 && !misread)
			sections.push({ heading: inline(node), paragraphs: [] });
		else if (node.type === 'blockquote' && only?.type === 'paragraph' && others.length === 0) add(only, true);
		else {
			if (node.type === 'blockquote')
				problems.report('quotation-parts', locate(node.position.start.offset, '>'));
			else if (!misread) faults.push(notAllowed(node));
			// Its words are kept as a paragraph, so that not every citation of them is reported too.
			const words = wordsIn(node);
			if (words.length > 0) add({ ...node, type: 'paragraph', children: words }, false);
		}
	}
	reportFaults(faults, { allowed: 'article', paragraphs: number, source: body, locate }, problems);
	return sections;
}

/** The inline nodes of all paragraphs within a block, and of a heading. */
function wordsIn({ type, children = [] }: MarkdownNode): MarkdownNode[] {
	return type === 'paragraph' || type === 'heading' ? children : children.flatMap(wordsIn);
}
