/** What a test does with the code as it is, run alone on modules that were just loaded. */
export interface Measured {
  readonly file: string;
  /** Which of its file's tests it is. */
  readonly index: number;
  readonly name: string;
  readonly ms: number;
  /** How many places with mutants it passes, after its file was loaded. */
  readonly steps: number;
  /** The mutants of those places. */
  readonly meets: ReadonlySet<number>;
}

/** What it takes to load a file of tests, and all that it imports. */
export interface Loading {
  readonly file: string;
  readonly steps: number;
  readonly meets: ReadonlySet<number>;
}

export interface Baseline {
  /** The quickest first. */
  readonly tests: readonly Measured[];
  readonly loadings: readonly Loading[];
}
