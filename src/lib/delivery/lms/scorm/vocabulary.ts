/** An element of the data model, or what follows in its name, and its value. */
export type Value = [element: string, value: string];
