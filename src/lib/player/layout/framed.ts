/**
 * Whether the page stands in a frame, which grows with what is in it: then nothing may hang on the height of the view, and
 * what lies beyond it cannot be scrolled to. Never while pages are rendered.
 */
export const framed = typeof window !== 'undefined' && window.parent !== window;
