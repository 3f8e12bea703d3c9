import { resultOf, writeResult } from '#lib/quiz/scoring/result-code.ts';
import type { QuizSession } from '#lib/session/quiz-session.ts';
import { packText } from './pack-text.ts';

/**
 * The address at which a session's result can be read: that of the site's results page, with the result in its fragment, which no browser sends to a server. Takes the address of the site's first page
 * (`resultsSite`); where it is empty, as for a file that knows of no site, comes the bare code, which the results page takes as well. `name`: what the learner wants to be called.
 */
export async function resultLink(
	{ lesson, attempt, settings }: Pick<QuizSession, 'lesson' | 'attempt' | 'settings'>,
	site: string,
	name = '',
): Promise<string> {
	const code = await packText(writeResult(resultOf(lesson, attempt, settings, name)));
	if (!/^https?:/.test(site)) return code;
	const address = new URL('results/', site);
	address.hash = `r=${code}`;
	return address.href;
}
