import { enPrint } from './en-print.ts';
import { inLanguage, type Language } from './messages.ts';

export type PrintMessages = typeof enPrint;

const catalogues = { en: enPrint } satisfies Record<Language, PrintMessages>;

/** The words of what is printed, in the language of the page's other words. */
export const getPrintMessages = (): PrintMessages => inLanguage(catalogues);
