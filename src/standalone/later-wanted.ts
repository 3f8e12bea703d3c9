/** The event by which the first script of a standalone file asks for the later one, which stands in the file too. */
export const laterWanted = 'pilcrow-later';
