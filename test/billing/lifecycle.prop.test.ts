import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addOnOf,
  advance,
  apply,
  type Command,
  decide,
  type Invoice,
  parseSubscription,
  prorate,
  type Subscription,
  type SubscriptionEvent,
} from '../../src/billing/index.js';
import { cycles, DAY, steps } from '../arbitraries/billing.ts';
import { moneyOf } from '../arbitraries/money.ts';
import { localDate } from '../oracles/billing-period.ts';
import { type Model, step as modelStep, renew } from '../oracles/lifecycle.ts';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { prop } from '../prop.ts';
import { command, having, type Order, team } from './support-team.ts';

interface Team {
  readonly start: Subscription;
  readonly from: number;
}

/** A team of ten seats in any cycle and currency, some days into a period. */
const teams: fc.Arbitrary<Team> = fc
  .tuple(
    cycles,
    fc.constantFrom(...Object.keys(DIGITS)),
    fc.bigInt({ min: 0n, max: 99_999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.integer({ min: 0, max: 31 * DAY }),
  )
  .map(([cycle, currency, plan, low, more, into]) => {
    const from = Date.parse('2024-01-10T00:00:00Z') + into;
    const tierPrices = { essentials: moneyOf(currency, low), enhanced: moneyOf(currency, low + more) };
    return { start: team({ ...cycle, at: from, planUnitPrice: moneyOf(currency, plan), tierPrices }), from };
  });

const lives = fc.tuple(teams, fc.array(steps, { maxLength: 12 }));
const fractions = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const unitsOf = (invoice: Invoice | null) =>
  invoice === null ? 0n : minorUnits(invoice.total.amount, DIGITS[invoice.total.currency] ?? 0);
const modelOf = ({ current, next }: Subscription): Model => ({
  tier: current.tier,
  seats: current.seats,
  nextTier: next.tier,
  nextSeats: next.seats,
});

/** An instant of the period that the subscription is in, no earlier than its last event. */
function within({ period, lastAt }: Subscription, where: number): number {
  const [from, to] = [Date.parse(lastAt), Date.parse(period.end)];
  return from + Math.floor(where * (to - from));
}

interface Moment {
  readonly before: Subscription;
  readonly after: Subscription;
  readonly invoice: Invoice | null;
  readonly order: Command;
  readonly answer: string;
}

/** Lives a life step by step; whatever lies between is advanced. */
function live({ start, from }: Team, life: readonly { step: object; hours: number }[]) {
  let state = start;
  let at = from;
  const moments: Moment[] = [];
  const events: SubscriptionEvent[] = [];
  const renewals: Invoice[] = [];
  for (const { step, hours } of life) {
    at += hours * 3_600_000;
    const advanced = advance(state, at);
    events.push(...advanced.events);
    renewals.push(...advanced.invoices);
    state = advanced.subscription;
    const before = state;
    const order = command({ ...step, at: new Date(at).toISOString() } as Order);
    const decision = decide(state, order);
    if (decision.ok) {
      events.push(...decision.value.events);
      state = apply(state, decision.value.events);
    }
    const invoice = decision.ok ? decision.value.invoice : null;
    moments.push({ before, after: state, invoice, order, answer: decision.ok ? 'ok' : decision.refusal.code });
  }
  return { state, moments, events, renewals, at };
}

prop('a_life_is_that_of_the_model', lives, ([one, life]) => {
  let model = modelOf(one.start);
  let { index } = one.start.period;
  for (const [i, { before, after, answer }] of live(one, life).moments.entries()) {
    if (before.period.index > index) model = renew(model);
    index = before.period.index;
    expect(modelOf(before)).toEqual(model);
    const expected = modelStep(model, life[i]?.step ?? { type: 'undo' });
    expect(answer).toBe(typeof expected === 'string' ? expected : 'ok');
    if (typeof expected !== 'string') model = expected;
    expect(modelOf(after)).toEqual(model);
  }
});

prop('replay_of_the_events_is_the_state', lives, ([one, life]) => {
  const { state, events } = live(one, life);
  expect(apply(one.start, events)).toEqual(state);
  expect(apply(one.start, JSON.parse(JSON.stringify(events)))).toEqual(state);
});

prop('a_stored_state_is_read_back_as_it_was', lives, ([one, life]) => {
  const { state } = live(one, life);
  expect(parseSubscription(JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, value: state });
});

prop('redelivery_is_inert_any_time_later', lives, fc.nat(), fc.nat(500), ([one, life], which, days) => {
  const { state, moments, events, at } = live(one, life);
  expect(apply(state, events)).toEqual(state);
  const accepted = moments.filter(({ answer }) => answer === 'ok');
  const moment = accepted[which % Math.max(1, accepted.length)];
  if (moment === undefined) return;
  const later = advance(state, at + days * DAY).subscription;
  const again = decide(later, moment.order);
  expect(again).toEqual(decide(moment.before, moment.order));
  if (again.ok) expect(apply(later, again.value.events)).toEqual(later);
});

prop('a_refusal_changes_nothing_and_is_repeated', lives, ([one, life]) => {
  for (const { before, after, order, answer } of live(one, life).moments) {
    if (answer === 'ok') continue;
    expect(after).toBe(before);
    const again = decide(before, order);
    expect(again.ok ? 'ok' : again.refusal.code).toBe(answer);
  }
});

prop('no_invoice_is_negative_and_each_is_the_sum_of_its_lines', lives, ([one, life]) => {
  const { moments, renewals } = live(one, life);
  for (const invoice of [...renewals, ...moments.map((moment) => moment.invoice)]) {
    expect(unitsOf(invoice) >= 0n).toBe(true);
    const digits = DIGITS[invoice?.total.currency ?? ''] ?? 0;
    const sum = (invoice?.lines ?? []).reduce((total, { amount }) => total + minorUnits(amount.amount, digits), 0n);
    expect(sum).toBe(unitsOf(invoice));
  }
});

prop('a_credit_reverses_a_line_of_the_same_item_that_was_charged', lives, ([one, life]) => {
  const { moments, renewals } = live(one, life);
  const { startsOn } = one.start.period;
  const charged = new Map([[`renewal:${startsOn}/1`, 'plan']]);
  const invoices = [...renewals, ...moments.map(({ invoice }) => invoice)];
  for (const { id, kind, item } of invoices.flatMap((invoice) => invoice?.lines ?? []))
    if (kind !== 'credit') charged.set(id, item);
  for (const { kind, item, reverses } of invoices.flatMap((invoice) => invoice?.lines ?? [])) {
    if (kind === 'credit') expect(charged.get(reverses ?? '')).toBe(item);
    else expect(reverses).toBe(null);
  }
});

prop('entitlement_never_shrinks_inside_a_period', lives, ([one, life]) => {
  const rank = (tier: string | null | undefined) => ['essentials', 'enhanced'].indexOf(tier ?? '');
  for (const { before, after, order } of live(one, life).moments) {
    expect(rank(after.current.tier)).toBeGreaterThanOrEqual(rank(before.current.tier));
    expect(after.current.seats).toBeGreaterThanOrEqual(before.current.seats);
    expect(rank(addOnOf(after, order.at)?.tier)).toBe(rank(after.current.tier));
  }
});

prop('preview_is_charge', lives, ([one, life]) => {
  for (const { before, order, invoice, answer } of live(one, life).moments) {
    if (answer !== 'ok') continue;
    const total = invoice?.total ?? {
      ...one.start.planUnitPrice,
      amount: moneyOf(one.start.planUnitPrice.currency, 0n).amount,
    };
    const confirmed = decide(before, { ...order, expected: total });
    expect(confirmed.ok && confirmed.value.invoice).toEqual(invoice);
  }
});

// Of one period, with nothing but sales.
const order = (state: Subscription, where: number, changes: Order): Order => ({
  ...changes,
  at: new Date(within(state, where)).toISOString(),
});
const buy = (tier: string): Order => ({ type: 'purchase', tier });
const spent = (state: Subscription) => state.accepted.reduce((sum, { invoice }) => sum + unitsOf(invoice), 0n);

prop(
  'purchase_then_removal_costs_at_most_one_prorated_period_and_ends',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = having(start, order(start, first, buy('essentials')));
    const left = having(bought, order(bought, second, { type: 'remove' }));
    expect(
      spent(left) <=
        10n * minorUnits(start.tierPrices.essentials?.amount ?? '', DIGITS[start.planUnitPrice.currency] ?? 0),
    ).toBe(true);
    expect(addOnOf(left, start.period.end)).toBe(null);
    expect(advance(left, start.period.end).invoices[0]?.lines.map(({ item }) => item)).toEqual(['plan']);
  },
);

prop('removal_and_undo_are_the_identity', teams, fractions, fractions, ({ start }, first, second) => {
  const bought = having(start, order(start, first, buy('enhanced')));
  const left = having(bought, order(bought, second, { type: 'remove' }));
  const back = having(left, order(left, 0, { type: 'undo' }));
  expect([modelOf(back), back.period, spent(back)]).toEqual([modelOf(bought), bought.period, spent(bought)]);
});

prop('a_second_purchase_while_the_removal_is_pending_is_free', teams, fractions, ({ start }, where) => {
  const bought = having(start, order(start, 0, buy('essentials')));
  const left = having(bought, order(bought, where, { type: 'remove' }));
  const back = having(left, order(left, where, buy('essentials')));
  expect([spent(back), modelOf(back)]).toEqual([spent(bought), modelOf(bought)]);
});

prop(
  'the_way_to_a_number_of_seats_at_one_instant_does_not_matter',
  teams,
  fractions,
  fc.shuffledSubarray([11, 12, 13, 14]),
  ({ start }, where, way) => {
    const bought = having(start, order(start, where, buy('essentials')));
    const rising = way.toSorted((a, b) => a - b);
    const stepwise = having(
      bought,
      ...[...rising, 15].map((seats) => order(bought, 0, { type: 'change_seats', seats })),
    );
    const atOnce = having(bought, order(bought, 0, { type: 'change_seats', seats: 15 }));
    expect([spent(stepwise), modelOf(stepwise)]).toEqual([spent(atOnce), modelOf(atOnce)]);
  },
);

prop('seats_and_tier_at_one_instant_may_come_in_either_order', teams, fractions, ({ start }, where) => {
  const bought = having(start, order(start, where, buy('essentials')));
  const seats = order(bought, 0, { type: 'change_seats', seats: 13 });
  const tier = order(bought, 0, { type: 'change_tier', tier: 'enhanced' });
  const [one, other] = [having(bought, seats, tier), having(bought, tier, seats)];
  expect([spent(one), modelOf(one)]).toEqual([spent(other), modelOf(other)]);
});

prop('an_upgrade_at_the_purchase_instant_is_buying_enhanced', teams, fractions, ({ start }, where) => {
  const bought = having(start, order(start, where, buy('essentials')));
  const upgraded = having(bought, order(bought, 0, { type: 'change_tier', tier: 'enhanced' }));
  const enhanced = having(start, order(start, where, buy('enhanced')));
  expect([spent(upgraded), modelOf(upgraded)]).toEqual([spent(enhanced), modelOf(enhanced)]);
});

prop('after_an_upgrade_the_renewal_bills_the_new_tier', teams, fractions, fc.boolean(), ({ start }, where, removed) => {
  const bought = having(start, order(start, 0, buy('essentials')));
  const perhaps = removed ? having(bought, order(bought, where, { type: 'remove' })) : bought;
  const upgraded = having(perhaps, order(perhaps, where, { type: 'change_tier', tier: 'enhanced' }));
  expect(advance(upgraded, start.period.end).invoices[0]?.lines[1]?.item).toBe('enhanced');
});

prop('a_later_purchase_is_never_dearer', teams, fractions, fractions, ({ start }, a, b) => {
  const cost = (where: number) => spent(having(start, order(start, where, buy('enhanced'))));
  expect(cost(Math.max(a, b)) <= cost(Math.min(a, b))).toBe(true);
});

prop('any_instant_of_a_local_day_costs_the_same', teams, fractions, fractions, ({ start }, a, b) => {
  const buyAt = (where: number) => {
    const state = having(start, order(start, where, buy('essentials')));
    return { day: localDate(within(start, where), start.cycle.zone), line: state.accepted[0]?.invoice?.lines[0] };
  };
  const [one, other] = [buyAt(a), buyAt(a + (b - a) / 200)];
  expect(one.line?.service.from).toBe(one.day);
  if (one.day === other.day) expect(one.line?.amount).toEqual(other.line?.amount);
});

prop(
  'the_charges_of_a_period_are_the_sum_of_its_slices',
  teams,
  fractions,
  fractions,
  fractions,
  ({ start }, a, b, c) => {
    const bought = having(start, order(start, a, buy('essentials')));
    const upgraded = having(bought, order(bought, b, { type: 'change_tier', tier: 'enhanced' }));
    const grown = having(upgraded, order(upgraded, c, { type: 'change_seats', seats: 14 }));
    const digits = DIGITS[start.planUnitPrice.currency] ?? 0;
    const dates = [start, bought, upgraded].map((state, i) =>
      localDate(within(state, [a, b, c][i] ?? 0), start.cycle.zone),
    );
    const slices = [
      ['essentials', 10],
      ['enhanced', 10],
      ['enhanced', 14],
    ] as const;
    const sum = slices.reduce((total, [tier, quantity], i) => {
      const unitPrice = start.tierPrices[tier] ?? start.planUnitPrice;
      const slice = prorate({
        unitPrice,
        quantity,
        period: start.period,
        from: dates[i] ?? '',
        to: dates[i + 1] ?? start.period.endsOn,
      });
      return total + minorUnits(slice.amount.amount, digits);
    }, 0n);
    const lines = grown.accepted.flatMap(({ invoice }) => invoice?.lines ?? []).filter(({ item }) => item !== 'plan');
    expect(lines.reduce((total, { amount }) => total + minorUnits(amount.amount, digits), 0n)).toBe(sum);
  },
);
