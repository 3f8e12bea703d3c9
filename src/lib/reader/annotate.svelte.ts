import type { Citation, ParagraphId } from '#lib/lesson/article.ts';
import { markWords, unmarkWords } from './mark-words.ts';

/** What the questions show and let a learner do in the article; each field may be read anew when it changes. */
export interface Annotations {
	/** The words to mark. */
	cited?: readonly Citation[];
	/** A paragraph is being chosen: clicking one picks it. */
	onpick?: ((paragraph: ParagraphId) => void) | undefined;
	picked?: ParagraphId | null;
	/** Leads from a cited paragraph back to the question, by a button of these words. */
	back?: { words: string; lead: () => void };
}

/**
 * Brings an article of `Article.svelte` to life, and keeps it in step with its annotations; called while a component is set up.
 * It works on the elements as they are, wherever they were written, so that a page which holds the article as HTML needs
 * no second one in its script.
 */
export function annotate(article: Element, annotations: Annotations): void {
	$effect(() => {
		article.toggleAttribute('data-picking', !!annotations.onpick);
	});
	// Keyboards and screen readers pick among the radio buttons in the question; clicking the text is a shortcut.
	article.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element) || target.closest('label, a, button')) return;
		const paragraph = target.closest('[data-number]');
		// Somebody who selects words to read them closely does not pick.
		if (paragraph && document.getSelection()?.isCollapsed !== false)
			annotations.onpick?.(paragraph.id as ParagraphId);
	});
	$effect(() => {
		const { picked } = annotations;
		for (const paragraph of article.querySelectorAll('[data-number]'))
			paragraph.toggleAttribute('data-picked', paragraph.id === picked);
	});
	$effect(() => {
		const { cited = [], back } = annotations;
		const undo: (() => void)[] = [];
		for (const paragraph of article.querySelectorAll('[data-number]')) {
			const ranges = cited.filter((citation) => citation.paragraph === paragraph.id);
			if (ranges.length === 0) continue;
			markWords(paragraph, ranges);
			paragraph.toggleAttribute('data-cited', true);
			const button = document.createElement('button');
			if (back) {
				Object.assign(button, { type: 'button', className: 'plain back', textContent: `↩ ${back.words}` });
				button.addEventListener('click', back.lead);
				paragraph.after(button);
			}
			undo.push(() => {
				unmarkWords(paragraph);
				paragraph.toggleAttribute('data-cited', false);
				button.remove();
			});
		}
		return () => undo.forEach((step) => step());
	});
	// Focus goes into an explanation, so that a screen reader reads it, and the platform leads it back. It does so by the
	// attribute, which must not be there from the start: a page in a frame would be refused the focus as it loads.
	const setAutofocus = ({ target }: Event) => ((target as HTMLElement).autofocus = true);
	article.addEventListener('beforetoggle', setAutofocus, true);
	// Whoever goes on by keyboard leaves no explanation lying over the text.
	article.addEventListener('focusout', (event) => {
		const { target, relatedTarget: next } = event as FocusEvent;
		const note = (target as Element).closest<HTMLElement>('[popover]');
		if (!note || !(next instanceof Element) || note.contains(next)) return;
		if (next.getAttribute('popovertarget') !== note.id) note.hidePopover();
	});
}
