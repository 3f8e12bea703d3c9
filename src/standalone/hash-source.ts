import { createHash } from 'node:crypto';

/** What a content policy names to let this script or style stand in the page (CSP 3, hash-source), its quotes included. */
export const hashSource = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
