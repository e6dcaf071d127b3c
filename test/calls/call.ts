import type fc from 'fast-check';

/** Arguments for a function, any of them sound. */
export type Arguments = fc.Arbitrary<readonly unknown[]>;

/**
 * How an argument is read: a `request` refuses fields that do not exist, a `document` ignores them, and a `value` is
 * read as a whole.
 */
export type Kind = 'request' | 'document' | 'value';

/**
 * The names of the hostile values that are legal at a place, by the end of the place's path: `'at'` is that of any
 * field of that name, `'period.from'` is a longer one, and goes first. A name that ends with `?` may be left out.
 */
export type Harmless = Readonly<Record<string, readonly string[]>>;

/** One public function. Every suite that goes over all functions is fed from here. */
export interface Call {
  /** The arguments by name, in their order. */
  readonly takes: Readonly<Record<string, Kind>>;
  /**
   * Sound arguments that between them use every option. What the library made and froze is passed on as it is; what is
   * plain data is looked into, and hostile values stand in every field of it.
   */
  readonly samples: readonly (readonly unknown[])[];
  /** Arguments that are refused or thrown as a whole, and have places nevertheless. */
  readonly refused?: readonly (readonly unknown[])[];
  /** Random sound arguments; without them, one of the samples. Zones and instants are those of `moments.ts`. */
  readonly sound?: Arguments;
  readonly harmless?: Harmless;
  /** The hostile values at a place that are answered in time that grows with their size. */
  readonly slow?: Harmless;
  /** The ends of paths to objects inside a request that have other fields than named ones: those of the caller's own. */
  readonly open?: readonly string[];
  /** The fields that say what the others mean: a fault in one of them hides the faults of others. */
  readonly about?: readonly string[];
  /** The fields that are taken and not read, so that nothing in them is a fault. */
  readonly unread?: readonly string[];
}

/** The argument names of a verb that takes one request. */
export const REQUEST = { request: 'request' } as const;
