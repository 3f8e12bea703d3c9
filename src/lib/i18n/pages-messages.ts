import { enPages } from './en-pages.ts';
import { inLanguage, type Language } from './messages.ts';

export type PagesMessages = typeof enPages;

const catalogues = { en: enPages } satisfies Record<Language, PagesMessages>;

/** What pages say around a lesson, in the language of the page's other words. */
export const getPagesMessages = (): PagesMessages => inLanguage(catalogues);
