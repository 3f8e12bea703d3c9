import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// Whatever Kit, Vite, Playwright or ESLint loads by its default export.
const frameworkFiles = ['**/*.config.{js,ts}', 'src/**/*.svelte', '**/*.d.ts'];

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'playwright-report/', 'static/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist (typescript-eslint's FAQ says so too).
			'no-undef': 'off',
			// `!= null` asks for both kinds of nothing at once.
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							// The standalone lesson has no alias: only the routes put it into a page, and tests.
							regex: '^\\.\\./(?!(\\.\\./)*(src/)?standalone/)',
							message: 'Import it through #lib/…: only ./ stays within one folder.',
						},
						{ group: ['$lib', '$lib/*'], message: 'Import it through #lib/…, which every tool reads alike.' },
						{
							regex: '^(#lib/|\\./(?!\\$types$))(?!.*\\.\\w+(\\?\\w+)?$)',
							message: 'Name the file with its extension.',
						},
					],
				},
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
			// `!` is for what a check nearby has shown; noUncheckedIndexedAccess asks for it too often to forbid it.
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			// The lesson's HTML is made at build, from the short list of tags that lesson.ts names; no reader's text is ever put in so.
			'svelte/no-at-html-tags': 'off',
			// Components stand in the standalone file too, which has no $app/paths; a browser test finds rooted addresses.
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/require-each-key': 'error',
		},
	},
	{
		files: ['src/**', 'tests/**'],
		ignores: frameworkFiles,
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' },
				{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares it.' },
			],
		},
	},
	{
		files: ['src/lib/**'],
		ignores: ['src/lib/server/**', 'src/lib/styles/fonts/subset.ts', '**/*.test.ts'],
		rules: { 'no-console': 'error' },
	},
	{
		// Rules that need types, where a forgotten `await` would let a test pass or an answer be lost.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
		},
	},
);
