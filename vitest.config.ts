import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './tests/find-chromium.ts';
import { compiledContentPlugin } from './tests/components/compiled-content-plugin.ts';
import { smallLessonPlugin } from './tests/components/small-lesson-plugin.ts';
import viteConfig from './vite.config.ts';

const component = 'src/**/*.svelte.test.ts';

export default mergeConfig(
	viteConfig,
	defineConfig({
		test: {
			// Compiling every sample takes seconds, and on a busy machine many.
			hookTimeout: 60_000,
			testTimeout: 30_000,
			projects: [
				{
					extends: true,
					test: {
						name: 'modules',
						include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
						exclude: [component],
						environment: 'node',
						// A worker loads the compiler, the schemas and the machine once for all its files, which share no state.
						isolate: false,
					},
				},
				{
					extends: true,
					plugins: [smallLessonPlugin(), compiledContentPlugin()],
					// What a worker imports is else found only when it runs, and then loads the tests anew.
					optimizeDeps: { entries: ['tests/components/compile-worker.ts'] },
					test: {
						name: 'components',
						include: [component],
						testTimeout: 60_000,
						expect: { poll: { timeout: 10_000 } },
						setupFiles: ['tests/components/setup.ts'],
						browser: {
							enabled: true,
							headless: true,
							screenshotFailures: false,
							provider: playwright({
								launchOptions: { executablePath: findChromium(), args: chromiumArgs },
								// What moves can move from under a press.
								contextOptions: { reducedMotion: 'reduce' },
							}),
							instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
						},
					},
				},
			],
		},
	}),
);
