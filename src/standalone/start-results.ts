import { hydrate } from 'svelte';
import ClassResults from '#lib/results/ClassResults.svelte';

const target = document.getElementById('results');
if (!target) throw new Error('The page has no place for results.');

hydrate(ClassResults, { target, props: { lang: document.documentElement.lang } });
