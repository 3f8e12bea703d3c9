import { LessonElement, site } from './lesson-element.ts';
import { watchLinks } from './lesson-links.ts';

// The page may load this script twice.
if (!customElements.get('pilcrow-quiz')) {
	customElements.define('pilcrow-quiz', LessonElement);
	watchLinks(site);
}
