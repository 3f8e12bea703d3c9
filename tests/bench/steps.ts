import type { Page } from '@playwright/test';
import type { BenchQuestion } from './bench-lesson.ts';
import type { Stand } from './load-page.ts';

/** Waits until an element has come to rest and returns its middle. Throws where there is none. */
export async function pointAt(page: Page, selector: string, text: string | null = null) {
	const point = await page.evaluate(([selector, text]) => window.benchProbe.restingPoint(selector, text), [
		selector,
		text,
	] as const);
	if (!point)
		throw new Error(`Nothing can be clicked at ${selector}${text === null ? '' : ` with "${text}"`}.`);
	return point;
}

export async function clickAt(page: Page, selector: string, text: string | null = null): Promise<void> {
	const { x, y } = await pointAt(page, selector, text);
	await page.mouse.click(x, y);
}

/** Leads to the first question, and waits for the page to be done with loading. */
export async function begin({ peer }: Stand, page: Page): Promise<void> {
	// A button that its script has not reached yet would take the click and do nothing.
	await page.waitForLoadState('load');
	if (peer.start) await clickAt(page, peer.start);
	await pointAt(page, peer.choice);
	await page.waitForLoadState('networkidle');
}

/** The words of the choice to take: the right one, or one that is wrong. */
export function choiceOf({ choices, right }: BenchQuestion, rightly: boolean): string {
	return choices[rightly ? right : (right + 1) % choices.length]!;
}
