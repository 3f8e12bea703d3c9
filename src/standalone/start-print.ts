import { mount } from 'svelte';
import PrintScreen from '#lib/teach/print/PrintScreen.svelte';
import { lessonIn } from './data-element.ts';

// The server's sheets are for readers without scripts: what the address asks for, and the seed, are known only here.
const target = document.getElementById('print');
if (!target) throw new Error('The page has no place for sheets.');

// Four figures, to be typed from a sheet of paper; no two stacks need more.
const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
const seed = 1000 + (random % 9000);

target.replaceChildren();
mount(PrintScreen, {
	target,
	props: {
		lesson: lessonIn(document),
		query: location.search,
		seed,
		keep: (query: string) => history.replaceState(null, '', `?${query}${location.hash}`),
	},
});
