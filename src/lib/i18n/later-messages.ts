import { enLater } from './en-later.ts';
import { inLanguage, type Language } from './messages.ts';

export type LaterMessages = typeof enLater;

const catalogues = { en: enLater } satisfies Record<Language, LaterMessages>;

/** The words of the later screens, in the language of the page's other words. */
export const getLaterMessages = (): LaterMessages => inLanguage(catalogues);
