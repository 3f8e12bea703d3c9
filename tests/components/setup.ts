import '#lib/styles/fonts.css';
import '#lib/styles/base.css';

// Vitest runs a test in a frame; the lesson is to look as it does in a page of its own.
Object.assign(window, { parent: window });
