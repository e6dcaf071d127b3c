import fc from 'fast-check';
import { expect } from 'vitest';
import { type Counts, type Dimension, type Report, report } from '../../src/service-levels/index.js';
import { percentilesOf } from '../../src/service-levels/percentile.js';
import { readClock } from '../../src/sla/index.js';
import { asOf, type Ticket } from '../../src/tickets/index.js';
import { milliseconds, percentile, type ReadClock, type SlowCounts, slowReport } from '../oracles/sla-report.ts';
import { prop } from '../prop.ts';
import { careDesk, type Desk, desk } from './care-tickets.ts';

const DIMENSIONS: readonly Dimension[] = [
  ...(['metric', 'commitment', 'tier', 'language', 'channel'] as const),
  ...(['severity', 'account', 'requester', 'month', 'quarter'] as const),
];
const CLASSES = ['met', 'breached', 'onTrack', 'atRisk', 'paused', 'cancelled'] as const;
const COUNTS = ['promises', 'openBreached', ...CLASSES] as const;
const HOUR = 3_600_000;

const judging = fc.record(
  { atRiskAt: fc.constantFrom(0, 0.5, 0.75, 1), lateness: fc.constantFrom<'due_at' | 'elapsed'>('due_at', 'elapsed') },
  { requiredKeys: [], noNullPrototype: true },
);
const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia');
const dimensions = fc.subarray([...DIMENSIONS]);
/** Where one period ends and the next begins, seen from `at`. */
const cuts = fc
  .array(fc.constantFrom(-40 * 24 * HOUR, -72 * HOUR, -4 * HOUR, -HOUR, -1, 0, 1, HOUR, 4 * HOUR, 72 * HOUR), {
    maxLength: 3,
  })
  .map((list) => [...list].sort((a, b) => a - b));

/** A report with times in numbers, to stand beside the twin's. */
function inNumbers(counts: Counts): SlowCounts {
  const ms = (duration: string | null) => (duration === null ? null : milliseconds(duration));
  const { p50, p90, p95, p99 } = counts.percentiles;
  return { ...counts, percentiles: { p50: ms(p50), p90: ms(p90), p95: ms(p95), p99: ms(p99) } };
}

function rowsOf({ by }: Report, dimension: Dimension): readonly Counts[] {
  return by[dimension] ?? [];
}

function sum(parts: readonly Counts[], name: (typeof COUNTS)[number]): number {
  return parts.reduce((total, part) => total + part[name], 0);
}

prop(
  'the_report_is_that_of_a_slow_one',
  'a paused clock counted on track',
  desk,
  judging,
  dimensions,
  zones,
  cuts,
  ({ tickets, at }, how, by, zone, [from, to]) => {
    const period = { from: from === undefined ? null : at + from, to: to === undefined ? null : at + to };
    const told = report({ tickets, at, by, zone, ...period, ...how });
    const read: ReadClock = (within, schedule, events) =>
      readClock({ within, schedule, events, at, reopen: 'continue', ...how });
    const rows = by.map((dimension) => [dimension, rowsOf(told, dimension).map(inNumbers)]);
    expect({ tickets: told.tickets, totals: inNumbers(told.totals), by: Object.fromEntries(rows) }).toStrictEqual(
      slowReport({ tickets, at, by, zone, ...period }, read),
    );
  },
);

prop(
  'every_clock_is_in_exactly_one_class',
  'a clock at risk also counted on track',
  desk,
  judging,
  ({ tickets, at }, how) => {
    const told = report({ tickets, at, by: [...DIMENSIONS], ...how });
    for (const row of [told.totals, ...DIMENSIONS.flatMap((dimension) => rowsOf(told, dimension))]) {
      expect(CLASSES.reduce((total, name) => total + row[name], 0)).toBe(row.promises);
      expect(row.openBreached).toBeLessThanOrEqual(row.breached);
    }
  },
);

prop(
  'rows_sum_to_the_totals',
  'a row for the first promise of a ticket alone',
  desk,
  zones,
  ({ tickets, at }, zone) => {
    const told = report({ tickets, at, zone, by: [...DIMENSIONS] });
    for (const dimension of DIMENSIONS) {
      for (const name of COUNTS) expect(sum(rowsOf(told, dimension), name)).toBe(told.totals[name]);
    }
  },
);

prop(
  'periods_that_follow_one_another_sum_to_the_whole',
  'a promise that falls due at `to` counted in both periods',
  desk,
  cuts,
  ({ tickets, at }, list) => {
    const edges = [null, ...list.map((by) => at + by), null];
    const parts = edges.slice(1).map((to, i) => report({ tickets, at, from: edges[i] ?? null, to }));
    const whole = report({ tickets, at });
    const totals = parts.map((part) => part.totals);
    for (const name of COUNTS) expect(sum(totals, name)).toBe(whole.totals[name]);
    expect(parts.map((part) => part.tickets)).toEqual(parts.map(() => whole.tickets));
  },
);

prop(
  'months_and_quarters_are_periods',
  'the month of the submission instead of that in which the promise fell due',
  desk,
  ({ tickets, at }) => {
    const told = report({ tickets, at, by: ['month', 'quarter'] });
    for (const [rows, length] of [[told.by.month, 1] as const, [told.by.quarter, 3] as const]) {
      for (const { id, ...counts } of rows) {
        const [year = Number.NaN, place = Number.NaN] = (id ?? '').split(/-Q?/).map(Number);
        const from = Date.UTC(year, (place - 1) * length);
        const to = Date.UTC(year, place * length);
        expect(counts).toEqual(report({ tickets, at, from, to }).totals);
      }
    }
  },
);

prop(
  'two_lists_together_have_the_counts_of_both',
  'promises of one name in two catalogues counted as one',
  desk,
  desk,
  ({ tickets, at }, { tickets: more }) => {
    const [one, other, both] = [tickets, more, [...tickets, ...more]].map((list) => report({ tickets: list, at }));
    expect(both?.tickets).toBe((one?.tickets ?? Number.NaN) + (other?.tickets ?? Number.NaN));
    for (const name of COUNTS) {
      expect(both?.totals[name]).toBe((one?.totals[name] ?? Number.NaN) + (other?.totals[name] ?? Number.NaN));
    }
  },
);

prop(
  'the_order_of_tickets_changes_no_report',
  'times that are not sorted before their percentiles are taken',
  desk,
  dimensions,
  ({ tickets, at }, by) => {
    expect(report({ tickets: [...tickets].reverse(), at, by })).toStrictEqual(report({ tickets, at, by }));
  },
);

prop(
  'stored_tickets_give_the_same_report',
  'a stored schedule taken for another one that differs in its exceptions',
  desk,
  dimensions,
  ({ tickets, at }, by) => {
    const stored: readonly Ticket[] = JSON.parse(JSON.stringify(tickets));
    expect(report({ tickets: stored, at, by })).toStrictEqual(report({ tickets, at, by }));
  },
);

prop('what_happens_later_does_not_count', 'promises of a severity that is set later', desk, ({ tickets, at }) => {
  const sofar = tickets.flatMap((ticket) => asOf(ticket, at) ?? []);
  const by = [...DIMENSIONS];
  expect(report({ tickets: sofar, at, by })).toStrictEqual(report({ tickets, at, by }));
});

/** First replies alone. */
function firstReplies({ tickets, at }: Desk): Counts | undefined {
  return report({ tickets, at, by: ['metric'] }).by.metric.find(({ id }) => id === 'first_reply');
}

prop(
  'a_breach_of_a_first_reply_is_never_undone',
  'a reopening that starts the clock of the first reply afresh',
  careDesk,
  fc.nat(),
  ({ tickets, at }, later) => {
    for (const ticket of tickets) {
      const [before, after] = [at, at + later].map((now) => firstReplies({ tickets: [ticket], at: now }));
      expect(after?.breached ?? 0).toBeGreaterThanOrEqual(before?.breached ?? 0);
      // A first reply that was missed by every promise stays missed, whatever is said later.
      if (before !== undefined && before.breached === before.promises && after?.promises === before.promises) {
        expect(after.metShare).toBe(0);
      }
    }
  },
);

prop('a_report_tells_nothing_that_anybody_wrote', 'the subject of a ticket beside its row', desk, ({ tickets, at }) => {
  expect(JSON.stringify(report({ tickets, at, by: [...DIMENSIONS] }))).not.toMatch(
    /Confidential|Private words|ticket_\d|care_/,
  );
});

prop('reports_are_frozen_json', 'percentiles handed out as a Float64Array', desk, dimensions, ({ tickets, at }, by) => {
  const told = report({ tickets, at, by });
  expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
  const parts = [told, told.by, told.totals, told.totals.percentiles, ...by.flatMap((one) => rowsOf(told, one))];
  expect(parts.every(Object.isFrozen)).toBe(true);
});

const times = fc.array(fc.oneof(fc.constantFrom(0, 1, HOUR), fc.nat(2 ** 31)), { maxLength: 120, size: 'max' });

prop('a_percentile_is_the_least_time_that_so_many_percent_do_not_exceed', 'the place rounded down', times, (all) => {
  const found = percentilesOf(Float64Array.from(all).sort());
  for (const percent of [50, 90, 95, 99] as const) {
    const duration = found[`p${percent}`];
    expect(duration === null ? null : milliseconds(duration)).toBe(percentile(all, percent));
  }
});
