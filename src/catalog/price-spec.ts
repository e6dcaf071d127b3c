import type { Because, Id, Metric, Some } from './catalog-spec.js';

/** What a tier costs: amounts by currency, a share of something else, or words. */
export type PriceSpec =
  | {
      readonly per: 'seat' | 'subscription' | 'person';
      readonly amount: { readonly [currency: string]: string };
      readonly every?: 'month' | 'year' | undefined;
    }
  | {
      readonly percentOf: Id;
      readonly bands: readonly { readonly upTo?: string | undefined; readonly percent: string }[];
      readonly atLeast?: { readonly [currency: string]: string } | undefined;
      readonly every?: 'month' | undefined;
    }
  | 'bundled'
  | 'quote';

export interface RemedySpec {
  readonly metric?: Metric | undefined;
  readonly severity?: Some | undefined;
  readonly missed: {
    readonly moreThan: number;
    readonly per: 'month' | 'quarter' | 'year';
    /** The first day of a fiscal year, `'02-01'`. */
    readonly startingOn?: string | undefined;
  };
  readonly credit?: { readonly percent: string } | undefined;
  readonly claimWithinDays?: number | undefined;
  readonly because?: Because | undefined;
}
