import { launch } from 'puppeteer-core';
import type { Browser, Engine } from './engine.ts';
import { findProgram } from './find-program.ts';

/** Firefox, over WebDriver BiDi, which it speaks by itself. */
export const firefox: Engine = {
	name: 'firefox',
	install: `  Debian:    sudo apt-get install firefox-esr
  Fedora:    sudo dnf install firefox
  Arch:      sudo pacman -S firefox
  macOS:     brew install --cask firefox
Or name the one that you have: FIREFOX=/path/to/firefox npm run test:engines`,

	async start(): Promise<Browser | null> {
		const executablePath = findProgram(process.env.FIREFOX, [
			'firefox-esr',
			'firefox',
			'/Applications/Firefox.app/Contents/MacOS/firefox',
		]);
		if (!executablePath) return null;
		const browser = await launch({
			browser: 'firefox',
			executablePath,
			headless: true,
			extraPrefsFirefox: {
				// Its own start page would come after the first address.
				'browser.startup.page': 0,
				// What moves can move from under a press.
				'ui.prefersReducedMotion': 1,
			},
		});
		// In the page that it starts with no key reaches anything.
		const page = await browser.newPage();
		return {
			name: (await browser.version()).replace('/', ' '),
			async open(address) {
				await page.goto(address);
			},
			async evaluate(expression, frame) {
				if (!frame) return page.evaluate(expression);
				const handle = await page.evaluateHandle(frame);
				const inside = await handle.asElement()?.contentFrame();
				if (!inside) throw new Error(`No frame: ${frame}`);
				return inside.evaluate(expression);
			},
			async press(first, ...further) {
				await page.mouse.move(first.x, first.y);
				await page.mouse.down();
				for (const { x, y } of further) await page.mouse.move(x, y);
				await page.mouse.up();
			},
			type: (text) => page.keyboard.type(text),
			resize: (width, height) => page.setViewport({ width, height }),
			close: () => browser.close(),
		};
	},
};
