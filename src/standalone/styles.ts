// Names all that has styles in the one-file lesson, so that they are built into one sheet. What comes later brings its own.
import '#lib/styles/base.css';
export { default } from './LessonFile.svelte';
