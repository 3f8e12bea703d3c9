import { expect, test } from 'vitest';
import { nearestWords } from './nearest-words.ts';

test.for([
	['soup was made', 'Some soup will be made.', 'soup [will be] made', 'soup [was] made'],
	[
		'渡し船は木曜日から',
		'町議会。渡し船は金曜日から運航する。',
		'渡し船は[金]曜日から',
		'渡し船は[木]曜日から',
	],
	['다리를 닫지', '다리를 닫았다 시가', '다리를 [닫았다]', '다리를 [닫지]'],
])('%s is nearest to %s', ([citation, text, nearest, compared]) => {
	const lines = nearestWords(citation!, [{ id: 'p1', text: text!, quotation: false }]).split('\n');
	expect(lines).toEqual([`Nearest, p1:  ${nearest}`, `The citation: ${compared}`]);
});
