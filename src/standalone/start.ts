import { createRawSnippet, hydrate, mount, tick } from 'svelte';
import { framed } from '#lib/player/layout/framed.ts';
import type { OpenedCourse } from '#lib/delivery/lms/course-deliveries.ts';
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

const lesson = lessonIn(document);
const { dataset } = document.documentElement;

function begin(course?: OpenedCourse) {
	if (course) later.course = course.words;
	// A frame shows the lesson in another order than the page was written in: to follow its elements would be work for nothing.
	if (framed) target!.replaceChildren();
	const show = framed ? mount : hydrate;
	show(Standalone, { target: target!, props: { lesson, base, written, course } });
	dataset.started = '';
	const pressed = pilcrow?.takePressed?.();
	void tick().then(() => pressAgain(pressed, target!));
}

// A package first asks the course how the attempt stands; the page can be read meanwhile.
if (dataset.lms) void later.load().then(async () => begin(await globalThis.pilcrow?.openCourse?.(lesson)));
else begin();
