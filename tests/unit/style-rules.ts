/** What a declaration must not be, since an engine that readers have makes something else of it. */
interface StyleRule {
	/** Within the text of a style sheet. */
	forbidden: RegExp;
	why: string;
	/** Only of files whose path begins so. */
	under?: string;
}

const rules: readonly StyleRule[] = [
	{
		forbidden: /(?<![\w-])text-decoration:\s*[^\s;}]+\s+[^\s;}!][^;}]*/g,
		why: 'WebKit drops text-decoration with more than a line: write the longhands',
	},
	{
		forbidden: /border-collapse:\s*collapse/g,
		why: 'WebKit cuts a collapsed line where a cell spans columns: base.css has tables without gaps',
	},
	{
		forbidden: /(?<![\w-])position:\s*(?:relative|absolute|fixed|sticky)/g,
		why: 'WebKit puts what is positioned in a drawing where no view box would have it',
		under: 'lib/pictures/',
	},
];

/** The declarations of a source under `src/` that an engine does not take as they are meant, each with the reason. */
export function styleProblems(path: string, source: string): string[] {
	const styles = /\.(svelte|svx|html)$/.test(path)
		? [...source.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text!).join('\n')
		: source;
	const text = styles.replace(/\/\*.*?\*\//gs, '');
	return rules
		.filter(({ under = '' }) => path.startsWith(under))
		.flatMap(({ forbidden, why }) => [...text.matchAll(forbidden)].map(([found]) => `${found}: ${why}`));
}
