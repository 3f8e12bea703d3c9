import { createRawSnippet, hydrate, mount, tick } from 'svelte';
import { framed } from '#lib/player/layout/framed.ts';
import { annotate, type Annotations } from '#lib/reader/annotate.svelte.ts';
import { later } from '#lib/player/later.svelte.ts';
import { bringLater } from './bring-later.ts';
import { lessonIn } from './data-element.ts';
import { pressAgain } from './press-again.ts';
import Standalone from './Standalone.svelte';

const { pilcrow, document } = globalThis;

// The page holds the lesson twice: as HTML, to be read before (or without) this script, and as data.
const target = document.getElementById('lesson');
if (!target) throw new Error('The page holds no lesson.');
const { base = '..', later: addresses = '' } = target.dataset;

later.comeBy(async () => {
	if (pilcrow?.unpackLater) await pilcrow.unpackLater();
	else if ((await bringLater(addresses.split(' ').filter(Boolean))) === 'outdated') return 'outdated';
	return import('#lib/player/later-parts.ts');
});

// The article is not built again by the script: it stays the page's own.
const article = target.querySelector('article');
if (!article) throw new Error('The page holds no article.');
const written = createRawSnippet((annotations: () => Annotations) => ({
	render: () => article.outerHTML,
	setup: (element) => annotate(element, annotations()),
}));

// A frame shows the lesson in another order than the page was written in: to follow its elements would be work for nothing.
if (framed) target.replaceChildren();
const show = framed ? mount : hydrate;
show(Standalone, { target, props: { lesson: lessonIn(document), base, written } });
document.documentElement.dataset.started = '';
const pressed = pilcrow?.takePressed?.();
void tick().then(() => pressAgain(pressed, target));
