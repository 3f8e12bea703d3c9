import { expect, test } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { loadLesson } from './load-lesson.ts';

const asked: string[] = [];
const answering = (body: string, status = 200) => {
	asked.length = 0;
	return ((address: string) => {
		asked.push(address);
		return Promise.resolve(new Response(body, { status }));
	}) as typeof fetch;
};

test('a lesson is asked for beside the page', async () => {
	expect(await loadLesson('old-bridge', answering(JSON.stringify(sampleLesson())))).toEqual(sampleLesson());
	expect(asked).toEqual(['lessons/old-bridge.json']);
});

test.for(['../../admin', 'https://example.org/x', 'a/b', '', 'A', 'x'.repeat(65), '//host/x', 'a.json?x='])(
	'%j is no id, and nothing is asked for',
	async (id) => {
		expect(await loadLesson(id, answering(JSON.stringify(sampleLesson({ id }))))).toBeNull();
		expect(asked).toEqual([]);
	},
);

test.for([
	['there is none', answering('Not found', 404)],
	['the host sends a page instead', answering('<!doctype html>')],
	['it is another lesson', answering(JSON.stringify(sampleLesson({ id: 'new-bridge' })))],
	['it is something else', answering('{"id":"old-bridge"}')],
	['it is nothing', answering('null')],
	['the site cannot be reached', (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch],
] as const)('where %s, there is no lesson', async ([, load]) => {
	expect(await loadLesson('old-bridge', load)).toBeNull();
});
