import { enFront } from './en-front.ts';
import { inLanguage, type Language } from './messages.ts';

type FrontMessages = typeof enFront;

const catalogues = { en: enFront } satisfies Record<Language, FrontMessages>;

/** The words of the site's first page, in the language of the page's other words. */
export const getFrontMessages = (): FrontMessages => inLanguage(catalogues);
