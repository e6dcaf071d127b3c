import type { CalendarDate } from '../time/calendar-date.js';

// The forms that many fields of an offer have in common.

/**
 * `[A-Za-z0-9]` and up to 63 of `[A-Za-z0-9_.:+-]`: the vendor's own names.
 *
 * @inline
 */
export type Id = string;
/** Text for people; `ja` defaults to `en`, and `en` to the id in words where only `ja` is written. */
export type SpecText =
  | string
  | { readonly en: string; readonly ja?: string | undefined }
  | { readonly en?: undefined; readonly ja: string };
/**
 * The ids of rules: of `rules` in the same document, or of the library's register.
 *
 * @inline
 */
export type Because = readonly string[];

/**
 * One id, or a list of them.
 *
 * @inline
 */
export type Some = Id | readonly Id[];
/** Dates `[from, until)`. */
export interface DateSpan {
  /**
   * The first date.
   *
   * @defaultValue no beginning
   */
  readonly from?: CalendarDate | undefined;
  /**
   * The first date that is not in the span any more.
   *
   * @defaultValue no end
   */
  readonly until?: CalendarDate | undefined;
}
/** Things by id, in their order. An array is needed where ids are whole numbers that do not ascend. */
export type ById<T> = { readonly [id: Id]: T } | readonly (T & { readonly id: Id })[] | readonly Id[];

/** Whom a clause is for: `member`, `admin`, `contact` or roles; with the rules that grant it to each. */
export type AudienceSpec = Some | { readonly [who: string]: Because };
