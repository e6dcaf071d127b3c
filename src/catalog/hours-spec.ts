import type { Window } from '../calendar/window.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';

/** Opening times by name: one week, or one for each region of the customers. */
export type HoursSpec = WeekSpec | RegionalHoursSpec;

/** A week for each region of the customers. */
export interface RegionalHoursSpec {
  /** A week by the `region` of the account. `else` is that of every other account. */
  readonly byRegion: { readonly [region: string]: WeekSpec };
}

/** A week of opening times. */
export interface WeekSpec {
  /** An IANA zone, or `'customer'`: the `zone` of the account. */
  readonly zone: ZoneName | 'customer';
  /** Windows by weekday or by a span of them: `mon`, `mon-fri`, `sun-thu`. A window may end on the next day. */
  readonly weekly: { readonly [days: string]: readonly Window[] };
  /**
   * Dates without any window. `'caller'`: the `closures` that a call passes; `'customer'`: the `holidays` of the account.
   *
   * @defaultValue none
   */
  readonly closed?: readonly (CalendarDate | 'caller' | 'customer')[] | undefined;
  /**
   * Other windows on single dates.
   *
   * @defaultValue none
   */
  readonly exceptions?: { readonly [date: CalendarDate]: readonly Window[] } | undefined;
  /**
   * What one day of a promise such as `P1D` is (A34). `'close'`: until the last close of the next open date. A duration: so
   * much open time.
   *
   * @defaultValue `'close'`
   */
  readonly day?: string | undefined;
}
