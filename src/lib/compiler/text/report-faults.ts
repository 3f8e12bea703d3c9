import type { Fault } from './faults.ts';
import type { MarkdownNode } from './markdown.ts';
import type { Place } from '#lib/compiler/problems/place.ts';
import { settingRules } from '#lib/quiz/settings/setting-rules.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';

const inlineMarks = '*emphasis*, **strong**, `code`, links and line breaks';

/** What each sort of text may hold, for who wrote something else. */
const allowances = {
	inline: inlineMarks,
	article: `paragraphs, block quotations, headings of level two, and ${inlineMarks}`,
	explanation: `paragraphs, lists, block quotations, and ${inlineMarks}`,
	teaching: `paragraphs, lists, block quotations, headings of level two and three, and ${inlineMarks}`,
};

interface FaultContext {
	allowed: keyof typeof allowances;
	/** `null` where the article could not be read: links to its paragraphs are then not checked. */
	paragraphs: number | null;
	/** The source in which the nodes' offsets count, and the place of a part of it. */
	source: string;
	locate: (offset: number, part: string) => Place;
}

/** Reports what a text may not hold; of a tag, its opening is enough. */
export function reportFaults(faults: Fault[], context: FaultContext, problems: Problems): void {
	faults.forEach((fault, index) => {
		const closes = fault.kind === 'tag' && writtenIn(context.source, fault.node).startsWith('</');
		if (!closes || index === 0) reportFault(fault, context, problems);
	});
}

function reportFault(
	fault: Fault,
	{ allowed, paragraphs, source, locate }: FaultContext,
	problems: Problems,
): void {
	const { node } = fault;
	const written = writtenIn(source, node);
	const at = locate(node.position.start.offset, written);
	switch (fault.kind) {
		case 'tag':
			return problems.report('tag', at, written.split('\n')[0]!.slice(0, 60));
		case 'not-allowed':
			return problems.report('not-allowed', at, indented(node, written) ?? fault.what, allowances[allowed]);
		case 'link-target':
			return problems.report('link-target', at, node.url ?? '');
		case 'link-paragraph':
			if (paragraphs !== null && Number(node.url!.slice(2)) > paragraphs) {
				problems.report('link-paragraph', at, node.url!, paragraphs);
			}
			return;
		case 'link-settings':
			if (allowed !== 'teaching') return problems.report('link-target', at, node.url ?? '');
			for (const [name, value] of new URLSearchParams(node.url)) reportSetting(name, value, at, problems);
			return;
		case 'mark-meant':
			return problems.report('mark-meant', at, written.slice(0, 60));
		case 'lost-backslash':
			return problems.report('lost-backslash', at, written);
		case 'underlined':
			return problems.report('underlined', at, written);
		case 'block-in-paragraph':
			return problems.report('block-in-paragraph', at, written.slice(0, 60), fault.what);
		case 'quotation-runs-on':
			return problems.report('quotation-runs-on', at);
		case 'list-of-one':
			return problems.report('list-of-one', at, /^\S+/.exec(written)![0]);
		case 'list-number':
			return problems.report('list-number', at, /^\d+/.exec(written)![0], fault.counted);
		case 'unprintable':
			return problems.report('control-character', at, fault.code, written);
	}
}

/** A learner's page uses the usual value where one is not a setting's, and says nothing of a name that is none. */
function reportSetting(name: string, value: string, at: Place, problems: Problems): void {
	const rule = Object.entries(settingRules).find(([known]) => known === name)?.[1];
	if (!rule) return problems.report('link-setting', at, name, Object.keys(settingRules));
	if (rule.parse(value) === null) problems.report('link-setting', at, `${name}=${value}`, [rule.allowed]);
}

/** A block of code that nobody may have meant. */
function indented({ type }: MarkdownNode, written: string): string | null {
	if (type !== 'code' || /^[`~]/.test(written)) return null;
	return 'A block of code (by four spaces or a tab at the beginning of a line)';
}

/** The first line is enough to find it again, and folding may have changed the others. */
function writtenIn(source: string, { position }: MarkdownNode): string {
	return source.slice(position.start.offset, position.end.offset).trim().split('\n')[0]!;
}
