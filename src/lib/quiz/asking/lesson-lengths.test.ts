import { describe, expect, test } from 'vitest';
import { choice } from '#lib/kinds/choice/sample.ts';
import type { Question } from '#lib/lesson/question-kinds.ts';
import type { Stage } from '#lib/lesson/question.ts';
import { defaultSettings, type Settings } from '#lib/quiz/settings/settings.ts';
import { lessonLengths } from './lesson-lengths.ts';

/** Ten choices a stage, of which so many are core, and an article of a thousand words: five minutes. */
function lesson(core: Record<Stage, number>) {
	const questions = (['events', 'voices', 'reading'] as const).flatMap((stage) =>
		Array.from({ length: 10 }, (_, i): Question => ({
			...choice,
			id: `${stage}-${i}`,
			stage,
			...(i < core[stage] && { core: true }),
		})),
	);
	return { words: 1000, questions };
}
const none = { events: 0, voices: 0, reading: 0 };
const some = { events: 4, voices: 4, reading: 0 };

describe('a learner may choose where the settings leave it and there is a core', () => {
	test.for<[what: string, core: Record<Stage, number>, Partial<Settings>, [string, number, number][]]>([
		['no core: no choice', none, {}, [['whole', 30, 30]]],
		['no core, though a short one is asked for', none, { length: 'short' }, [['short', 30, 30]]],
		[
			'a core',
			some,
			{},
			[
				['short', 8, 10],
				['whole', 30, 30],
			],
		],
		['a teacher wants it short', some, { length: 'short' }, [['short', 8, 10]]],
		['a teacher wants all of it', some, { length: 'whole' }, [['whole', 30, 30]]],
		['no core in the parts that are asked', some, { stages: ['reading'] }, [['whole', 10, 15]]],
		[
			'a core in some of them',
			some,
			{ stages: ['voices', 'reading'] },
			[
				['short', 4, 10],
				['whole', 20, 20],
			],
		],
		[
			'a count leaves more than the core has',
			some,
			{ count: 12 },
			[
				['short', 8, 10],
				['whole', 12, 15],
			],
		],
		['a count leaves no more than the core has', some, { count: 8 }, [['whole', 8, 10]]],
		['all of a part is core', { ...none, voices: 10 }, { stages: ['voices'] }, [['whole', 10, 15]]],
	])('%s', ([, core, settings, expected]) => {
		const lengths = lessonLengths(lesson(core), { ...defaultSettings, ...settings });
		expect(lengths.map(({ length, questions, minutes }) => [length, questions.length, minutes])).toEqual(
			expected,
		);
	});
});
