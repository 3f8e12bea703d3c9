import type { Page } from '@playwright/test';
import { loadPage, type LoadOptions, type Stand } from '#tests/bench/load-page.ts';
import { median } from '#tests/bench/median.ts';
import { begin, choiceOf, clickAt, pointAt } from '#tests/bench/steps.ts';

/** Milliseconds from the click to the feedback: medians, and the 95th percentile. */
export interface FeedbackDelay {
	painted: number | null;
	painted95: number | null;
	settled: number | null;
	clicks: number;
	/** What was said to each of the first answers, to be looked at. */
	texts: string[];
}

/** Clicks what asks for feedback and watches for it. Throws where none comes. */
async function clickAndWatch({ peer }: Stand, page: Page, selector: string, text: string | null) {
	const { x, y } = await pointAt(page, selector, text);
	await page.mouse.move(x, y);
	await page.evaluate(
		([selector, text, feedback]) => {
			window.benchProbe.feedback = window.benchProbe.watchFeedback(selector, text, feedback);
		},
		[selector, text, peer.feedback] as const,
	);
	// What hovering shows is on the screen before the click.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
	await page.mouse.down();
	await page.mouse.up();
	const times = await page.evaluate(() => window.benchProbe.feedback!);
	if (!times) throw new Error(`No feedback was seen at ${peer.feedback}.`);
	return times;
}

/** Answers all questions with a real mouse, right and wrong by turns, and times the feedback to each. */
async function answerAll(stand: Stand, page: Page, turn: number) {
	const { peer, questions } = stand;
	const times = [];
	await begin(stand, page);
	for (const [i, question] of questions.entries()) {
		const choice = choiceOf(question, (turn + i) % 2 === 0);
		const last = i === questions.length - 1;
		const judged = peer.feedbackAt === 'each' || last;
		if (judged && !peer.check) times.push(await clickAndWatch(stand, page, peer.choice, choice));
		else {
			await clickAt(page, peer.choice, choice);
			if (judged && peer.check) times.push(await clickAndWatch(stand, page, peer.check, null));
		}
		if (!last) await clickAt(page, peer.next);
	}
	return times;
}

/** From a real click to feedback that is seen, and to feedback that has come to rest. */
export async function measureFeedback(stand: Stand, options: LoadOptions = {}): Promise<FeedbackDelay> {
	const seen = [];
	for (let turn = 0; seen.length < stand.clicks; turn++) {
		const { page, close } = await loadPage(stand, options);
		seen.push(...(await answerAll(stand, page, turn)));
		await close();
	}
	const counted = seen.slice(0, stand.clicks);
	const painted = counted.map(({ painted }) => painted).sort((a, b) => a - b);
	return {
		painted: median(painted),
		painted95: painted[Math.ceil(painted.length * 0.95) - 1] ?? null,
		settled: median(counted.map(({ settled }) => settled)),
		clicks: counted.length,
		texts: counted.slice(0, stand.questions.length).map(({ text }) => text),
	};
}
