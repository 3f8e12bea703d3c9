import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { loadPage, type Stand } from '#tests/bench/load-page.ts';
import { begin, choiceOf, clickAt } from '#tests/bench/steps.ts';

/** A rule of axe that the page breaks. */
export interface BrokenRule {
	id: string;
	/** It is one of WCAG's, not only good practice. */
	wcag: boolean;
	elements: number;
	example: string;
}

/** By all of axe's rules, in all frames: with the first question on the screen, and after a wrong answer. */
export interface Accessibility {
	question: BrokenRule[];
	feedback: BrokenRule[];
}

async function brokenRules(page: Page): Promise<BrokenRule[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, tags, nodes }) => ({
		id,
		wcag: tags.some((tag) => tag.startsWith('wcag')),
		elements: nodes.length,
		example: nodes[0]?.html ?? '',
	}));
}

/** `picture`: where to put a picture of the page with the feedback, for a look at what was measured. */
export async function measureAccessibility(stand: Stand, picture: string | null): Promise<Accessibility> {
	const { peer, questions } = stand;
	const { page, close } = await loadPage(stand);
	await begin(stand, page);
	const question = await brokenRules(page);
	const asked = peer.feedbackAt === 'end' ? questions : questions.slice(0, 1);
	for (const [i, question] of asked.entries()) {
		if (i > 0) await clickAt(page, peer.next);
		await clickAt(page, peer.choice, choiceOf(question, false));
	}
	if (peer.check) await clickAt(page, peer.check);
	await page.waitForFunction((feedback) => window.benchProbe.shown(feedback).length > 0, peer.feedback);
	await page.mouse.move(2, 2);
	// What fades in is judged by its last colours.
	await page.waitForTimeout(1500);
	const feedback = await brokenRules(page);
	if (picture) await page.screenshot({ path: picture, fullPage: true });
	await close();
	return { question, feedback };
}
