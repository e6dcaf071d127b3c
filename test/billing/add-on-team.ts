import fc from 'fast-check';
import { apply, type Subscription } from '../../src/billing/index.js';
import { cycles, DAY } from '../arbitraries/billing.ts';
import { moneyOf } from '../arbitraries/money.ts';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { type Asked, decided, team } from './support-team.ts';

/** What a team has after some commands, and what they cost it. */
export interface Spending {
  readonly state: Subscription;
  readonly spent: bigint;
}

interface Team {
  readonly start: Spending;
  /** The price of a seat of Essentials. */
  readonly essentials: bigint;
}

/** A team of ten seats in any cycle and currency, some days into a period, which is paid for. */
export const teams: fc.Arbitrary<Team> = fc
  .tuple(
    cycles,
    fc.constantFrom(...Object.keys(DIGITS)),
    fc.bigInt({ min: 0n, max: 99_999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.bigInt({ min: 0n, max: 9999n }),
    fc.integer({ min: 0, max: 31 * DAY }),
  )
  .map(([cycle, currency, price, low, more, into]) => {
    const at = Date.parse('2024-01-10T00:00:00Z') + into;
    const prices = { essentials: moneyOf(currency, low), enhanced: moneyOf(currency, low + more) };
    const plan = { id: 'advanced', unitPrice: moneyOf(currency, price) };
    return { start: { state: team({ ...cycle, at, plan, prices, currency }), spent: 0n }, essentials: low };
  });

export const fractions = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** An instant of the period that the subscription is in, no earlier than its last event. */
export function within({ period, lastAt }: Subscription, where: number): number {
  const [from, to] = [Date.parse(lastAt), Date.parse(period.end)];
  return from + Math.floor(where * (to - from));
}

/** The same after one more command of sales, somewhere in what is left of the period. */
export function after({ state, spent }: Spending, where: number, asked: Asked): Spending {
  const { events, invoice } = decided(state, { ...asked, at: new Date(within(state, where)).toISOString() });
  const cost = invoice === null ? 0n : minorUnits(invoice.total.amount, DIGITS[invoice.currency] ?? 0);
  return { state: apply(state, events), spent: spent + cost };
}

export const buy = (tier: string): Asked => ({ type: 'purchase', tier });

/** What is held, what waits, in which period, and what it has cost. */
export function outcomeOf({ state, spent }: Spending) {
  const { current, next, pending, planStatus, period } = state;
  return { current, next, pending, planStatus, period, spent };
}
