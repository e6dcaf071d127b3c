import type { Window } from '../calendar/window.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';

/** Opening times by name: one week, or one for each region of the customers, of which `else` is the rest. */
export type HoursSpec = WeekSpec | { readonly byRegion: { readonly [region: string]: WeekSpec } };

export interface WeekSpec {
  /** `'customer'`: the zone of the account. */
  readonly zone: ZoneName | 'customer';
  /** Windows by weekday or range: `'mon'`, `'mon-fri'`, `'sun-thu'`. */
  readonly weekly: { readonly [days: string]: readonly Window[] };
  /** `'caller'`: the closures that a caller passes; `'customer'`: the holidays of the account. */
  readonly closed?: readonly (CalendarDate | 'caller' | 'customer')[] | undefined;
  readonly exceptions?: { readonly [date: CalendarDate]: readonly Window[] } | undefined;
  /** What one day of a promise is: until the close (default), or a length of open time (A34). */
  readonly day?: string | undefined;
}
