import type { Lesson } from '#lib/lesson/lesson.ts';
import { adaptLesson } from '#lib/quiz/asking/adapt-lesson.ts';
import { lessonLengths, type LessonLength } from '#lib/quiz/asking/lesson-lengths.ts';
import { askedQuestions } from '#lib/quiz/asking/present.ts';
import { settingRules } from '#lib/quiz/settings/setting-rules.ts';
import { walkOf, type Settings } from '#lib/quiz/settings/settings.ts';

/** Why a setting, or some of its values, change nothing. */
export type LimitReason = 'noCore' | 'fewAnyway' | 'testTries' | 'testWalk' | 'recallWalk' | 'hiddenProve';

/** What other settings, or the lesson, leave of a setting. */
export interface SettingLimit {
	/** What it comes to, as an address would say it. */
	comesTo: string;
	/** The values that cannot be chosen; all where it is `all`. */
	off: readonly string[] | 'all';
	because: LimitReason;
}

/** What a lesson has to give under some settings. */
export interface LessonLimits {
	settings: Partial<Record<keyof Settings, SettingLimit>>;
	/** How many questions can be asked, whatever the count. */
	questions: number;
	/** How many are left out because the article is hidden. */
	leftOut: number;
	/** As the learner may take it: one, or a short and a whole one. */
	lengths: LessonLength[];
	/** The same where the learner may choose, to say what each comes to. */
	choosable: LessonLength[];
}

/** What a lesson and its settings leave to be chosen. */
export function lessonLimits(lesson: Lesson, settings: Settings): LessonLimits {
	const adapted = adaptLesson(lesson, settings);
	const test = settings.mode === 'test';
	const recall = settings.article === 'after';
	const seed = settings.seed ?? 0;
	const choosable = lessonLengths(adapted, { ...settings, length: 'ask' }, seed);
	const inStages = ({ questions }: Lesson) =>
		questions.filter(({ stage }) => settings.stages.includes(stage)).length;
	const limits: LessonLimits['settings'] = {};
	if (choosable.length === 1) {
		const core = adapted.questions.some(({ core, stage }) => core && settings.stages.includes(stage));
		limits.length = { comesTo: 'whole', off: 'all', because: core ? 'fewAnyway' : 'noCore' };
	}
	if (test) limits.tries = { comesTo: settingRules.tries.write(1), off: 'all', because: 'testTries' };
	if (recall) limits.prove = { comesTo: 'off', off: 'all', because: 'hiddenProve' };
	const walk = walkOf(settings);
	if (test) limits.walk = { comesTo: walk, off: recall ? 'all' : ['after'], because: 'testWalk' };
	else if (recall) limits.walk = { comesTo: walk, off: ['before'], because: 'recallWalk' };
	return {
		settings: limits,
		questions: askedQuestions(adapted, { ...settings, count: null }, seed).length,
		leftOut: inStages(lesson) - inStages(adapted),
		lengths: lessonLengths(adapted, settings, seed),
		choosable,
	};
}
