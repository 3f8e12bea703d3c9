import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { harbourBridge } from 'virtual:harbour-bridge';
import { packText } from '#lib/delivery/pack-text.ts';
import { enResults } from '#lib/i18n/en-results.ts';
import { writeResult } from '#lib/quiz/scoring/result-code.ts';
import { classResults } from '#tests/lessons/class-results.ts';
import ClassResults from './ClassResults.svelte';

const { taken, field } = enResults;
const link = async (n: number) =>
	`https://quiz.example/results/#r=${await packText(writeResult(classResults(harbourBridge, 3)[n]!))}`;
const status = page.getByRole('status').first();

function transfer(texts: Record<string, string>, files: File[] = []) {
	const data = new DataTransfer();
	for (const [type, text] of Object.entries(texts)) data.setData(type, text);
	for (const file of files) data.items.add(file);
	return data;
}
const paste = (clipboardData: DataTransfer) =>
	page
		.getByRole('textbox', { name: field })
		.element()
		.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
const drop = (dataTransfer: DataTransfer) =>
	document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

test('links are taken from behind their words, pasted or dropped, and the words are not told of', async () => {
	await render(ClassResults, { lang: 'en' });
	const [one, two, three] = [await link(0), await link(1), await link(2)];
	paste(
		transfer({
			'text/html': `<a href="${one}">${one.slice(0, 50)}…</a>`,
			'text/plain': `${one.slice(0, 50)}…`,
		}),
	);
	await expect.element(status).toHaveTextContent(taken.added(1));
	expect(status.element().textContent.trim()).toBe(taken.added(1));
	drop(transfer({ 'text/uri-list': two, 'text/plain': 'My result' }));
	await expect.element(status).toHaveTextContent(taken.added(1));
	drop(transfer({ 'text/uri-list': two }));
	await expect.element(status).toHaveTextContent(taken.repeated(1));
	const filtered = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(three)}&data=05`;
	paste(transfer({ 'text/plain': `${filtered}\nhttps://protect-eu.mimecast.com/s/AbC?domain=quiz.example` }));
	await expect.element(status).toHaveTextContent(`${taken.added(1)} ${taken.hidden(1)}`);
});

test('files are read as office programs write them; those that are no text are named, with what to do', async () => {
	await render(ClassResults, { lang: 'en' });
	const wide = Uint16Array.from(`Zoë;${await link(0)}\r\n`, (sign) => sign.charCodeAt(0));
	drop(
		transfer({}, [
			new File([wide], 'class.csv'),
			new File([Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0)], 'class.xlsx'),
		]),
	);
	await expect.element(status).toHaveTextContent(`${taken.added(1)} ${taken.sealed(['class.xlsx'])}`);
	// What holds nothing is told, too.
	drop(transfer({}));
	await expect.element(status).toHaveTextContent(taken.without([null]));
});
