import type { LaterMessages } from '#lib/i18n/later-messages.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { targetName } from '#lib/kinds/match/target-name.ts';
import type { Lesson } from '#lib/lesson/lesson.ts';
import type { Slip } from '#lib/quiz/scoring/slip.ts';

/** What a learner did wrong with a fact, in words, without a full stop. */
export function slipWords(
	slip: Slip,
	lesson: Pick<Lesson, 'voices'>,
	messages: Pick<Messages, 'bases' | 'forces' | 'noChannel' | 'feedback'> & Pick<LaterMessages, 'walk'>,
): string {
	const { slips } = messages.walk;
	if (slip.kind === 'placed') return slips.placed(slip.late, slip.days);
	if (slip.kind === 'misread') {
		const { misreadings, wrong, wrongBecause } = messages.feedback;
		return slip.misreading ? wrongBecause(misreadings[slip.misreading]) : wrong;
	}
	const [given, ...key] = [slip.given, ...slip.key].map((id) => targetName(lesson, messages, slip.by, id));
	return slip.by === 'voice' ? slips.voice(given!, key) : slips.matched(given!, key);
}
