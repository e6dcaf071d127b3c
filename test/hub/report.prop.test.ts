import fc from 'fast-check';
import { expect } from 'vitest';
import { type SlaReport, type Standing, slaReport } from '../../src/hub/index.js';
import { percentilesOf } from '../../src/hub/percentile.js';
import { readClocks, type Ticket } from '../../src/tickets/index.js';
import { type TeamTickets, teamTickets } from '../arbitraries/team-tickets.ts';
import { milliseconds, percentile, type SlowReport, type SlowStanding, slowReport } from '../oracles/sla-report.ts';
import { prop } from '../prop.ts';

const options = fc.record(
  { atRiskAt: fc.constantFrom(0, 0.5, 0.75, 1), lateness: fc.constantFrom('due_at', 'elapsed') },
  { requiredKeys: [], noNullPrototype: true },
);

/** Teams whose stored tickets are often promised their next replies too. */
const teams: fc.Arbitrary<TeamTickets> = fc
  .tuple(teamTickets, fc.boolean())
  .map(([one, next]) => (next ? { ...one, tickets: one.tickets.map(withNext) } : one));

function withNext(ticket: Ticket): Ticket {
  const next = ticket.commitments.map((one) => ({ ...one, id: `${one.id}_next`, metric: 'next_reply' as const }));
  return { ...ticket, commitments: [...next, ...ticket.commitments] };
}

function report({ tickets, at }: Pick<TeamTickets, 'tickets' | 'at'>, more: object = {}): SlaReport {
  return slaReport({ tickets, at, ...more });
}

const GROUPS = { byMetric: 'metric', byCommitment: 'commitment', byTier: 'tier', byLanguage: 'language' } as const;

/** A report in numbers, to stand beside the twin's. */
function inNumbers(told: SlaReport): SlowReport {
  const groups = Object.entries(GROUPS).map(([by, name]) => {
    const rows: readonly Standing[] = told[by as keyof typeof GROUPS];
    return [by, rows.map((row) => [String(Reflect.get(row, name)), standing(row)] as const)] as const;
  });
  return { ticketTotal: told.ticketTotal, ...standing(told), groups: Object.fromEntries(groups) };
}

function standing({
  commitmentTotal,
  met,
  breached,
  atRisk,
  onTrack,
  paused,
  metShare,
  percentiles,
}: Standing): SlowStanding {
  const { count, p50, p90, p95, p99 } = percentiles;
  const ms = (duration: string | null) => (duration === null ? null : milliseconds(duration));
  const times = { count, p50: ms(p50), p90: ms(p90), p95: ms(p95), p99: ms(p99) };
  return { commitmentTotal, met, breached, atRisk, onTrack, paused, metShare, percentiles: times };
}

prop('the_report_is_that_of_a_slow_one', teams, options, (one, how) => {
  const clocksOf = (ticket: Ticket) => readClocks({ ticket, at: one.at, ...how });
  expect(inNumbers(report(one, how))).toStrictEqual(slowReport(one.tickets, one.at, clocksOf));
});

prop('every_promise_is_in_exactly_one_of_five', teams, options, (one, how) => {
  const { ticketTotal, ...told } = report(one, how);
  for (const row of [told, ...told.byMetric, ...told.byCommitment, ...told.byTier, ...told.byLanguage]) {
    expect(row.met + row.breached + row.atRisk + row.onTrack + row.paused).toBe(row.commitmentTotal);
  }
  const there = one.tickets.filter(({ openedAt }) => Date.parse(openedAt) <= one.at);
  expect(ticketTotal).toBe(there.length);
  // A first reply is promised from the submission on; a next one from the follow-up.
  const [first] = told.byMetric;
  const promised = there.flatMap(({ commitments }) => commitments).filter(({ metric }) => metric === 'first_reply');
  expect(first?.commitmentTotal ?? 0).toBe(promised.length);
});

const COUNTS = ['commitmentTotal', 'met', 'breached', 'atRisk', 'onTrack', 'paused'] as const;

prop('groups_sum_to_the_whole', teams, (one) => {
  const told = report(one);
  for (const rows of [told.byMetric, told.byCommitment, told.byTier, told.byLanguage]) {
    for (const name of COUNTS) expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(told[name]);
    expect(rows.reduce((sum, { percentiles }) => sum + percentiles.count, 0)).toBe(told.percentiles.count);
  }
});

prop('the_order_of_tickets_changes_no_report', teamTickets, (one) => {
  expect(report({ ...one, tickets: [...one.tickets].reverse() })).toStrictEqual(report(one));
});

prop('two_lists_together_have_the_counts_of_both', teamTickets, teamTickets, ({ tickets, at }, { tickets: more }) => {
  const [one, other, both] = [tickets, more, [...tickets, ...more]].map((list) => report({ tickets: list, at }));
  for (const name of ['ticketTotal', ...COUNTS] as const) {
    expect(both?.[name]).toBe((one?.[name] ?? Number.NaN) + (other?.[name] ?? Number.NaN));
  }
});

prop('stored_tickets_give_the_same_report', teamTickets, (one) => {
  expect(report({ ...one, tickets: JSON.parse(JSON.stringify(one.tickets)) })).toStrictEqual(report(one));
});

prop('what_happens_later_does_not_count', teams, (one) => {
  const sofar = one.tickets.map((ticket) => ({
    ...ticket,
    history: ticket.history.slice(0, ticket.history.findLastIndex(({ at }) => Date.parse(at) <= one.at) + 1),
  }));
  expect(report({ ...one, tickets: sofar })).toStrictEqual(report(one));
});

prop('a_report_tells_nothing_that_anybody_wrote_and_nobodys_name', teamTickets, (one) => {
  expect(JSON.stringify(report(one))).not.toMatch(/Confidential|Private words|ticket_\d|person_\d/);
});

prop('reports_are_frozen_json', teamTickets, (one) => {
  const told = report(one);
  expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
  expect([told, told.percentiles, ...told.byTier, ...told.byLanguage].every(Object.isFrozen)).toBe(true);
});

const times = fc.array(fc.oneof(fc.constantFrom(0, 1, 3_600_000), fc.nat(2 ** 31)), { maxLength: 120, size: 'max' });

prop('a_percentile_is_the_least_time_that_so_many_percent_do_not_exceed', times, (all) => {
  const found = percentilesOf(Float64Array.from(all).sort());
  expect(found.count).toBe(all.length);
  for (const percent of [50, 90, 95, 99] as const) {
    const duration = found[`p${percent}`];
    expect(duration === null ? null : milliseconds(duration)).toBe(percentile(all, percent));
  }
});
