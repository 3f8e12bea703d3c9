import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problems } from '#lib/compiler/problems/problem.ts';
import { list, object, oneOf, optional, text } from './shape.ts';
import { readYaml } from './yaml.ts';

const shape = object({
	a: optional(text),
	b: optional(text),
	list: optional(list()),
	kind: optional(oneOf(['x'])),
});

/** What is read of a document, and what is reported: kind, line and column. */
function read(yaml: string) {
	const problems = new Problems();
	const source = { file: 'a.yaml', text: yaml };
	const found = readYaml({ source, start: 0, end: yaml.length }, problems);
	const value = found && shape(found, problems);
	return {
		a: value?.a?.value,
		reported: problems.sorted().map(({ kind, line, column }) => `${kind} ${line}:${column}`),
		problems: problems.sorted(),
	};
}

describe('a text is what was written', () => {
	test.for([
		['No', 'No'],
		['off', 'off'],
		['yes', 'yes'],
		['12:30', '12:30'],
		['2024-02-05', '2024-02-05'],
		['1_000', '1_000'],
		['1,000', '1,000'],
		['berth#7', 'berth#7'],
		['"berth #7"', 'berth #7'],
		["'berth #7'", 'berth #7'],
		['>-\n  berth\n  #7', 'berth #7'],
		['|-\n  berth\n  #7', 'berth\n#7'],
		['"null"', 'null'],
		['\ttabs\tin it', 'tabs\tin it'],
		['10\u00a0000\u202fa', '10\u00a0000\u202fa'],
		['soft\u00adhyphen', 'soft\u00adhyphen'],
		['"Caf\\u0065\\u0301"', 'Café'],
		['"\\uD83D\\uDE00 \\U0001F600"', '😀 😀'],
		['two\n  lines', 'two lines'],
		['金曜日か\n  ら運航', '金曜日から運航'],
		['"金曜日か\n  ら 運航"', '金曜日から 運航'],
		['"金曜日\\\n  か\n  ら"', '金曜日から'],
		["'旧桥，\n  渡轮'", '旧桥，渡轮'],
		['>-\n  金曜日か\n  ら運航\n  2024', '金曜日から運航 2024'],
		['>-\n  旧桥 渡轮\n  旧桥', '旧桥 渡轮旧桥'],
		['다리를\n  닫았다', '다리를 닫았다'],
	])('%j reads %j', ([written, value]) => {
		const { a, reported } = read(`a: ${written}\n`);
		expect({ a, reported }).toEqual({ a: value, reported: [] });
	});
});

describe('what YAML would read otherwise is reported where it stands', () => {
	test.for<[yaml: string, reported: string[]]>([
		['a: berth #7', ['text-cut 1:10']],
		['a: berth\t#7', ['text-cut 1:10']],
		['a: #7', ['text-cut 1:4']],
		['a: Null #7', ['text-cut 1:9']],
		['a: berth\n  #7', ['text-cut 2:3']],
		['list:\n  - berth #7\n  - #7', ['text-cut 2:11', 'text-cut 3:5']],
		['list:\n  - berth\n    #7', ['text-cut 3:5']],
		['a:\n  berth\n  #7', ['text-cut 3:3']],
		['a: &note; x', ['yaml-extra 1:4']],
		['a: *note', ['yaml-extra 1:4']],
		['a: &amp;', ['yaml-extra 1:4']],
		['a: berth\n  #7\n  is', ['text-cut 2:3']],
		['a: See berth #7 in\n  the list\nb: x', ['text-cut 1:14']],
		['a: !note x', ['yaml-extra 1:4']],
		['a: x: y', ['yaml-syntax 1:4']],
		['a: [sic] x', ['yaml-syntax 1:10']],
		['a: {toll} signs', ['yaml-syntax 1:11']],
		['a: `x`', ['yaml-syntax 1:4']],
		['a: @x', ['yaml-syntax 1:4']],
		['a: "x" y', ['yaml-syntax 1:8']],
		['a: > 5', ['yaml-syntax 1:6']],
		['<<: x', ['unknown-key 1:1']],
		['a: x\na: y', ['duplicate-key 2:1']],
		['a: ""', ['empty-text 1:4']],
		['a: "\\u200B"', ['empty-text 1:4']],
		['a: "Ada\\x07 \\e[31m"', ['control-character 1:8', 'control-character 1:13']],
		['a: "\\uFDD0b\\U0001FFFE"', ['control-character 1:5', 'control-character 1:12']],
		['a: "\\uD83D?"', ['control-character 1:5']],
		['a: "\\uDE00\\uD83D"', ['control-character 1:5', 'control-character 1:11']],
		['a: "\\N\\L\\u202e"', ['control-character 1:5', 'control-character 1:7', 'control-character 1:9']],
		['a: "\\\\x07 \\\\t \\/ \\""', []],
		['a: "C:\\temp\\new"', ['control-character 1:7', 'control-character 1:12']],
		['"a\\x07": x', ['control-character 1:3', 'unknown-key 1:1']],
	])('%j: %j', ([yaml, reported]) => {
		expect(read(yaml).reported.toSorted()).toEqual(reported.toSorted());
	});

	test.for([
		'# a remark\na: x\n# a remark',
		'a: x\n\n# a remark\nb: y',
		'a: "x" # a remark',
		'list: [x, y] # a remark',
		'list:\n  # a remark\n  - x\n  # a remark\n  - y',
		'list: # a remark\n  - x',
		'kind: x # a remark behind one of some words',
		'a:\n  x\n# a remark',
		'a: >- # a remark\n  x',
	])('%j has remarks, and no problem', (yaml) => {
		expect(read(yaml).reported).toEqual([]);
	});

	test.for(['Null', 'NULL', 'null', '~', '', 'true', '007', '1e3', '0x1F', '0o7', '1.10', '.inf'])(
		'%j is no text without quotes',
		(written) => {
			const [problem] = read(`a: ${written}\n`).problems;
			expect(problem).toMatchObject({ kind: 'wrong-type', fix: 'Write text, in quotes.' });
			if (/null|~/i.test(written))
				expect(problem!.what).toContain(`here is ${written}, which YAML reads as nothing`);
		},
	);
});

/** Signs that mean something to YAML, and words that it reads as something else. */
const typed = fc
	.array(
		fc.oneof(
			fc.constantFrom(...Array.from('ab1 :#,-?*&!|>\'"%@`{}[]~.+_=<\\/')),
			fc.constantFrom(' #', ': ', 'null', 'true', 'é', '中', '\u00a0', '\\t'),
		),
		{ minLength: 1 },
	)
	.map((parts) => parts.join('').replace(/^ +| +$/g, ''));

test('a text is what was typed, with or without quotes, or what is wrong with it is reported', () => {
	fc.assert(
		fc.property(typed, (text) => {
			// What is typed in quotes, or with a remark behind them, is no text without them.
			const quoted = /^(["']).*\1( +#.*)?$/.test(text);
			for (const written of [
				...(quoted ? [] : [text]),
				`'${text.replaceAll("'", "''")}'`,
				JSON.stringify(text),
			]) {
				const { a, reported } = read(`a: ${written}\n`);
				if (reported.length === 0) expect(a).toBe(text);
			}
		}),
		{ numRuns: 3000 },
	);
});
