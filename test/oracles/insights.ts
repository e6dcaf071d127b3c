import { DAY, dateOfDay, offsetOf, readingAt } from './local-reading.ts';

// The Hub's figures, counted the long way: every name by a pass of its own, every period by its first instant.

interface Counted {
  readonly requesterId: string;
  readonly openedAt: string;
  readonly issueType: string;
  readonly product: string | null;
  readonly history: readonly { readonly at: string; readonly status: string }[];
}

export interface Figures {
  readonly unresolvedTotal: number;
  readonly ticketTotal: number;
  readonly issueTypes: readonly Row[];
  readonly products: readonly Row[] | null;
  readonly periods: readonly {
    readonly startsOn: string;
    readonly endsOn: string;
    readonly ticketTotal: number;
    readonly issueTypes: readonly Row[];
  }[];
}

type Row = readonly [name: string, count: number];

export interface Question {
  readonly tickets: readonly Counted[];
  /** The one person whose tickets count, or `null` for everybody's. */
  readonly only: string | null;
  readonly products: readonly string[];
  readonly at: number;
  readonly by: 'week' | 'month';
  readonly zone: string;
  readonly from: number | null;
  readonly to: number | null;
}

export function slowInsights({ tickets, only, products, at, by, zone, from, to }: Question): Figures {
  const there = tickets.filter((one) => Date.parse(one.openedAt) <= at && (only === null || one.requesterId === only));
  const end = to ?? at + 1;
  const days = periodStarts(by, zone, from, end);
  return {
    ticketTotal: there.length,
    unresolvedTotal: there.map((one) => statusBy(one, at)).filter((one) => one !== 'resolved' && one !== 'closed')
      .length,
    issueTypes: rows(there.map(({ issueType }) => issueType)),
    products: productRows(
      products,
      there.flatMap(({ product }) => product ?? []),
    ),
    periods: days.slice(0, -1).map((day, i) => {
      const next = days[i + 1] ?? day;
      const inside = there.filter(({ openedAt }) => {
        const ms = Date.parse(openedAt);
        const inWindow = (from === null || ms >= from) && ms < end;
        return inWindow && ms >= firstInstant(zone, day) && ms < firstInstant(zone, next);
      });
      return {
        startsOn: dateOfDay(day),
        endsOn: dateOfDay(next),
        ticketTotal: inside.length,
        issueTypes: rows(inside.map(({ issueType }) => issueType)),
      };
    }),
  };
}

/** R55, A17, A40: a row for each product of the plan and for each that a ticket is about, where these are several. */
function productRows(plan: readonly string[], seen: readonly string[]): Row[] | null {
  const unused = [...new Set(plan)].filter((product) => !seen.includes(product)).sort();
  const all = [...rows(seen), ...unused.map((product): Row => [product, 0])];
  return all.length > 1 ? all : null;
}

/** The status that the last event by then has left. */
function statusBy({ history }: Counted, at: number): string {
  let status = 'open';
  for (const event of history) if (Date.parse(event.at) <= at) status = event.status;
  return status;
}

function rows(names: readonly string[]): Row[] {
  const counted = [...new Set(names)].map((name): Row => [name, names.filter((one) => one === name).length]);
  return counted.sort(([a, m], [b, n]) => (m === n ? (a < b ? -1 : 1) : n - m));
}

/** The first days of the periods that `[from, end)` meets, and of the one after them. */
function periodStarts(by: Question['by'], zone: string, from: number | null, end: number): number[] {
  if (from === end) return [0];
  // From well after the end, back to the period that begins before it.
  let day = firstDay(by, readingAt(zone, end - 1).day + 40);
  while (firstInstant(zone, day) >= end) day = firstDay(by, day - 1);
  const days = [nextFirst(by, day), day];
  for (let count = 1; from === null ? count < 6 : firstInstant(zone, day) > from; count += 1) {
    day = firstDay(by, day - 1);
    days.push(day);
  }
  return days.reverse();
}

/** The Monday, or the first of the month, on or before a day. */
function firstDay(by: Question['by'], day: number): number {
  let one = day;
  const isFirst = () => {
    const date = new Date(one * DAY);
    return by === 'week' ? date.getUTCDay() === 1 : date.getUTCDate() === 1;
  };
  while (!isFirst()) one -= 1;
  return one;
}

function nextFirst(by: Question['by'], day: number): number {
  let one = day + 1;
  while (firstDay(by, one) !== one) one += 1;
  return one;
}

const instants = new Map<string, number>();

/** The earliest instant whose local date is that day, or a later one where the zone skipped it. */
function firstInstant(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  let first = instants.get(key);
  if (first === undefined) {
    const hours = Array.from({ length: 97 }, (_, i) => day * DAY + (i - 48) * 3_600_000);
    const offsets = new Set(hours.map((ms) => offsetOf(zone, ms)));
    const candidates = [...offsets].map((offset) => day * DAY - offset).filter((ms) => readingAt(zone, ms).day >= day);
    first = Math.min(...candidates);
    instants.set(key, first);
  }
  return first;
}
