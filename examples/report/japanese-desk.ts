import { calendar, time } from 'premium-support';
import type { Answer } from './answer.ts';
import { type Count, countOf } from './tally.ts';

/** What the Japanese desk did with the requests made in Japanese by one requester; it is the same for all. */
export interface DeskReport {
  readonly served: number;
  readonly fellBack: {
    readonly total: number;
    readonly beforeHours: number;
    readonly afterHours: number;
    readonly dayOff: number;
    /** Of those on a day off: on a closure. */
    readonly holiday: number;
  };
  /** The openings that the others would have had to wait for, the most missed first. */
  readonly openings: readonly { readonly opensAt: time.Instant; readonly requests: number }[];
  /** How the desk kept its own promise for e-mail. */
  readonly ownPromise: Count;
  /** Requests by the hour that the clock on the wall showed. */
  readonly hours: readonly { readonly hour: number; readonly served: number; readonly fellBack: number }[];
}

export function deskReport(hours: calendar.Schedule, inJapanese: readonly Answer[]): DeskReport {
  const fallbacks = inJapanese.filter(({ lane }) => lane === 'japanese_fallback');
  const moments = fallbacks.map((answer) => momentOf(hours, answer));
  const openings = new Map<time.Instant, number>();
  for (const { route } of fallbacks) {
    const { opensAt } = route;
    if (opensAt !== null) openings.set(opensAt, (openings.get(opensAt) ?? 0) + 1);
  }
  const told = (moment: Moment) => moments.filter((one) => one === moment).length;
  const byHour = Array.from({ length: 24 }, (_, hour) => ({ hour, served: 0, fellBack: 0 }));
  for (const { incident, lane } of inJapanese) {
    const at = byHour[incident.openedHour];
    if (at !== undefined) at[lane === 'japanese_fallback' ? 'fellBack' : 'served'] += 1;
  }
  return {
    served: inJapanese.length - fallbacks.length,
    fellBack: {
      total: fallbacks.length,
      beforeHours: told('before_hours'),
      afterHours: told('after_hours'),
      dayOff: told('day_off'),
      holiday: fallbacks.filter((answer, i) => moments[i] === 'day_off' && isClosure(hours, answer)).length,
    },
    openings: [...openings]
      .map(([opensAt, requests]) => ({ opensAt, requests }))
      .toSorted((a, b) => b.requests - a.requests || (a.opensAt < b.opensAt ? -1 : 1)),
    ownPromise: countOf(inJapanese.flatMap(({ deskReading }) => deskReading ?? [])),
    hours: byHour,
  };
}

function isClosure({ zone, closures }: calendar.Schedule, { incident: { openedAt } }: Answer): boolean {
  return closures.includes(time.dateAt(openedAt, zone));
}

type Moment = 'before_hours' | 'after_hours' | 'day_off';

/** When on the desk's own day a request came that it could not serve. */
function momentOf(hours: calendar.Schedule, { incident: { openedAt }, route }: Answer): Moment {
  const { zone } = hours;
  const today = time.dateAt(openedAt, zone);
  if (route.opensAt !== null && time.dateAt(route.opensAt, zone) === today) return 'before_hours';
  const soFar = { from: time.startOfDate(today, zone), to: openedAt };
  return time.toMilliseconds(calendar.businessTimeBetween(hours, soFar.from, soFar.to)) > 0 ? 'after_hours' : 'day_off';
}
