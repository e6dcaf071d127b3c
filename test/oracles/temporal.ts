// Somebody else's implementation: Temporal, as its polyfill has it. The platform's tz data is behind both sides, so that
// this holds what is made of the data, not the data; `worked/zones.ts` holds some of that against its sources.
import { Temporal } from '@js-temporal/polyfill';

const SIX_DAYS = 6 * 86_400_000;

/** What a wall clock in a zone shows. */
export interface WallClock {
  readonly date: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly hour: number;
  /** How far it is ahead of UTC, in milliseconds. */
  readonly offset: number;
}

export function wallClockOf(zone: string, ms: number): WallClock {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const date = at.toPlainDate().toString();
  return { date, weekday: at.dayOfWeek, hour: at.hour, offset: at.offsetNanoseconds / 1e6 };
}

/** The clocks' changes of offset in `[from, to)`, each by its first instant. No two are closer than Recife's of 2000. */
export function clockChangesOf(zone: string, from: number, to: number): number[] {
  const offset = (ms: number) => wallClockOf(zone, ms).offset;
  const changes: number[] = [];
  for (let day = from - 1; day < to - 1; day += SIX_DAYS) {
    let [before, after] = [day, Math.min(day + SIX_DAYS, to - 1)];
    const was = offset(before);
    if (offset(after) === was) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === was) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

/** The instant of a local time; a skipped one is read with the offset before, one shown twice is the first. */
export function instantOf(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

export function startOf(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/** The instant that text with an offset stands for. */
export function millisecondsOf(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** The instant as an object of Temporal, which a caller may pass on as it is. */
export function temporalInstant(ms: number): { readonly epochMilliseconds: number } {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}

export function textOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' });
}

/** The date so many days after another, and its day of the week, 1 for Monday to 7 for Sunday. */
export function dateAfter(date: string, days: number): { readonly date: string; readonly weekday: number } {
  const later = Temporal.PlainDate.from(date).add({ days });
  return { date: later.toString(), weekday: later.dayOfWeek };
}

/** The milliseconds of a duration, and its own text for them. */
export function durationOf(text: string): { readonly ms: number; readonly text: string } {
  const duration = Temporal.Duration.from(text);
  return { ms: duration.total('milliseconds'), text: duration.round({ largestUnit: 'hours' }).toString() };
}

export interface PeriodDates {
  readonly index: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: number;
}

/** The period that holds a date: the whole months or years since the anchor, the day constrained to the month's last. */
export function periodOf(anchorOn: string, interval: string, on: string): PeriodDates {
  const anchor = Temporal.PlainDate.from(anchorOn);
  const date = Temporal.PlainDate.from(on);
  const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[interval] ?? 0;
  const start = (index: number) => anchor.add({ months: index * months }, { overflow: 'constrain' });
  let index = 0;
  while (Temporal.PlainDate.compare(start(index + 1), date) <= 0) index += 1;
  while (Temporal.PlainDate.compare(start(index), date) > 0) index -= 1;
  const [startsOn, endsOn] = [start(index), start(index + 1)];
  const { days } = startsOn.until(endsOn, { largestUnit: 'days' });
  return { index, startsOn: startsOn.toString(), endsOn: endsOn.toString(), days };
}
