// What a learner needs only after the first steps: a script of its own, so that the page's first one stays small.
export { tellHost } from '#lib/delivery/tell-host.ts';
export { default as Closed } from './Closed.svelte';
export { default as ConfidencePicker } from './ConfidencePicker.svelte';
export { dragHeight } from './drag-height.ts';
export { dragOrder } from './drag-order.ts';
export { default as OrderKey } from './kinds/OrderKey.svelte';
export { default as Pictures } from './Pictures.svelte';
export { default as Quoted } from './Quoted.svelte';
export { default as Results } from './Results.svelte';
export { default as Review } from './Review.svelte';
export { default as StagePicture } from './StagePicture.svelte';
export { default as Thread } from './Thread.svelte';
export { default as Walk } from './Walk.svelte';
