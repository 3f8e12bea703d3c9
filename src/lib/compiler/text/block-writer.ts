import { notAllowed, type Fault } from './faults.ts';
import { InlineWriter } from './html-writer.ts';
import type { MarkdownNode } from './markdown.ts';
import { isTask, misreadBlock, misreadList } from './structure.ts';

/** Writes blocks as HTML: `p ul ol li blockquote`, headings of the levels named, and what `InlineWriter` writes. */
export class BlockWriter {
	readonly #source: string;
	readonly #headings: number[];
	readonly #faults: Fault[];
	readonly #inline: InlineWriter;

	constructor(source: string, headings: number[], faults: Fault[]) {
		this.#source = source;
		this.#headings = headings;
		this.#faults = faults;
		this.#inline = new InlineWriter(source, faults);
	}

	write(nodes: MarkdownNode[] = []): string {
		for (const node of nodes) {
			if (node.type === 'list') this.#report(misreadList(node, this.#source));
		}
		return this.#blocks(nodes);
	}

	#report(fault: Fault | null): void {
		if (fault) this.#faults.push(fault);
	}

	#blocks(nodes: MarkdownNode[] = []): string {
		return nodes.map((node, index) => this.#block(node, nodes[index - 1])).join('\n');
	}

	#block(node: MarkdownNode, previous: MarkdownNode | undefined): string {
		const html = this.#html(node);
		if (html === null) this.#faults.push(notAllowed(node));
		else this.#report(misreadBlock(node, previous, this.#source));
		return html ?? '';
	}

	/** `null` for a block that is not let through. */
	#html(node: MarkdownNode): string | null {
		const { type, children = [], depth, ordered, start } = node;
		switch (type) {
			case 'paragraph':
				return `<p>${this.#inline.write(children)}</p>`;
			case 'blockquote':
				return `<blockquote>\n${this.#blocks(children)}\n</blockquote>`;
			case 'list': {
				const tag = ordered ? 'ol' : 'ul';
				const from = ordered && start != null && start !== 1 ? ` start="${start}"` : '';
				const items = children.map((child) => this.#item(child, Boolean(node.spread || child.spread)));
				return `<${tag}${from}>\n${items.join('\n')}\n</${tag}>`;
			}
			case 'heading':
				if (!this.#headings.includes(depth!)) return null;
				return `<h${depth}>${this.#inline.write(children)}</h${depth}>`;
			default:
				return null;
		}
	}

	#item(node: MarkdownNode, loose: boolean): string {
		const { children = [] } = node;
		if (isTask(node, this.#source)) this.#faults.push({ kind: 'not-allowed', node, what: 'A check box' });
		const parts = children.map((child, index) =>
			child.type === 'paragraph' && !loose
				? this.#inline.write(child.children)
				: this.#block(child, children[index - 1]),
		);
		return `<li>${parts.join('\n')}</li>`;
	}
}
