import type { Settings } from '#lib/quiz/settings/settings.ts';

/** Values to try of settings that may be more than a list of words. */
export const settingSamples = {
	stages: ['events', 'voices', 'reading', 'events,voices'],
	count: ['5', '12'],
	tries: ['1', '2', '3'],
	seed: ['1', '2024'],
	pass: ['50', '80'],
	lang: ['en'],
} satisfies { [K in keyof Settings]?: string[] };
