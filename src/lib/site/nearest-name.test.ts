import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['us-ukraine-intelligence', 'harbour-bridge', 'harbour-tram', 'results'];

test.for<[written: string, meant: string | undefined]>([
	['us-ukrane-inteligence', 'us-ukraine-intelligence'],
	['US-Ukraine-Intelligence', 'us-ukraine-intelligence'],
	['us-ukraine', 'us-ukraine-intelligence'],
	['harbor-bridge', 'harbour-bridge'],
	['harbour-tran', 'harbour-tram'],
	['resluts', 'results'],
	// Which of two is meant nobody knows.
	['harbour', undefined],
	['us', undefined],
	['something-else', undefined],
	['', undefined],
])('“%s” means %s', ([written, meant]) => {
	expect(nearestName(written, names)).toBe(meant);
});
