import type { Citer } from '#lib/compiler/citations/citer.ts';
import { nearestName } from '#lib/compiler/yaml/nearest-name.ts';
import type { Placed } from '#lib/compiler/problems/place.ts';
import type { Problems } from '#lib/compiler/problems/problem.ts';
import type { Texts } from '#lib/compiler/text/texts.ts';

/** What compiling a fact or a question needs of the lesson it belongs to. */
export interface LessonContext {
	texts: Texts;
	citer: Citer;
	problems: Problems;
}

/** Reports names that are not those of known voices, events or claims; gives the others. */
export function known(
	sort: 'voice' | 'event' | 'claim',
	names: Placed<string>[] = [],
	ids: string[],
	problems: Problems,
): Placed<string>[] {
	return names.filter(({ value, at }) => {
		if (ids.includes(value)) return true;
		problems.report('unknown-name', at, sort, value, ids, nearestName(value, ids));
		return false;
	});
}
