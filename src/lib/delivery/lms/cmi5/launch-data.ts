import type { Context } from '@xapi/xapi';
import * as v from 'valibot';
import { parsed } from './launch.ts';

/** What the LMS tells of a launch in its document `LMS.LaunchData` (cmi5, 10). */
export interface LaunchData {
	contextTemplate: Context;
	/** Names the session. */
	session: string | null;
	mode: 'normal' | 'browse' | 'review';
	/** 0 to 1. */
	masteryScore: number | null;
	/** What it waits for is `passed`, too. */
	waitsForPassed: boolean;
	/** Where the learner goes at the end; http(s). */
	returnURL: string | null;
	/** As a teacher has written them: settings, as an address has them. */
	launchParameters: string;
}

/** What one LMS writes otherwise than the others is no reason to leave out the rest. */
const lenient = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.optional(schema), undefined);

const schema = v.object({
	contextTemplate: lenient(v.record(v.string(), v.unknown())),
	launchMode: lenient(v.string()),
	masteryScore: lenient(
		v.pipe(
			v.union([v.number(), v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toNumber())]),
			v.minValue(0),
			v.maxValue(1),
		),
	),
	moveOn: lenient(v.string()),
	returnURL: lenient(v.pipe(v.string(), v.url(), v.regex(/^https?:/i))),
	launchParameters: lenient(v.string()),
});

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** Reads the document; of one that cannot be read, or is not there, comes a launch with nothing laid down. */
export function launchDataIn(text: string): LaunchData {
	const data = parsed(schema, text) ?? {};
	const mode = data.launchMode?.toLowerCase();
	const contextTemplate = (data.contextTemplate ?? {}) as Context;
	const session = contextTemplate.extensions?.[sessionExtension];
	return {
		contextTemplate,
		session: typeof session === 'string' ? session : null,
		mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
		masteryScore: data.masteryScore ?? null,
		waitsForPassed: data.moveOn === 'Passed' || data.moveOn === 'CompletedAndPassed',
		returnURL: data.returnURL ?? null,
		launchParameters: data.launchParameters ?? '',
	};
}

/**
 * The pass mark in whole per cent that comes to the same as a mastery score: the least that reaches it, since scores are rounded
 * down to whole per cent.
 */
export const passMark = (masteryScore: number): number => Math.max(0, Math.ceil(masteryScore * 100 - 1e-9));
