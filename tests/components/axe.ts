import axe from 'axe-core';
import { expect } from 'vitest';

/** WCAG 2.2 A and AA, and good practice: as the browser tests look at whole pages. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

/** Fails with a readable list if axe finds the lesson at fault, by these rules or by all. */
export async function expectAccessible(rules?: string[]): Promise<void> {
	const { violations } = await axe.run('main', {
		runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: axeTags },
		...(!rules && { rules: { 'target-size': { enabled: false } } }),
	});
	const readable = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
		),
	);
	expect(readable).toEqual([]);
}
