import { describe, expect, test, vi } from 'vitest';
import { fetchToken } from './fetch-token.ts';
import { launchDataIn, passMark } from './launch-data.ts';
import { launchIn } from './launch.ts';
import { LaunchVisit } from './launch-visit.ts';

const actor = JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://a.example', name: '1' } });
const launched = {
	endpoint: 'https://lrs.example/xapi',
	fetch: 'https://lms.example/token?k=1',
	actor,
	registration: 'r',
	activityId: 'urn:a',
};
const search = (changed: Partial<Record<keyof typeof launched, string>> = {}) =>
	`?${new URLSearchParams({ ...launched, ...changed })}`;

describe('the launch', () => {
	test('stands in the address, whose actor is kept to the letter', () => {
		const launch = launchIn(search());
		expect(launch).toMatchObject({ ...launched, endpoint: 'https://lrs.example/xapi/', actor: {} });
		expect(JSON.stringify(launch!.actor)).toBe(actor);
	});
	test.for<[string, string]>([
		['nothing of it', ''],
		['half of it', '?endpoint=https://lrs.example/'],
		['an endpoint that is no web address', search({ endpoint: 'javascript:alert(1)' })],
		['a token from no web address', search({ fetch: 'data:,' })],
		['an actor that cannot be read', search({ actor: '{' })],
		['no registration', search({ registration: '' })],
	])('is none with %s', ([, text]) => expect(launchIn(text)).toBeNull());
});

describe('what the LMS lays down', () => {
	const data = (document: object) => launchDataIn(JSON.stringify(document));
	test('is read, and what one LMS writes otherwise leaves the rest', () => {
		expect(
			data({
				contextTemplate: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's' } },
				launchMode: 'Review',
				masteryScore: '0.8',
				moveOn: 'CompletedAndPassed',
				returnURL: 'https://lms.example/back',
				launchParameters: 7,
			}),
		).toMatchObject({
			session: 's',
			mode: 'review',
			masteryScore: 0.8,
			waitsForPassed: true,
			returnURL: 'https://lms.example/back',
			launchParameters: '',
		});
	});
	test('leads to web addresses alone', () =>
		expect(data({ returnURL: 'javascript:alert(1)' }).returnURL).toBeNull());
	test.for(['', 'no json', '[]', '{"masteryScore":2,"launchMode":"Other"}'])('of “%s” is nothing', (text) =>
		expect(launchDataIn(text)).toMatchObject({ mode: 'normal', masteryScore: null, waitsForPassed: false }),
	);
	test.for([
		[0.6, 60],
		[0.07, 7],
		[0.29, 29],
		[0.655, 66],
		[1, 100],
		[0, 0],
	] as const)('the mastery score %s is the pass mark %s', ([score, mark]) =>
		expect(passMark(score)).toBe(mark),
	);
});

describe('the token', () => {
	const answering = (status: number, body: string) =>
		vi.fn(() => Promise.resolve(new Response(body, { status }))) as unknown as typeof fetch;
	test.for<[number, string, Awaited<ReturnType<typeof fetchToken>>]>([
		[200, '{"auth-token":"abc"}', { authorization: 'Basic abc' }],
		[200, '{"auth-token":"Basic abc"}', { authorization: 'Basic abc' }],
		[200, '{"error-code":"1","error-text":"used"}', 'used'],
		[403, '', 'used'],
		[503, '', 'unreachable'],
	])('of the answer %s %s is %j', async ([status, body, outcome]) =>
		expect(await fetchToken('https://lms.example/', answering(status, body))).toEqual(outcome),
	);
	test('is asked for by POST', async () => {
		const asked = answering(200, '');
		await fetchToken('https://lms.example/', asked);
		expect(asked).toHaveBeenCalledWith('https://lms.example/', expect.objectContaining({ method: 'POST' }));
	});
	test('of an LMS that cannot be reached is to be asked for again', async () =>
		expect(await fetchToken('https://lms.example/', () => Promise.reject(new TypeError('cut off')))).toBe(
			'unreachable',
		));
});

describe('what the tab knows of a session', () => {
	function tab() {
		const kept = new Map<string, string>();
		return {
			getItem: (name: string) => kept.get(name) ?? null,
			setItem: (name: string, text: string) => void kept.set(name, text),
		};
	}
	test('survives a reload, the token with it', () => {
		const store = tab();
		const before = new LaunchVisit('https://lms.example/1', () => store);
		before.enter('s');
		before.token = 'abc';
		before.begun = 5;
		before.judged = true;
		const after = new LaunchVisit('https://lms.example/1', () => store);
		after.enter('s');
		expect([after.id, after.token, after.begun, after.judged, after.ended]).toEqual([
			's',
			'abc',
			5,
			true,
			false,
		]);
	});
	test('is nothing of another launch, nor of another session of it', () => {
		const store = tab();
		const before = new LaunchVisit('https://lms.example/1', () => store);
		before.enter('s');
		before.token = 'abc';
		before.ended = true;
		expect(new LaunchVisit('https://lms.example/2', () => store).token).toBeNull();
		const after = new LaunchVisit('https://lms.example/1', () => store);
		after.enter('t');
		expect([after.token, after.ended]).toEqual(['abc', false]);
	});
	test('lasts as long as the page where nothing can be kept', () => {
		const visit = new LaunchVisit('https://lms.example/1', () => {
			throw new DOMException('blocked', 'SecurityError');
		});
		visit.token = 'abc';
		expect(visit.token).toBe('abc');
	});
});
