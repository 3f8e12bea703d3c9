import { openScorm } from './open-scorm.ts';
import { owedAttempts } from './owed-attempts.ts';
import { tabMemory } from './tab-memory.ts';
import { scorm2004 } from './scorm-2004.ts';

export const openCourse = openScorm(
	scorm2004,
	{ window, document, now: Date.now },
	tabMemory(),
	owedAttempts(() => localStorage),
);
