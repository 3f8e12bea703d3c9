import { hydrate } from 'svelte';
import { lessonIn } from './data-element.ts';
import Standalone from './Standalone.svelte';

// The page holds the lesson twice: as HTML, to be read before (or without) this script, and as data.
const target = document.getElementById('lesson');
if (!target) throw new Error('The page holds no lesson.');

hydrate(Standalone, { target, props: { lesson: lessonIn(document), base: target.dataset.base ?? '..' } });
