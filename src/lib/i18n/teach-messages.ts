import { enTeach } from './en-teach.ts';
import { inLanguage, type Language } from './messages.ts';

type TeachMessages = typeof enTeach;

const catalogues = { en: enTeach } satisfies Record<Language, TeachMessages>;

/** The words of the teacher's page, in the language of the page's other words. */
export const getTeachMessages = (): TeachMessages => inLanguage(catalogues);
