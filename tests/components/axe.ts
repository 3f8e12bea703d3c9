import axe from 'axe-core';
import { expect } from 'vitest';
import { axeTags, readable } from '#tests/axe-rules.ts';

/** Fails with a readable list if axe finds the lesson at fault, by these rules or by all. */
export async function expectAccessible(rules?: string[]): Promise<void> {
	const { violations } = await axe.run('main', {
		runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: axeTags },
		...(!rules && { rules: { 'target-size': { enabled: false } } }),
	});
	expect(readable(violations)).toEqual([]);
}
