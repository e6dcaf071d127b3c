import type { Metric } from './clause-spec.js';
import type { Because, Id, Some } from './spec-parts.js';

/**
 * What a tier costs: an amount, a share of something else, `'bundled'` (nothing: it comes with something that is paid), or
 * `'quote'` (agreed with each customer: the caller brings the price).
 */
export type PriceSpec = AmountPriceSpec | SpendPriceSpec | 'bundled' | 'quote';

/** An amount a month or a year. */
export interface AmountPriceSpec {
  /**
   * What the amount is for. `'seat'`: each licence of the subscription, so that it follows the plan's seats (or seats of
   * the tier's own); accounts hold the tier. `'person'`: each person who holds the tier, as counted in `people`; the tier
   * has `holder: 'person'`. `'subscription'`: a flat fee, whatever the number of licences.
   */
  readonly per: 'seat' | 'subscription' | 'person';
  /**
   * The amount as decimal text, by ISO 4217 currency. A flat fee has exactly the digits of its currency; the price of a seat
   * or a person may have up to 10 decimals, as only the line of the invoice is rounded.
   */
  readonly amount: { readonly [currency: string]: string };
  /**
   * For how long the amount is. A monthly amount is taken 12 times for a year of billing, a yearly one is divided by 12 for
   * a month. A tier has one list price: where a year is cheaper than 12 months, pass the price of the period to
   * `billing.start` as `prices`.
   *
   * @defaultValue `'month'`
   */
  readonly every?: 'month' | 'year' | undefined;
}

/** A share of what was spent, billed afterwards. */
export interface SpendPriceSpec {
  /** The name of what is spent, such as `usage`: `billing.advance` takes the sum under this name. */
  readonly percentOf: Id;
  /** The shares of a month's spend, band by band: they ascend from above 0, and only the last one has no `upTo`. */
  readonly bands: readonly {
    /**
     * The amount up to which the band reaches.
     *
     * @defaultValue no end, in the last band alone
     */
    readonly upTo?: string | undefined;
    /** The share of what lies in the band, in percent. */
    readonly percent: string;
  }[];
  /**
   * The least that a month costs, by currency.
   *
   * @defaultValue no minimum
   */
  readonly atLeast?: { readonly [currency: string]: string } | undefined;
  /**
   * Bands and minimum are of a month; a longer billing period takes them as many times.
   *
   * @defaultValue `'month'`
   */
  readonly every?: 'month' | undefined;
}

/** What is owed for promises that were missed: `serviceLevels.credits` counts them. */
export interface RemedySpec {
  /**
   * Of which promises the missed ones count.
   *
   * @defaultValue `'first_reply'`
   */
  readonly metric?: Metric | undefined;
  /**
   * Of which severities they count.
   *
   * @defaultValue all
   */
  readonly severity?: Some | undefined;
  /** How many have to be missed, and in what time. */
  readonly missed: {
    /** More than so many missed promises are needed: `0` owes from the first one on. */
    readonly moreThan: number;
    /** The period of the calendar in which they are counted. */
    readonly per: 'month' | 'quarter' | 'year';
    /**
     * The first day of a fiscal year, MM-DD.
     *
     * @defaultValue `'01-01'`
     */
    readonly startingOn?: string | undefined;
  };
  /**
   * What is owed.
   *
   * @defaultValue no money: the row says that something is due
   */
  readonly credit?:
    | {
        /** The share of the fee of the period, in percent, from 0 to 100. */
        readonly percent: string;
      }
    | undefined;
  /**
   * How many days after the end of the period the customer may claim it.
   *
   * @defaultValue without limit
   */
  readonly claimWithinDays?: number | undefined;
  /**
   * The rules behind it.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
}
