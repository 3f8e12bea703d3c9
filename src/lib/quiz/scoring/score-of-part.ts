import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Skill, Stage } from '#lib/lesson/question.ts';
import type { Round } from '#lib/quiz/attempt/attempt.ts';
import { scoreOf, type Score } from './score.ts';

/** The score of a round's questions of one stage, or of one skill. */
export function scoreOfStage(lesson: Lesson, round: Round, stage: Stage): Score {
	return scoreOf(lesson, round, (question) => question.stage === stage);
}
export function scoreOfSkill(lesson: Lesson, round: Round, skill: Skill): Score {
	return scoreOf(lesson, round, (question) => question.skill === skill);
}
