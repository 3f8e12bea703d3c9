import { hydrate } from 'svelte';
import Teach from '#lib/teach/Teach.svelte';

const target = document.getElementById('teach');
if (!target) throw new Error('The page has no place for the tools.');

const { id = '', title = '' } = target.dataset;
hydrate(Teach, { target, props: { lesson: { id, title, lang: document.documentElement.lang } } });
