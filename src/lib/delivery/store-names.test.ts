import { describe, expect, test } from 'vitest';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { inTest, straight } from '#tests/lessons/taken-lesson.ts';
import { attemptKey, storeNames } from './store-names.ts';

const lesson = sampleLesson({ id: 'reading-1', revision: 'first' });

/** The names at an address; a file seems to stand in a site that begins two folders above it. */
function namesAt(address: string, settings = straight, of = lesson) {
	const page = new URL(address);
	const site = new URL(page.protocol === 'file:' ? '../..' : '..', page);
	return storeNames({ lesson: of, settings }, site, page);
}

describe('the names under which a page keeps answers', () => {
	test('on a site are those of the site, whichever of its pages it is, and in a sub-folder those of the folder', () => {
		const at = namesAt('https://school.example/reading-1/');
		expect(at).toEqual({ lesson: 'pilcrow / reading-1', attempt: 'pilcrow / reading-1 walk=off' });
		expect(namesAt('https://school.example/reading-1/?mode=practice#review')).toEqual(at);
		expect(namesAt('https://school.example/blue/class/reading-1/')).toEqual({
			lesson: 'pilcrow /blue/class/ reading-1',
			attempt: 'pilcrow /blue/class/ reading-1 walk=off',
		});
	});

	test('in a file are those of its whole path, so that no two files share any', () => {
		const files = [
			'file:///home/ana/reading-1-html.html',
			'file:///home/ana/reading-1-html%20(1).html',
			'file:///home/ana/math/reading-1-html.html',
			'file:///home/ana/biology/reading-1-html.html',
			'file:///C:/Users/Ana/reading-1-html.html',
		].map((address) => namesAt(address));
		for (const kind of ['lesson', 'attempt'] as const)
			expect(new Set(files.map((names) => names[kind])).size).toBe(files.length);
		expect(files[0]).toMatchObject({
			lesson: 'pilcrow /home/ana/reading-1-html.html reading-1',
			attempt: 'pilcrow /home/ana/reading-1-html.html reading-1 walk=off',
		});
	});

	test('in a file do not change with its query and fragment, but for the way of taking it', () => {
		const file = 'file:///home/ana/reading-1-html.html';
		expect(namesAt(`${file}?lang=de#q-bridge`)).toEqual(namesAt(file));
		const tested = namesAt(file, inTest);
		expect(tested.lesson).toBe(namesAt(file).lesson);
		expect(tested.attempt).not.toBe(namesAt(file).attempt);
	});

	test.for([
		'file:///home/Ana Maria/lección 1 #2?.html',
		'file:///home/a deleted 7/set aside @3.x/b.html',
		'file:///home/ана/урок.html',
	])('hold no space of a path, which would end a name: %s', (address) => {
		const { pathname } = new URL(address.replace('#', '%23').replace('?', '%3F'));
		const page = { protocol: 'file:', pathname };
		const names = storeNames({ lesson, settings: straight }, new URL(`file://${pathname}/../..`), page);
		expect(names.lesson.split(' ')).toEqual(['pilcrow', pathname, 'reading-1']);
		expect(decodeURIComponent(pathname)).toBe(address.slice('file://'.length));
	});

	test('in a file are known by the older ones too, which files shared, of this very revision alone', () => {
		expect(namesAt('file:///home/ana/math/reading-1-html.html').former).toEqual({
			lesson: 'pilcrow /home/ reading-1',
			attempt: 'pilcrow /home/ reading-1 walk=off',
			revision: 'first',
		});
		expect(namesAt('https://school.example/reading-1/')).not.toHaveProperty('former');
	});
});

test('an attempt is kept under a name of its own for each place, lesson and way of taking it', () => {
	const names = [
		attemptKey('/', 'a', straight),
		attemptKey('/', 'b', straight),
		attemptKey('/school/', 'a', straight),
		attemptKey('/', 'a', inTest),
		attemptKey('/', 'a', { ...straight, seed: 0 }),
		attemptKey('/', 'a', { ...straight, stages: ['reading'] }),
		attemptKey('/', 'a', { ...straight, count: 5 }),
		attemptKey('/', 'a', { ...straight, walk: 'before' }),
		attemptKey('/', 'a', { ...straight, confidence: 'on' }),
	];
	expect(new Set(names).size).toBe(names.length);
	expect(attemptKey('/', 'a', { ...straight })).toBe(names[0]);
	expect(attemptKey('/', 'a', { ...straight, lang: 'de', theme: 'dark', pass: 80 })).toBe(names[0]);
});
