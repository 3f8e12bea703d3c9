import { expect, type Locator, type Page } from '@playwright/test';

/** How a learner works the page. */
export interface Hand {
	/** Presses a button or follows a link. */
	press(target: Locator): Promise<void>;
	/** Checks a radio button; checks or clears a box. */
	set(target: Locator, checked: boolean): Promise<void>;
	/** Picks an entry of a list by its value. */
	select(target: Locator, value: string): Promise<void>;
	/** Does something else, as who reads what has come up does: two presses in one moment are a double one. */
	read(page: Page): Promise<void>;
	/** Writes into a field, in place of what stands there. */
	write(target: Locator, text: string): Promise<void>;
}

export const mouse: Hand = {
	press: (target) => target.click(),
	set: (target, checked) => target.setChecked(checked),
	select: async (target, value) => void (await target.selectOption(value)),
	write: (target, text) => target.fill(text),
	read: async () => {},
};

export const finger: Hand = {
	press: (target) => target.tap(),
	async set(target, checked) {
		if ((await target.isChecked()) !== checked) await target.tap();
		await expect(target).toBeChecked({ checked });
	},
	// A list opens as the phone's own chooser, which is no part of the page.
	async select(target, value) {
		await target.tap();
		await target.selectOption(value);
	},
	async write(target, text) {
		await target.tap();
		await target.fill(text);
	},
	read: (page) => page.locator('#questions h2').first().tap(),
};

/** Tab, Shift and Tab, arrows, Space and Enter, and nothing else. */
export const keyboard: Hand = {
	async press(target) {
		await tabTo(target);
		await target.page().keyboard.press('Enter');
	},
	async set(target, checked) {
		await tabTo(target);
		const { keyboard } = target.page();
		if ((await target.getAttribute('type')) === 'checkbox') {
			if ((await target.isChecked()) !== checked) await keyboard.press('Space');
		} else {
			await keyboard.press('Space');
			// The arrows go round among the radio buttons of one name.
			for (let n = 0; n < 20 && !(await target.isChecked()); n++) await keyboard.press('ArrowDown');
			await expect(target).toBeFocused();
		}
		await expect(target).toBeChecked({ checked });
	},
	async select(target, value) {
		await tabTo(target);
		const { keyboard } = target.page();
		const valueIs = () => target.inputValue();
		for (const arrow of ['ArrowDown', 'ArrowUp'])
			for (let n = 0; n < 20 && (await valueIs()) !== value; n++) await keyboard.press(arrow);
		await expect(target).toHaveValue(value);
	},
	async write(target, text) {
		await tabTo(target);
		const { keyboard } = target.page();
		await keyboard.press('ControlOrMeta+A');
		await keyboard.type(text);
	},
	read: (page) => page.keyboard.press('Shift+Tab'),
};

/**
 * Goes to an element, or to its group of radio buttons, by Tab, or by Shift and Tab where it stands before; fails where
 * the focus is caught on the way.
 */
async function tabTo(target: Locator): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		const key = await target.evaluate((element) => {
			const active = document.activeElement ?? document.body;
			const group = (of: Element) => (of instanceof HTMLInputElement && of.type === 'radio' ? of.name : '');
			if (active === element || (group(active) !== '' && group(active) === group(element))) return '';
			const before = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
			return before ? 'Shift+Tab' : 'Tab';
		});
		if (key === '') return;
		await target.page().keyboard.press(key);
	}
	throw new Error(`Tab never comes to ${target.toString()}.`);
}
