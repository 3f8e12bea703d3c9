import { escapeSvelte } from 'mdsvex';

/** @typedef {{ type: string, tagName?: string, value?: string, properties?: Record<string, string>, children?: HastNode[] }} HastNode */

/** @type {(node: HastNode) => string} */
const textOf = ({ value = '', children = [] }) => value + children.map(textOf).join('');

/** `What it costs` → `what-it-costs`: an address that outlives a new heading before it. */
const slug = (/** @type {string} */ text) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** Gives headings below the page's own an address, and makes each a link to it. */
function addressHeadings() {
	return (/** @type {HastNode} */ tree) => {
		for (const node of tree.children ?? []) {
			if (node.tagName !== 'h2' && node.tagName !== 'h3') continue;
			const id = slug(textOf(node));
			node.properties = { ...node.properties, id };
			node.children = [
				{ type: 'element', tagName: 'a', properties: { href: `#${id}` }, children: node.children ?? [] },
			];
		}
	};
}

/** @type {(code: string) => string} */
const escapeHtml = (code) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The guide's pages: Markdown with components in it. No front matter: a `metadata` export is dropped beside a module script,
 * and titles stand in `src/lib/guide/pages.ts`.
 * @type {import('mdsvex').MdsvexOptions}
 */
export const mdsvexOptions = {
	extensions: ['.svx'],
	// It curls quotes, in code too.
	smartypants: false,
	// Code is set in one colour: it needs no reader of its language, and no styles.
	highlight: {
		highlighter: (code) => `<pre><code>{@html \`${escapeSvelte(escapeHtml(code))}\`}</code></pre>`,
	},
	rehypePlugins: [addressHeadings],
};
