import fc from 'fast-check';
import { expect } from 'vitest';
import {
  addOnOf,
  advance,
  apply,
  decide,
  parseSubscription,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { DAY } from '../arbitraries/billing.ts';
import { moneyOf } from '../arbitraries/money.ts';
import { daysBetween, localDate } from '../oracles/billing-period.ts';
import { step as modelStep, renew } from '../oracles/lifecycle.ts';
import { DIGITS, minorUnits, owed } from '../oracles/proration.ts';
import { prop } from '../prop.ts';
import { live, lives, modelOf, unitsOf } from './lives.ts';

prop('a_life_is_that_of_the_model', 'a downgrade that takes effect at once', lives, ([one, life]) => {
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

prop('the_state_is_the_replay_of_its_events', 'a state changed by `decide`', lives, ([one, life]) => {
  const { state, events } = live(one, life);
  expect(apply(one.start, events)).toEqual(state);
  expect(apply(one.start, JSON.parse(JSON.stringify(events)))).toEqual(state);
});

prop('a_stored_state_is_read_back_as_it_was', 'a field of the state missing from its schema', lives, ([one, life]) => {
  const { state } = live(one, life);
  expect(parseSubscription(JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, value: state });
});

prop(
  'redelivery_is_inert_any_time_later',
  'accepted ids forgotten at the renewal',
  lives,
  fc.nat(),
  fc.nat(500),
  ([one, life], which, days) => {
    const { state, moments, events, at } = live(one, life);
    expect(apply(state, events)).toEqual(state);
    const accepted = moments.filter(({ answer }) => answer === 'ok');
    const moment = accepted[which % Math.max(1, accepted.length)];
    if (moment === undefined) return;
    const later = advance(state, at + days * DAY).subscription;
    const again = decide(later, moment.asked);
    expect(again).toEqual(decide(moment.before, moment.asked));
    if (again.ok) expect(apply(later, again.value.events)).toEqual(later);
  },
);

prop('a_refusal_changes_nothing_and_is_repeated', 'the id of a refused command remembered', lives, ([one, life]) => {
  for (const { before, after, asked, answer } of live(one, life).moments) {
    if (answer === 'ok') continue;
    expect(after).toBe(before);
    const again = decide(before, asked);
    expect(again.ok ? 'ok' : again.refusal.code).toBe(answer);
  }
});

prop('no_invoice_is_negative_and_each_is_the_sum_of_its_lines', 'the credit at the new price', lives, ([one, life]) => {
  const { moments, renewals } = live(one, life);
  for (const invoice of [...renewals, ...moments.map((moment) => moment.invoice)]) {
    expect(unitsOf(invoice) >= 0n).toBe(true);
    const digits = DIGITS[invoice?.total.currency ?? ''] ?? 0;
    const sum = (invoice?.lines ?? []).reduce((total, { amount }) => total + minorUnits(amount.amount, digits), 0n);
    expect(sum).toBe(unitsOf(invoice));
  }
});

prop(
  'a_credit_reverses_a_line_of_the_same_item_that_was_charged',
  "every credit reverses the plan's line",
  lives,
  ([one, life]) => {
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
  },
);

prop('entitlement_never_shrinks_inside_a_period', 'fewer seats at once', lives, ([one, life]) => {
  const rank = (tier: string | null | undefined) => ['essentials', 'enhanced'].indexOf(tier ?? '');
  for (const { before, after, asked } of live(one, life).moments) {
    expect(rank(after.current.tier)).toBeGreaterThanOrEqual(rank(before.current.tier));
    expect(after.current.seats).toBeGreaterThanOrEqual(before.current.seats);
    expect(rank(addOnOf(after, asked.at)?.tier)).toBe(rank(after.current.tier));
  }
});

prop('the_preview_is_the_charge', 'a quote that leaves the credit out', lives, ([one, life]) => {
  for (const { before, asked, invoice, answer } of live(one, life).moments) {
    if (answer !== 'ok') continue;
    const total = invoice?.total ?? {
      ...one.start.planUnitPrice,
      amount: moneyOf(one.start.planUnitPrice.currency, 0n).amount,
    };
    const confirmed = decide(before, { ...asked, expected: total });
    expect(confirmed.ok && confirmed.value.invoice).toEqual(invoice);
  }
});

const digitsOf = ({ planUnitPrice }: Subscription) => DIGITS[planUnitPrice.currency] ?? 0;

/** What holding a tier and seats costs for so many of a period's days. */
function costOf(start: Subscription, { tier, seats }: Subscription['current'], left: number, days: number): bigint {
  const cost = (price: string) => owed(price, digitsOf(start), seats, left, days, 'half_up');
  return cost(start.planUnitPrice.amount) + (tier === null ? 0n : cost(start.tierPrices[tier]?.amount ?? ''));
}

prop(
  'the_charges_of_every_period_of_a_life_are_the_sum_of_its_slices',
  'a credit of the days used instead of those left',
  lives,
  ([one, life]) => {
    const { start } = one;
    const { events } = live(one, life);
    let period = start.period;
    let slices = [{ left: period.days, held: start.current }];
    let charged = costOf(start, start.current, period.days, period.days);
    const settle = () => {
      const due = slices.map(({ left, held }, i) => {
        const cost = (days: number) => costOf(start, held, days, period.days);
        return cost(left) - cost(slices[i + 1]?.left ?? 0);
      });
      expect(charged).toBe(due.reduce((sum, slice) => sum + slice, 0n));
    };
    for (const event of events) {
      if (event.type === 'renewed') {
        settle();
        ({ period } = event);
        slices = [{ left: period.days, held: event.current }];
        charged = unitsOf(event.invoice);
      } else {
        const left = daysBetween(localDate(Date.parse(event.at), start.cycle.zone), period.endsOn);
        slices.push({ left, held: event.current });
        charged += unitsOf(event.invoice);
      }
    }
    settle();
  },
);

prop(
  'nothing_is_invoiced_or_credited_before_the_renewal_that_it_waits_for',
  'a removal that is refunded (A12)',
  lives,
  ([one, life]) => {
    for (const { before, after, invoice, answer } of live(one, life).moments) {
      if (answer !== 'ok') continue;
      const grown =
        after.current.seats > before.current.seats ||
        (after.current.tier !== before.current.tier && after.current.tier !== null);
      expect(invoice !== null).toBe(grown);
    }
  },
);

prop(
  'every_line_ends_with_the_plans_period',
  "thirty days from the purchase instead of the plan's period",
  lives,
  ([one, life]) => {
    const { moments, events } = live(one, life);
    const billed = [
      ...moments.map(({ before, invoice }) => ({ period: before.period, invoice })),
      ...events.flatMap((event) =>
        event.type === 'renewed' ? [{ period: event.period, invoice: event.invoice }] : [],
      ),
    ];
    for (const { period, invoice } of billed) {
      for (const { service, fraction } of invoice?.lines ?? []) {
        expect([service.to, fraction.den]).toEqual([period.endsOn, period.days]);
        expect(fraction.num).toBe(daysBetween(service.from, period.endsOn));
      }
    }
  },
);

prop(
  'no_two_lines_of_a_life_have_one_id',
  'line ids that start over at every invoice of a day',
  lives,
  ([one, life]) => {
    const ids = live(one, life).events.flatMap(({ invoice }) => (invoice?.lines ?? []).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  },
);

prop(
  'the_upcoming_invoice_is_what_the_renewal_bills',
  "the upcoming invoice at today's seats",
  lives,
  ([one, life]) => {
    const { state } = live(one, life);
    expect(advance(state, state.period.end).invoices).toEqual([upcomingInvoice(state)]);
  },
);

prop(
  'advancing_in_steps_is_advancing_at_once',
  'the last boundary billed again',
  lives,
  fc.nat(900),
  fc.nat(900),
  ([one, life], a, b) => {
    const { state, at } = live(one, life);
    const first = advance(state, at + a * DAY);
    const second = advance(first.subscription, at + (a + b) * DAY);
    const once = advance(state, at + (a + b) * DAY);
    expect(second.subscription).toEqual(once.subscription);
    expect([...first.invoices, ...second.invoices]).toEqual(once.invoices);
  },
);

prop(
  'what_was_held_in_the_past_stays_as_it_was',
  "the past answered with today's tier",
  lives,
  fc.nat(900),
  ([one, life], days) => {
    const { state, moments, at } = live(one, life);
    const later = advance(state, at + days * DAY).subscription;
    for (const [i, { after, asked }] of moments.entries()) {
      if (moments[i + 1]?.asked.at === asked.at) continue;
      expect(addOnOf(later, asked.at)?.tier ?? null).toBe(after.current.tier);
    }
  },
);
