// What a learner needs only after the first steps: a script of its own, so that the page's first one stays small.
export { loadAttempt } from '#lib/quiz/attempt/load.ts';
export { mergeAttempts, mergeWork } from '#lib/quiz/attempt/merge.ts';
export { laterDeliveries } from '#lib/delivery/later-deliveries.ts';
export { default as Closed } from '#lib/player/stages/Closed.svelte';
export { default as Contact } from '#lib/player/question/Contact.svelte';
export { default as ConfidencePicker } from '#lib/player/question/ConfidencePicker.svelte';
export { default as LaterNotice } from '#lib/player/layout/LaterNotice.svelte';
export { dragHeight } from '#lib/player/layout/drag-height.ts';
export { laterKinds } from './later-kinds.ts';
export { default as ParagraphPicker } from '#lib/player/question/ParagraphPicker.svelte';
export { default as Pictures } from '#lib/player/stages/Pictures.svelte';
export { default as Quoted } from '#lib/player/question/Quoted.svelte';
export { default as Results } from '#lib/player/results/Results.svelte';
export { default as Review } from '#lib/player/review/Review.svelte';
export { default as SharedDevice } from '#lib/player/stages/SharedDevice.svelte';
export { default as StagePicture } from '#lib/player/stages/StagePicture.svelte';
export { default as Thread } from '#lib/player/layout/Thread.svelte';
export { default as Walk } from '#lib/player/walk/Walk.svelte';
