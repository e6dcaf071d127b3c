import { daysBetween, firstInstantOf, localDate, monthsAfter } from './billing-period.ts';
import { MONTHS } from './subscription-price.ts';

// The periods of a cycle, each counted from the anchor, and how much of one is left.

export interface ModelCycle {
  readonly anchorOn: string;
  readonly interval: string;
  readonly zone: string;
  /** Months from the anchor to period 0. */
  readonly offset: number;
}

export interface ModelPeriod {
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** Where the whole period began of which a stub is the end; the period's own start otherwise. */
  readonly wholeFrom: string;
  readonly wholeStart: number;
}

const instants = new Map<string, number>();

function startOf(date: string, zone: string): number {
  const key = `${date} ${zone}`;
  const known = instants.get(key) ?? Date.parse(firstInstantOf(date, zone));
  instants.set(key, known);
  return known;
}

function dateOf({ anchorOn, interval, offset }: ModelCycle, index: number): string {
  return monthsAfter(anchorOn, offset + index * (MONTHS[interval] ?? 0));
}

function periodOf(cycle: ModelCycle, index: number): ModelPeriod {
  const [from, to] = [dateOf(cycle, index), dateOf(cycle, index + 1)];
  const start = startOf(from, cycle.zone);
  return { index, from, to, start, end: startOf(to, cycle.zone), wholeFrom: from, wholeStart: start };
}

export function periodAt(cycle: ModelCycle, ms: number): ModelPeriod {
  const date = localDate(ms, cycle.zone);
  const years = Number(date.slice(0, 4)) - Number(cycle.anchorOn.slice(0, 4));
  let index = Math.floor((years * 12 - 12 - cycle.offset) / (MONTHS[cycle.interval] ?? 1));
  while (dateOf(cycle, index + 1) <= date) index += 1;
  return periodOf(cycle, index);
}

/** The period after `period`. On another cycle it is that one's first, or the stub that leads to it. */
export function periodAfter(period: ModelPeriod, cycle: ModelCycle, isNew: boolean): ModelPeriod {
  if (!isNew) return periodOf(cycle, period.index + 1);
  if (dateOf(cycle, 0) === period.to) return periodOf(cycle, 0);
  const whole = periodOf(cycle, -1);
  return { ...whole, from: period.to, start: period.end, wholeFrom: whole.from, wholeStart: whole.start };
}

/** The cycle of another interval from the end of `period` on: on the old anchor's day, or on a new anchor. */
export function cycleAfter(
  cycle: ModelCycle,
  { index }: ModelPeriod,
  interval: string,
  anchorOn: string | undefined,
): ModelCycle {
  if (anchorOn !== undefined) return { ...cycle, interval, anchorOn, offset: 0 };
  return { ...cycle, interval, offset: cycle.offset + (index + 1) * (MONTHS[cycle.interval] ?? 0) };
}

export function unitsIn(period: ModelPeriod, granularity: string): number {
  if (granularity === 'second') return (period.end - period.wholeStart) / 1000;
  return daysBetween(period.wholeFrom, period.to);
}

/** The units of a period's own: of a stub, those that are left of the whole period. */
export function ownUnits({ from, to, start, end }: ModelPeriod, granularity: string): number {
  return granularity === 'second' ? (end - start) / 1000 : daysBetween(from, to);
}

/** The units from an instant to the period's end; the day, or the second, of the instant counts. */
export function unitsLeft(period: ModelPeriod, granularity: string, ms: number, zone: string): number {
  if (granularity === 'second') return period.end / 1000 - Math.floor(ms / 1000);
  return daysBetween(localDate(ms, zone), period.to);
}
