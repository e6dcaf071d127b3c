/** The names of the front door, and `jsonSchema`: a module is an object of what it exports. */
export type Library = Readonly<Record<string, object>>;

export const library: Library;
