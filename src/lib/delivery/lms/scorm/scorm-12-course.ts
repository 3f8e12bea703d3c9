import { openScorm } from './open-scorm.ts';
import { owedAttempts } from './owed-attempts.ts';
import { tabMemory } from './tab-memory.ts';
import { scorm12 } from './scorm-12.ts';

export const openCourse = openScorm(
	scorm12,
	{ window, document, now: Date.now },
	tabMemory(),
	owedAttempts(() => localStorage),
);
