import XAPI, { type Statement } from '@xapi/xapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules, type Launched } from '#tests/lrs/cmi5-rules.ts';
import { TestLrs } from '#tests/lrs/lrs.ts';
import { validateStatement } from '#tests/lrs/validate-statement.ts';

const lrs = new TestLrs();
beforeAll(() => lrs.start());
afterAll(() => lrs.stop());

const agent = { mbox: 'mailto:a@b.example' };
const statement = (verb: string): Statement => ({
	id: '2f5f0e4b-3c8c-4f4f-9d2c-6a2b8f1f0a01',
	actor: agent,
	verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
	object: { id: 'https://a.example/1' },
	timestamp: '2025-03-05T08:00:00.000Z',
});

test('the tests’ record store is spoken to by a client that others wrote', async () => {
	const client = new XAPI({ endpoint: lrs.endpoint, auth: lrs.token(), adapter: 'fetch' });
	await client.sendStatement({ statement: statement('attended') });
	const { data } = await client.getStatement({ statementId: statement('attended').id! });
	expect(data).toEqual(statement('attended'));
	const where = { activityId: 'https://a.example/1', agent, stateId: 'mine', registration: 'r' };
	await client.setState({ ...where, state: { a: 1 }, etag: '*', matchHeader: 'If-None-Match' });
	expect((await client.getState(where)).data).toEqual({ a: 1 });
	await expect(
		client.setState({ ...where, state: { a: 2 }, etag: '"other"', matchHeader: 'If-Match' }),
	).rejects.toThrow();
	await expect(
		new XAPI({ endpoint: lrs.endpoint, auth: 'Basic no', adapter: 'fetch' }).getStatements({}),
	).rejects.toThrow('no such token');
});

test('it refuses what the validator finds wrong, and another statement of the same id', async () => {
	const client = new XAPI({ endpoint: lrs.endpoint, auth: lrs.token(), adapter: 'fetch' });
	const wrong = { ...statement('attended'), id: 'no uuid' };
	expect(validateStatement(wrong)).not.toEqual([]);
	await expect(client.sendStatement({ statement: wrong })).rejects.toThrow();
	expect(lrs.problems.splice(0)).toHaveLength(1);
	await expect(client.sendStatement({ statement: statement('failed') })).rejects.toThrow();
});

const launched: Launched = {
	session: 's',
	registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
	activity: 'https://a.example/1',
	launchMode: 'Normal',
	masteryScore: 0.6,
	contextTemplate: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's' } },
};
const cmi5 = (verb: string, result: Statement['result'] = {}, more: string[] = []): Statement => ({
	...statement(verb),
	result,
	context: {
		registration: launched.registration,
		contextActivities: {
			category: ['cmi5', ...more].map((name) => ({
				id: `https://w3id.org/xapi/cmi5/context/categories/${name}`,
			})),
		},
		extensions: {
			...launched.contextTemplate.extensions,
			...(more.length > 0 && { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.6 }),
		},
	},
});
const [first, duration] = [cmi5('initialized'), 'PT1S'];
const passed = cmi5('passed', { success: true, duration, score: { scaled: 0.6, raw: 60 } }, ['moveon']);
const done = cmi5('completed', { completion: true, duration }, ['moveon']);

test.for<[string, Statement, Statement[]]>([
	['initialized comes first', done, []],
	['nothing comes after terminated', done, [first, cmi5('terminated', { duration })]],
	['its own come once a session', first, [first]],
	['completed comes once a registration', done, [first, done]],
	['nothing is judged after passed', passed, [first, passed]],
	['what moves on says so, and nothing else', cmi5('completed', { completion: true, duration }), [first]],
	['the end and what moves on have a length of time', cmi5('terminated'), [first]],
	['success is that of the verb', cmi5('passed', { duration }, ['moveon']), [first]],
	[
		'passed reaches the mastery score, failed does not',
		cmi5('passed', { success: true, duration, score: { scaled: 0.5, raw: 50 } }, ['moveon']),
		[first],
	],
	['the context has all of the template', { ...first, context: { registration: launched.registration } }, []],
])('it finds where cmi5 is broken: %s', ([rule, one, had]) => {
	expect(brokenRules(one, launched, had)).toContain(rule);
	expect([first, passed, done].flatMap((one, i, all) => brokenRules(one, launched, all.slice(0, i)))).toEqual(
		[],
	);
});

test.for(['Browse', 'Review'] as const)('in %s nothing is completed', (launchMode) => {
	expect(brokenRules(done, { ...launched, launchMode }, [first])).toContain(
		'nothing is completed in browse and review',
	);
});
