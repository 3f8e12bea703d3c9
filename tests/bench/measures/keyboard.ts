import type { Page } from '@playwright/test';
import { loadPage, type Stand } from '#tests/bench/load-page.ts';
import { choiceOf } from '#tests/bench/steps.ts';

/** What it takes to answer by keyboard alone. */
export interface KeyboardUse {
	/** Presses from the top of the page to an answered first question and the start of the second; null where that cannot be done. */
	keys: number | null;
	/** Presses until it was done or given up. */
	pressed: number;
	/** A live region got new words after the answer, or the focus went into the feedback. */
	announced: 'live' | 'focus' | 'no';
	live: string[];
}

const mostTabs = 40;
/** The time that a key's effect is given: milliseconds. */
const patience = 2000;

/** Presses keys and counts them. */
class Keyboard {
	pressed = 0;
	constructor(readonly page: Page) {}

	async press(key: string): Promise<void> {
		this.pressed++;
		await this.page.keyboard.press(key);
	}

	async tabTo(selector: string): Promise<boolean> {
		for (let tabs = 0; tabs <= mostTabs; tabs++) {
			if (await this.page.evaluate((selector) => window.benchProbe.hasFocus(selector), selector)) return true;
			await this.press('Tab');
		}
		return false;
	}

	/** Presses one key after the other until something is visible. */
	async pressUntil(keys: string[], selector: string, text: string | null = null): Promise<boolean> {
		for (const key of keys) {
			await this.press(key);
			if (await isSeen(this.page, selector, text)) return true;
		}
		return false;
	}
}

async function isSeen(page: Page, selector: string, text: string | null = null): Promise<boolean> {
	const seen = page.waitForFunction(
		([selector, text]) =>
			window.benchProbe.visible(selector).some((one) => text === null || one.textContent.includes(text)),
		[selector, text] as const,
		{ timeout: patience },
	);
	return seen.then(
		() => true,
		() => false,
	);
}

async function watchLiveRegions(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.benchProbe.announced = window.benchProbe.watchLiveRegions();
	});
}

/** Answers the questions that lie before the first feedback. */
async function answer({ peer, questions }: Stand, keyboard: Keyboard): Promise<boolean> {
	const { page } = keyboard;
	const asked = peer.feedbackAt === 'end' ? questions : questions.slice(0, 1);
	for (const [i, question] of asked.entries()) {
		if (i > 0) {
			const wanted = choiceOf(question, true);
			if (!(await keyboard.tabTo(peer.next))) return false;
			if (!(await keyboard.pressUntil(['Enter'], peer.choice, wanted))) return false;
		}
		if (!(await keyboard.tabTo(peer.choice))) return false;
		await watchLiveRegions(page);
		if (!(await keyboard.pressUntil(['Space', 'Enter', 'ArrowDown'], peer.selected))) return false;
	}
	if (!peer.check) return isSeen(page, peer.feedback);
	if (!(await keyboard.tabTo(peer.check))) return false;
	await watchLiveRegions(page);
	return keyboard.pressUntil(['Enter'], peer.feedback);
}

/** Goes on from the first question's feedback to the second question. */
async function goOn({ peer, questions }: Stand, keyboard: Keyboard): Promise<boolean> {
	if (peer.feedbackAt === 'end') return true;
	const wanted = choiceOf(questions[1]!, true);
	return (await keyboard.tabTo(peer.next)) && keyboard.pressUntil(['Enter'], peer.choice, wanted);
}

export async function measureKeyboard(stand: Stand): Promise<KeyboardUse> {
	const { peer } = stand;
	const { page, close } = await loadPage(stand);
	const keyboard = new Keyboard(page);
	await page.waitForLoadState('networkidle');
	const begun = peer.start
		? (await keyboard.tabTo(peer.start)) && (await keyboard.pressUntil(['Enter'], peer.choice))
		: await isSeen(page, peer.choice);
	const answered = begun && (await answer(stand, keyboard));
	// A region may wait a moment before it speaks, so that it is not spoken over.
	if (answered) await page.waitForTimeout(1000);
	const live = await page.evaluate(() => window.benchProbe.announced);
	const focus = await page.evaluate((selector) => window.benchProbe.hasFocus(selector), peer.feedback);
	const done = answered && (await goOn(stand, keyboard));
	await close();
	const announced = !answered ? 'no' : live.length > 0 ? 'live' : focus ? 'focus' : 'no';
	return { keys: done ? keyboard.pressed : null, pressed: keyboard.pressed, announced, live };
}
