import { en } from '#lib/i18n/en.ts';
import { enLater } from '#lib/i18n/en-later.ts';
import { begin, button, card, openLesson, take } from './answering.ts';
import { expect, test } from './fixtures.ts';
import { serveLesson } from './serve-lesson.ts';

for (const [contact, address] of [
	[
		'desk@example.org',
		(title: string, id: string) => `mailto:desk@example.org?subject=${encodeURIComponent(`${title}: ${id}`)}`,
	],
	['https://example.org/contact', () => 'https://example.org/contact'],
] as const) {
	test(`a lesson that names ${contact} leads there from a judged question and from the review`, async ({
		page,
	}) => {
		await serveLesson(page, (lesson) => ({ ...lesson, contact }));
		const lesson = await openLesson(page);
		await begin(page);
		const link = card(page).getByRole('link', { name: enLater.contact });
		await expect(link).toHaveCount(0);
		const { id } = await take(page, lesson, 'wrong');
		// There is a try left: the question is not done with.
		await expect(button(page, en.item.again)).toBeVisible();
		await expect(link).toHaveCount(0);
		await button(page, en.item.reveal).click();
		await expect(link).toHaveAttribute('href', address(lesson.title, id));
		await page.goto(`${page.url()}#q-${id}`);
		await expect(card(page).locator(`#q-${id}`).getByRole('link', { name: enLater.contact })).toHaveAttribute(
			'href',
			address(lesson.title, id),
		);
	});
}

test('a lesson that names nobody has no such link', async ({ page }) => {
	const lesson = await openLesson(page);
	await begin(page);
	await take(page, lesson, 'wrong-reveal');
	await expect(button(page, en.item.next)).toBeVisible();
	await expect(card(page).getByRole('link', { name: enLater.contact })).toHaveCount(0);
});
