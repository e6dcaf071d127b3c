import { expect } from 'vitest';
import { apply, type Invoice, type Subscription } from '../../src/billing/index.js';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { type Held, isPaidAhead, itemsOf, type ModelPrices } from '../oracles/subscription-model.ts';
import { type ModelPeriod, unitsIn, unitsLeft } from '../oracles/subscription-period.ts';
import { amountOf, periodPrice } from '../oracles/subscription-price.ts';
import { prop } from '../prop.ts';
import { live, longLives } from './lives.ts';

/** What is held from so many units before the period's end on. */
interface Slice {
  readonly state: Subscription;
  readonly left: number;
}

/** The state's period, as the model counts its units. */
function periodIn({ period: { startsOn, endsOn, start, end, index, stubOf } }: Subscription): ModelPeriod {
  const whole = { wholeFrom: stubOf?.startsOn ?? startsOn, wholeStart: Date.parse(stubOf?.start ?? start) };
  return { index, from: startsOn, to: endsOn, start: Date.parse(start), end: Date.parse(end), ...whole };
}

/** What every item of a slice costs for so many units of its period, by item. */
function costsOf({ state }: Slice, left: number): ReadonlyMap<string, bigint> {
  const { current, prices, cycle, currency, rounding, granularity, planStatus } = state;
  if (planStatus === 'ended') return new Map();
  const digits = DIGITS[currency] ?? 0;
  const { plan, tierSeats = {} } = current;
  const held: Held = { ...current, tierSeats, plan: { id: plan.id, unitPrice: plan.unitPrice?.amount ?? null } };
  const total = unitsIn(periodIn(state), granularity);
  // A stored price has the fields of the model's.
  const items = itemsOf(held, prices as ModelPrices).filter(isPaidAhead);
  return new Map(
    items.map(({ item, quantity, price }) => {
      const whole = periodPrice(price, digits, cycle.interval, quantity);
      return [item, minorUnits(amountOf(whole, left, total, digits, rounding), digits)];
    }),
  );
}

/** What the slices of a period cost together: each what is left at its beginning less what is left at its end. */
function due(slices: readonly Slice[]): bigint {
  let sum = 0n;
  for (const [i, slice] of slices.entries()) {
    const after = slices[i + 1]?.left ?? 0;
    const [first, rest] = [costsOf(slice, slice.left), costsOf(slice, after)];
    for (const [item, cost] of first) sum += cost - (rest.get(item) ?? 0n);
  }
  return sum;
}

/** What an invoice charges and credits; what is used, and what is remedied, are not of this period. */
function charged(invoice: Invoice | null): bigint {
  return (invoice?.lines ?? [])
    .filter(({ kind }) => kind !== 'usage' && kind !== 'remedy')
    .reduce((sum, { amount }) => sum + minorUnits(amount.amount, DIGITS[amount.currency] ?? 0), 0n);
}

prop(
  'the_charges_of_every_period_of_a_life_are_the_sum_of_its_slices',
  'a credit of the days used instead of those left',
  longLives,
  (life) => {
    const { events, first, team } = live(life);
    const left = (state: Subscription, at: string) =>
      unitsLeft(periodIn(state), state.granularity, Date.parse(at), state.cycle.zone);
    let state = first;
    let slices: Slice[] = [{ state, left: left(state, first.lastAt) }];
    let sum = charged(events[0]?.invoice ?? null);
    if (team.spec.alreadyPaid)
      sum = [...costsOf({ state, left: 0 }, slices[0]?.left ?? 0).values()].reduce((a, b) => a + b, 0n);
    const settle = () => expect(sum).toBe(due(slices));
    for (const event of events.slice(1)) {
      const before = state;
      state = apply(state, [event]);
      const begins = event.type === 'renewed' || event.type === 'restarted';
      if (begins) {
        if (before.planStatus !== 'ended') settle();
        slices = [{ state, left: left(state, event.at) }];
        sum = charged(event.invoice);
      } else if (event.type === 'plan_ended') {
        settle();
      } else if (before.planStatus !== 'ended') {
        sum += charged(event.invoice);
        // An end without credit keeps what was paid until the period is over.
        const keeps = event.type === 'ended' && !event.invoice?.lines.some(({ kind }) => kind === 'credit');
        if (!keeps) slices.push({ state, left: left(state, event.at) });
        if (event.type === 'ended') settle();
      }
    }
    if (state.planStatus !== 'ended') settle();
  },
);
