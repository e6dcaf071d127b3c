import type { Outcome } from './attempt.ts';
import type { Baseline, Loading, Measured } from './baseline.ts';
import type { Prepared } from './prepare.ts';

/** What a worker is asked. Tests go by their numbers in the baseline, which it learns first. */
export type Order =
  | { readonly kind: 'prepare'; readonly prepared: Prepared }
  | { readonly kind: 'measure'; readonly file: string }
  | { readonly kind: 'learn'; readonly baseline: Baseline }
  | { readonly kind: 'try'; readonly mutant: number; readonly tests: readonly number[] };

/** What came of a mutant, and at which test: `undefined` where a file could not be loaded. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly test?: number;
}

export interface MeasuredFile {
  readonly tests: readonly Measured[];
  readonly loading: Loading;
}

export type Answer =
  | ({ readonly kind: 'measured' } & MeasuredFile)
  | { readonly kind: 'done' }
  | ({ readonly kind: 'tried' } & Verdict)
  | { readonly kind: 'broken'; readonly message: string };
