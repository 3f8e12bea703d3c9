import { compiled, texts } from 'virtual:compiled-content';
import { expect, test } from 'vitest';

test('a worker in the browser compiles the lessons to what Node does, to the letter', async () => {
	const worker = new Worker(new URL('../../../tests/components/compile-worker.ts', import.meta.url), {
		type: 'module',
	});
	const answer = await new Promise<unknown>((resolve, reject) => {
		worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data));
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
		worker.postMessage(texts);
	});
	worker.terminate();
	expect(compiled.lessons.map(({ lesson }) => lesson.revision)).toEqual([
		expect.stringMatching(/^[0-9a-f]{16}$/),
	]);
	expect(answer).toEqual(compiled);
});
