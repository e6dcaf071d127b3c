import { readClock } from '../../src/sla/index.js';
import type { Ticket } from '../../src/tickets/index.js';
import { DAY, dateOfDay, offsetOf, readingAt } from '../oracles/local-reading.ts';
import { slowReport } from '../oracles/sla-report.ts';
import type { CreditDesk } from './credit-desk.ts';

// Credits, told the long way: every period is found by walking the months, its first instant by asking Intl minute by
// minute, and what was missed in it is counted by the slow report on each ticket with the promises of one metric alone.

export interface SlowRemedy {
  readonly metric?: string;
  readonly severity?: string | readonly string[];
  readonly missed: {
    readonly moreThan: number;
    readonly per: 'month' | 'quarter' | 'year';
    readonly startingOn?: string;
  };
  readonly claimWithinDays?: number;
}

interface SlowRequest extends CreditDesk {
  readonly catalog: string;
  readonly tier: string;
  readonly at: number;
}

export function slowCredits(request: SlowRequest, remedies: { readonly [id: string]: SlowRemedy }): unknown[] {
  const tickets = request.tickets.filter(({ catalog, tier }) => catalog === request.catalog && tier === request.tier);
  return Object.entries(remedies).flatMap(([id, remedy]) => {
    const { metric = 'first_reply', missed, claimWithinDays } = remedy;
    const alone = tickets.map((ticket) => withMetric(ticket, metric));
    return slowPeriods(request, missed).map(({ first, end, start, until }) => {
      const [from, to] = [Math.max(start, request.from), Math.min(until, request.to)];
      const count = breaches(alone, remedy.severity, { at: request.at, from, to });
      return {
        remedy: id,
        period: { startsOn: dateOfDay(first), endsOn: dateOfDay(end) },
        ...{ missed: count, threshold: missed.moreThan, due: count >= missed.moreThan + 1 },
        claimUntil: claimWithinDays === undefined ? null : dateOfDay(end + claimWithinDays),
      };
    });
  });
}

/** The breaches that the slow report counts for some severities, or for all. */
function breaches(
  tickets: readonly Ticket[],
  severity: string | readonly string[] | undefined,
  when: { readonly at: number; readonly from: number; readonly to: number },
): number {
  const { totals, by } = slowReport({ tickets, ...when, by: ['severity'] }, (within, schedule, events) =>
    readClock({ within, schedule, events, at: when.at, reopen: 'continue' }),
  );
  if (severity === undefined) return Number(totals.breached);
  const named = (by.severity ?? []).filter(({ id }) => [severity].flat().includes(String(id)));
  return named.reduce((sum, { breached }) => sum + Number(breached), 0);
}

/** The stored ticket with the promises of one metric alone. */
export function withMetric(ticket: Ticket, metric: string): Ticket {
  return JSON.parse(JSON.stringify(ticket), (key, value) =>
    key === 'commitments' ? value.filter((one: { metric: string }) => one.metric === metric) : value,
  );
}

interface SlowPeriod {
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly until: number;
}

function slowPeriods(
  { zone, from, to }: CreditDesk,
  { per, startingOn = '01-01' }: SlowRemedy['missed'],
): SlowPeriod[] {
  const [month = Number.NaN, day = Number.NaN] = startingOn.split('-').map(Number);
  const year = new Date(from).getUTCFullYear();
  const firsts: number[] = [];
  for (let months = -24; months < 60; months += { month: 1, quarter: 3, year: 12 }[per]) {
    const wanted = new Date(Date.UTC(year, month - 1 + months, day));
    const last = new Date(Date.UTC(year, month + months, 0));
    firsts.push(Math.min(wanted.getTime(), last.getTime()) / DAY);
  }
  const periods = firsts.slice(1).map((end, i) => {
    const first = firsts[i] ?? Number.NaN;
    return { first, end, start: firstInstant(zone, first), until: firstInstant(zone, end) };
  });
  return from === to ? [] : periods.filter(({ start, until }) => start < to && until > from);
}

const known = new Map<string, number>();

/** The first minute in which clocks show the date, or a later one where they skip it. */
function firstInstant(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const offsets = [-1, 0, 1].map((by) => offsetOf(zone, (day + by) * DAY));
  let ms = day * DAY - Math.max(...offsets) - 3_600_000;
  while (readingAt(zone, ms).day < day) ms += 60_000;
  known.set(key, ms);
  return ms;
}
