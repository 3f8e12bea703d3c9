import type { Result } from 'axe-core';

/** WCAG 2.2 A and AA, and good practice. */
export const axeTags = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22aa',
	'best-practice',
	'experimental',
];

/** What axe finds at fault, a line for each element. */
export function readable(violations: readonly Result[]): string[] {
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(
			({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
		),
	);
}
