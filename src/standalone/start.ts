import { hydrate, mount } from 'svelte';
import { framed } from '#lib/player/layout/framed.ts';
import { later } from '#lib/player/later.svelte.ts';
import { lessonIn } from './data-element.ts';
import Standalone from './Standalone.svelte';

later.comeBy(() => import('#lib/player/later-parts.ts'));

// The page holds the lesson twice: as HTML, to be read before (or without) this script, and as data.
const target = document.getElementById('lesson');
if (!target) throw new Error('The page holds no lesson.');

// A frame shows the lesson in another order than the page was written in: to follow its elements would be work for nothing.
if (framed) target.replaceChildren();
const show = framed ? mount : hydrate;
show(Standalone, { target, props: { lesson: lessonIn(document), base: target.dataset.base ?? '..' } });
