import { enGuide } from './en-guide.ts';
import { inLanguage, type Language } from './messages.ts';

export type GuideMessages = typeof enGuide;

const catalogues = { en: enGuide } satisfies Record<Language, GuideMessages>;

/** The words of the guide, in the language of the page's other words. */
export const getGuideMessages = (): GuideMessages => inLanguage(catalogues);
