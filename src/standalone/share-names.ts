/** `a as b, c` as `[[a, b], [c, c]]`: what an import or export names, and by which name it gives it on. */
function pairs(names: string): [from: string, to: string][] {
	return names
		.split(',')
		.map((name) => name.trim().split(/\s+as\s+/))
		.filter(([from]) => from !== '')
		.map(([from, to]): [string, string] => [from!, to ?? from!]);
}

/**
 * A bundled module's code with its exports, the last statement of it, replaced by what is done with them: `take` gets an
 * object of them as code, `{b:a,c:c}`. Code that exports nothing stays as it is.
 */
export function takeExports(code: string, take: (object: string) => string): string {
	return code.trim().replace(/export\s*\{([^}]*)\};?$/, (_, names: string) =>
		take(
			`{${pairs(names)
				.map(([from, to]) => `${to}:${from}`)
				.join(',')}}`,
		),
	);
}

/** A bundled module's code with its import, the first statement of it, taken from an object in its place. */
export function giveImports(code: string, object: string): string {
	return code.replace(
		/^import\s*\{([^}]*)\}\s*from\s*[`'"][^`'"]+[`'"];?/,
		(_, names: string) =>
			`const{${pairs(names)
				.map(([from, to]) => `${from}:${to}`)
				.join(',')}}=${object};`,
	);
}
