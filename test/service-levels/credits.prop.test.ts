import fc from 'fast-check';
import { expect } from 'vitest';
import type { Money } from '../../src/money/index.js';
import { type Credit, type CreditsRequest, credits, report } from '../../src/service-levels/index.js';
import { apply, asOf, decide, type Ticket } from '../../src/tickets/index.js';
import { epochMilliseconds, startOfDate } from '../../src/time/index.js';
import { moneyOf, prices } from '../arbitraries/money.ts';
import { prop } from '../prop.ts';
import { acme, type CreditDesk, creditDesk, delays, opened, REMEDIES, setOf, TIERS } from './credit-desk.ts';
import { type SlowRemedy, slowCredits, withMetric } from './slow-credits.ts';

const HOUR = 3_600_000;
const FEE = { amount: '1200.00', currency: 'USD' } as const;
const tiers = fc.constantFrom(...TIERS);
/** When it is asked, from `to` on. */
const later = fc.constantFrom(0, 1, HOUR, 24 * HOUR, 40 * 24 * HOUR);
const goldSet = setOf(acme, 'gold');
const remedies: { readonly [id: string]: SlowRemedy } = REMEDIES;

function rows(desk: CreditDesk, tier: string, more: Partial<CreditsRequest> = {}): readonly Credit[] {
  return credits({ ...desk, catalog: acme, tier, fee: FEE, ...more });
}

function startOf(date: string, zone: string): number {
  return epochMilliseconds(startOfDate(date, zone));
}

function ofRemedy(all: readonly Credit[], id: string): readonly Credit[] {
  return all.filter(({ remedy }) => remedy === id);
}

function missedIn(all: readonly Credit[]): number {
  return all.reduce((sum, { missed }) => sum + missed, 0);
}

/** When the promises in force are due if their clocks never rest. */
function duesOf({ tickets }: CreditDesk): readonly number[] {
  return tickets.flatMap(({ commitments }) =>
    commitments.flatMap(({ dueAt }) => (dueAt === null ? [] : Date.parse(dueAt))),
  );
}

prop(
  'credits_are_those_of_a_slow_one',
  'months that are counted from the month before: 31 January, 28 February, 28 March',
  creditDesk,
  tiers,
  later,
  (desk, tier, by) => {
    const at = desk.to + by;
    const told = rows(desk, tier, { at }).map(({ amount: _, ...row }) => row);
    expect(told).toStrictEqual(slowCredits({ ...desk, catalog: 'acme', tier, at }, remedies));
  },
);

prop(
  'the_periods_of_a_remedy_tile_the_span',
  'no row for a period of which the span has the first millisecond alone',
  creditDesk,
  tiers,
  (desk, tier) => {
    const { zone, from, to } = desk;
    const told = rows(desk, tier);
    for (const id of Object.keys(remedies)) {
      const periods = ofRemedy(told, id).map(({ period }) => period);
      expect(periods.length > 0).toBe(from < to);
      for (const [i, { startsOn, endsOn }] of periods.entries()) {
        expect(startOf(startsOn, zone)).toBeLessThan(startOf(endsOn, zone));
        expect(startOf(startsOn, zone)).toBeLessThan(to);
        expect(startOf(endsOn, zone)).toBeGreaterThan(from);
        if (i > 0) expect(startsOn).toBe(periods[i - 1]?.endsOn);
      }
      const [first, last] = [periods[0], periods.at(-1)];
      if (first !== undefined) expect(startOf(first.startsOn, zone)).toBeLessThanOrEqual(from);
      if (last !== undefined) expect(startOf(last.endsOn, zone)).toBeGreaterThanOrEqual(to);
    }
  },
);

prop(
  'spans_that_follow_one_another_miss_what_the_whole_misses',
  'a promise that was due at `to` counted before it and after it',
  creditDesk,
  tiers,
  fc.nat(),
  (desk, tier, n) => {
    const { from, to } = desk;
    const dues = duesOf(desk);
    const cuts = [...dues, ...dues.map((ms) => ms + 1), (from + to) / 2].filter((ms) => ms >= from && ms <= to);
    const cut = Math.floor(cuts[n % cuts.length] ?? from);
    const whole = rows(desk, tier);
    const parts = [rows({ ...desk, to: cut }, tier, { at: to }), rows({ ...desk, from: cut }, tier)].flat();
    for (const { remedy, period, missed } of whole) {
      const same = ofRemedy(parts, remedy).filter((row) => row.period.startsOn === period.startsOn);
      expect(missedIn(same)).toBe(missed);
    }
    expect(missedIn(parts)).toBe(missedIn(whole));
  },
);

prop(
  'missed_sums_to_the_breaches_of_the_report',
  'promises of a severity that no longer holds left out',
  creditDesk,
  tiers,
  later,
  (desk, tier, by) => {
    const { tickets, from, to } = desk;
    const at = to + by;
    const told = rows(desk, tier, { at });
    const counted = tickets.filter((ticket) => ticket.catalog === 'acme' && ticket.tier === tier);
    for (const [id, remedy] of Object.entries(remedies)) {
      const alone = counted.map((ticket) => withMetric(ticket, remedy.metric ?? 'first_reply'));
      const { totals, by: rowsBy } = report({ tickets: alone, at, from, to, by: ['severity'] });
      const named = rowsBy.severity.filter((row) => [remedy.severity].flat().includes(row.id ?? ''));
      const breached = remedy.severity === undefined ? [totals] : named;
      expect(missedIn(ofRemedy(told, id))).toBe(breached.reduce((sum, row) => sum + row.breached, 0));
    }
  },
);

prop(
  'what_was_missed_is_settled_by_the_end',
  'promises judged as of the last millisecond before `to`',
  creditDesk,
  tiers,
  later,
  ({ tickets, ...desk }, tier, by) => {
    // A severity that is set after the end may promise what was due before it.
    const known = { ...desk, tickets: tickets.flatMap((ticket) => asOf(ticket, desk.to) ?? []) };
    expect(rows(known, tier, { at: desk.to + by })).toStrictEqual(rows(known, tier));
  },
);

prop(
  'a_later_look_never_misses_less',
  'a breach taken back once the ticket is answered',
  creditDesk,
  tiers,
  fc.nat(),
  later,
  (desk, tier, n, more) => {
    const dues = duesOf(desk);
    const at = (dues[n % dues.length] ?? desk.to) + 1;
    const whole = { ...desk, from: desk.from - 92 * 24 * HOUR, to: desk.to + 92 * 24 * HOUR };
    const [before, after] = [at, at + more].map((now) => rows(whole, tier, { at: now }).map(({ missed }) => missed));
    expect(after?.every((missed, i) => missed >= (before?.[i] ?? Number.NaN))).toBe(true);
  },
);

/** A critical ticket that is answered once, or never by a delay without end. */
function answeredAfter(at: number, delay: number): Ticket {
  const ticket = opened(goldSet, `t${at}`, at, 'critical');
  const command = { type: 'agent_reply', id: 'c1', at: at + delay, body: 'Words.' } as const;
  const decision = decide(ticket, { ...command, actor: { kind: 'agent', id: 'a1' } });
  return decision.ok ? apply(ticket, decision.value.events) : ticket;
}

const answers = fc.array(fc.tuple(delays, delays, delays), { minLength: 1, maxLength: 5 });

prop(
  'a_later_answer_never_misses_less',
  'answers that are late by more than the promised time counted as in time',
  creditDesk,
  answers,
  (desk, list) => {
    const answered = (slower: boolean) =>
      list.map(([before, delay, more]) => answeredAfter(desk.to - before, delay + (slower ? more : 0)));
    const [soon, late] = [false, true].map((slower) =>
      ['replies', 'critical'].map((id) => {
        return missedIn(
          ofRemedy(rows({ ...desk, tickets: answered(slower) }, 'gold', { at: desk.to + 99 * 24 * HOUR }), id),
        );
      }),
    );
    expect((late ?? []).every((missed, i) => missed >= (soon?.[i] ?? Number.NaN))).toBe(true);
  },
);

prop(
  'tickets_of_other_offers_and_tiers_earn_no_credit',
  'tickets of the tier that extends this one counted as well',
  creditDesk,
  tiers,
  (desk, tier) => {
    const own = desk.tickets.filter((ticket) => ticket.catalog === 'acme' && ticket.tier === tier);
    expect(rows({ ...desk, tickets: own }, tier)).toStrictEqual(rows(desk, tier));
    const others = desk.tickets.filter((ticket) => !own.includes(ticket));
    expect(missedIn(rows({ ...desk, tickets: others }, tier))).toBe(0);
  },
);

prop(
  'stored_tickets_earn_the_same_credits',
  'the catalogue asked of what clocks are read from, where stored tickets have none',
  creditDesk,
  tiers,
  (desk, tier) => {
    const told = rows(desk, tier);
    expect(rows({ ...desk, tickets: JSON.parse(JSON.stringify(desk.tickets)) }, tier)).toStrictEqual(told);
    expect(rows({ ...desk, tickets: [...desk.tickets].reverse() }, tier)).toStrictEqual(told);
    expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
    expect(told.every((row) => Object.isFrozen(row) && Object.isFrozen(row.period))).toBe(true);
  },
);

/** Due on 5 November, by enough of every kind of promise for each remedy with a credit, and never answered. */
const missedByAll = ['t1', 't2', 't3', 't4'].map((id) => opened(goldSet, id, Date.UTC(2026, 10, 5), 'critical'));

/** Minor units of an amount. */
function unitsOf({ amount }: Money): bigint {
  return BigInt(amount.replace('.', ''));
}

prop(
  'a_credit_is_within_half_a_unit_of_its_share_of_the_fee',
  'halves of a unit rounded down',
  prices,
  fc.constantFrom(['replies', 1000n] as const, ['critical', 1250n] as const, ['news', 10_000n] as const),
  (fee, [id, perMyriad]) => {
    const span = { tickets: missedByAll, zone: 'UTC', from: Date.UTC(2026, 10), to: Date.UTC(2026, 11) };
    const [row] = ofRemedy(rows(span, 'gold', { fee }), id);
    const exact = unitsOf(fee) * perMyriad;
    // Half up: the nearest whole number of units, where a half goes away from zero.
    const expected = moneyOf(fee.currency, (exact * 2n + 10_000n) / 20_000n);
    expect(row?.amount).toStrictEqual(expected);
  },
);
