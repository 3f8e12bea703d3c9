import { LessonElement } from './lesson-element.ts';

// The page may load this script twice.
if (!customElements.get('pilcrow-quiz')) customElements.define('pilcrow-quiz', LessonElement);
