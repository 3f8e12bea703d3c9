import { createContext } from 'svelte';
import { en } from './en.ts';

/** What a language has to say: the shape of the English catalogue. */
export type Messages = typeof en;

/** The languages of the interface. Add one: its file beside `en.ts`, its line here. */
export const languages = { en } satisfies Record<string, Messages>;
export type Language = keyof typeof languages;

/** The language of a BCP 47 tag, where the interface speaks it. */
export function languageOf(tag: string): Language | undefined {
	const language = tag.toLowerCase().split('-')[0] ?? '';
	return Object.hasOwn(languages, language) ? (language as Language) : undefined;
}

/** The messages for a BCP 47 tag: its own language where there is a catalogue for it, else English. */
export function messagesFor(tag: string): Messages {
	return languages[languageOf(tag) ?? 'en'];
}

/** Components read their words from the context; a page sets them once. */
export const [getMessages, setMessages] = createContext<Messages>();

/** Of the catalogues of an area that has its own, the one in the language of the context. */
export function inLanguage<M>(catalogues: Record<Language, M>): M {
	return catalogues[getMessages().language as Language];
}
