import { expect, test } from 'vitest';
import { packText } from '#lib/delivery/pack-text.ts';
import { resultLink } from '#lib/delivery/result-link.ts';
import { resultOf } from '#lib/quiz/scoring/result-code.ts';
import { sampleLesson } from '#tests/lessons/sample-lesson.ts';
import { newSession } from '#tests/lessons/taken-lesson.ts';
import { readAddress } from './read-address.ts';

test('a result link is read', async () => {
	const session = newSession(sampleLesson());
	const link = new URL(await resultLink(session, 'https://example.org/old-bridge/'));
	expect(readAddress(link.hash)).toEqual({
		ok: true,
		result: resultOf(session.lesson, session.attempt, session.settings),
	});
});

test.for([
	['', 'missing'],
	['#p7', 'missing'],
	['#r=', 'missing'],
	['#r=dW10', 'damaged'],
	['#r=%00', 'damaged'],
])('in %j a result is %s', async ([fragment, why]) => {
	expect(readAddress(fragment!)).toEqual({ ok: false, why });
});

test('a result of a later version is reported as one', async () => {
	expect(readAddress(`#r=${await packText('[2,{}]')}`)).toEqual({ ok: false, why: 'newer' });
});
