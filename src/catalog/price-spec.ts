import type { Because, Id, Metric, Some } from './catalog-spec.js';

/**
 * What a tier costs: amounts by currency, a share of something else, or words. A tier has one price: billing multiplies
 * it, or takes its part, for other intervals. A yearly price that is not twelve monthly ones is given to `billing.start`,
 * as `prices`.
 */
export type PriceSpec =
  | {
      /** `'seat'`: each of the plan's seats; `'person'`: each person who holds a variant; `'subscription'`: a flat price. */
      readonly per: 'seat' | 'subscription' | 'person';
      /**
       * Decimal text by currency, `{ EUR: '12.00' }`. The price of a seat or a person may be finer than its currency, up to
       * 10 decimals (0.0015): the amount of a line is rounded. A flat price has exactly the digits of its currency.
       */
      readonly amount: { readonly [currency: string]: string };
      /** What the amount is for: `'month'` by default. */
      readonly every?: 'month' | 'year' | undefined;
    }
  | {
      readonly percentOf: Id;
      /** Of what is spent in a month: each band's share of its part, the last without an end. */
      readonly bands: readonly { readonly upTo?: string | undefined; readonly percent: string }[];
      /** The least amount of a month, with exactly the digits of its currency. */
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
