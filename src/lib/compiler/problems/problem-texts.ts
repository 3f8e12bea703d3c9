import { problemsOfChoice } from '#lib/kinds/choice/problems.ts';
import { problemsOfMatch } from '#lib/kinds/match/problems.ts';
import { problemsOfOrder } from '#lib/kinds/order/problems.ts';
import { problemsOfVerdict } from '#lib/kinds/verdict/problems.ts';
import { problemsOfWrite } from '#lib/kinds/write/problems.ts';
import { problemsOfFacts } from './problems-of-facts.ts';
import { problemsOfFiles } from './problems-of-files.ts';
import { problemsOfQuestions } from './problems-of-questions.ts';
import { problemsOfText } from './problems-of-text.ts';

/** Every kind of problem, and how it is put into words. Each has a sample in `tests/problems`; a test sees to it. */
export const problemTexts = {
	...problemsOfFiles,
	...problemsOfText,
	...problemsOfFacts,
	...problemsOfQuestions,
	...problemsOfChoice,
	...problemsOfVerdict,
	...problemsOfOrder,
	...problemsOfMatch,
	...problemsOfWrite,
};
