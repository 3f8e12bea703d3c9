import { expect, test } from 'vitest';
import { handedLrs, namedOrigins } from './handed-lrs.ts';

const access = { endpoint: 'https://lrs.example/xapi', auth: 'secret' };

test('an address names record stores by their origins, and nothing else of them', () => {
	expect(
		namedOrigins('?mode=test&lrs=https://lrs.example&lrs=https://other.example:8443/xapi?key=1'),
	).toEqual(['https://lrs.example', 'https://other.example:8443']);
	expect(namedOrigins('?lrs=nonsense')).toEqual([]);
});

test('what is handed over is taken where the address names its origin', () => {
	const whole = {
		...access,
		actor: { mbox: 'mailto:a@b.example' },
		registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
		activityId: 'urn:lesson:1',
	};
	expect(handedLrs(whole, ['https://lrs.example'])).toEqual({
		...whole,
		endpoint: 'https://lrs.example/xapi/',
	});
});

test.for<[string, unknown, string]>([
	['another origin', { ...access, endpoint: 'https://evil.example/' }, 'https://evil.example'],
	['another port', { ...access, endpoint: 'https://lrs.example:444/' }, 'https://lrs.example:444'],
	['no token', { ...access, auth: '' }, 'auth'],
	['no endpoint', { auth: 'secret' }, 'endpoint'],
	['an endpoint that is no web address', { ...access, endpoint: 'ftp://lrs.example/' }, 'endpoint'],
	['a registration that is no UUID', { ...access, registration: '17' }, 'registration'],
	['nothing', undefined, 'It'],
])('of %s the page is told what happened, why, and what to do, and never the token', ([, detail, named]) => {
	const problem = handedLrs(detail, ['https://lrs.example']);
	expect(Object.keys(problem)).toEqual(['what', 'why', 'todo']);
	expect(JSON.stringify(problem)).toContain(named);
	expect(JSON.stringify(problem)).not.toContain('secret');
});
