import fc from 'fast-check';
import {
  advance,
  apply,
  type CommandInput,
  decide,
  type Invoice,
  type Subscription,
  type SubscriptionEvent,
} from '../../src/billing/index.js';
import { cycles, DAY, steps } from '../arbitraries/billing.ts';
import { moneyOf } from '../arbitraries/money.ts';
import type { Model } from '../oracles/lifecycle.ts';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { type Asked, command, team } from './support-team.ts';

interface Team {
  readonly start: Subscription;
  readonly from: number;
}

/** A team of ten seats in any cycle and currency, some days into a period. */
export const teams: fc.Arbitrary<Team> = fc
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

export const lives = fc.tuple(teams, fc.array(steps, { maxLength: 12 }));
export const fractions = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

export const unitsOf = (invoice: Invoice | null) =>
  invoice === null ? 0n : minorUnits(invoice.total.amount, DIGITS[invoice.total.currency] ?? 0);
export const modelOf = ({ current, next }: Subscription): Model => ({
  tier: current.tier,
  seats: current.seats,
  nextTier: next.tier,
  nextSeats: next.seats,
});

/** An instant of the period that the subscription is in, no earlier than its last event. */
export function within({ period, lastAt }: Subscription, where: number): number {
  const [from, to] = [Date.parse(lastAt), Date.parse(period.end)];
  return from + Math.floor(where * (to - from));
}

interface Moment {
  readonly before: Subscription;
  readonly after: Subscription;
  readonly invoice: Invoice | null;
  readonly asked: CommandInput;
  readonly answer: string;
}

/** Lives a life step by step; whatever lies between is advanced. */
export function live({ start, from }: Team, life: readonly { step: object; hours: number }[]) {
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
    // A step is a type with its tier or its seats.
    const asked = command({ ...step, at: new Date(at).toISOString() } as Asked);
    const decision = decide(state, asked);
    if (decision.ok) {
      events.push(...decision.value.events);
      state = apply(state, decision.value.events);
    }
    const invoice = decision.ok ? decision.value.invoice : null;
    moments.push({ before, after: state, invoice, asked, answer: decision.ok ? 'ok' : decision.refusal.code });
  }
  return { state, moments, events, renewals, at };
}

/** A command of sales in the period that the subscription is in. */
export const asked = (state: Subscription, where: number, changes: Asked): Asked => ({
  ...changes,
  at: new Date(within(state, where)).toISOString(),
});
export const buy = (tier: string): Asked => ({ type: 'purchase', tier });
export const spent = (state: Subscription) => state.accepted.reduce((sum, { invoice }) => sum + unitsOf(invoice), 0n);
