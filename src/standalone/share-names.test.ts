import { expect, test } from 'vitest';
import { giveImports, takeExports } from './share-names.ts';

test.for([
	['let x=1;export{x as a,y};', 'let x=1;take({a:x,y:y})'],
	['f();export { x as a };\n', 'f();take({a:x})'],
	['export{$ as _$1,b}', 'take({_$1:$,b:b})'],
	['f();', 'f();'],
])('exports are given on, under the names that they are known by: %s', ([code, taken]) => {
	expect(takeExports(code!, (object) => `take(${object})`)).toBe(taken);
});

test.for([
	['import{a as x,b}from"./start.js";f(x)', 'const{a:x,b:b}=shared;f(x)'],
	['import { $, c as d } from `./start.js`\nf()', 'const{$:$,c:d}=shared;\nf()'],
	['f(import("./later.js"))', 'f(import("./later.js"))'],
])('imports are taken under the names that the code has for them: %s', ([code, taken]) => {
	expect(giveImports(code!, 'shared')).toBe(taken);
});

test('what one script gives the other finds', () => {
	const given = takeExports('const q=2;export{q as O,q as z};', (object) => `return ${object}`);
	const found = giveImports('import{O,z as k}from"./a.js";return O+k', 'shared');
	expect(new Function('shared', found)(new Function(given)())).toBe(4);
});
