import type { Id, SpecText } from './spec-parts.js';

/** Places in their order: a list of them, of ids, or their labels by id; `null` stands for the label of the same id. */
export type PathSpec = readonly (PlaceSpec | Id)[] | { readonly [id: Id]: SpecText | null };

/** A place, a button or a thing of the vendor's console. */
export interface PlaceSpec {
  /** The name of the place. */
  readonly id: Id;
  /**
   * What the console calls it.
   *
   * @defaultValue the label of the same id elsewhere: of a place, a contact option, a channel or a benefit; else the id
   */
  readonly label?: SpecText | undefined;
}
