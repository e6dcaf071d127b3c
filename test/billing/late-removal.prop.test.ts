import { expect } from 'vitest';
import { advance, apply, type CommandInput, decide, type Invoice, type Subscription } from '../../src/billing/index.js';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { prop } from '../prop.ts';
import { spendInput, type Team } from './life-team.ts';
import { live, lives } from './lives.ts';

// R13: whether a removal arrives before the renewal or after it makes no difference to what is held and paid.

const HOUR = 3_600_000;
const SALES = { id: 'sam', roles: [] };

/** The state after the renewal, and what was billed from now on. */
interface End {
  readonly state: Subscription;
  readonly billed: bigint;
}

function renewed(team: Team, from: Subscription): { state: Subscription; invoices: readonly Invoice[] } {
  const usage = [{ startsOn: from.period.startsOn, of: spendInput(team, from.period.startsOn) }];
  const { subscription, invoices } = advance(from, from.period.end, team.offer.spends ? { usage } : {});
  return { state: subscription, invoices };
}

const unitsOf = ({ amount, currency }: Invoice['total']) => minorUnits(amount, DIGITS[currency] ?? 0);
const sumOf = (invoices: readonly (Invoice | null)[]) =>
  invoices.reduce((sum, invoice) => sum + (invoice === null ? 0n : unitsOf(invoice.total)), 0n);

function after(state: Subscription, command: CommandInput): { state: Subscription; invoice: Invoice | null } {
  const decision = decide(state, command);
  if (!decision.ok) return { state, invoice: null };
  return { state: apply(state, decision.value.events), invoice: decision.value.invoice };
}

/** A removal, given before the renewal; and the same one given after it. */
function bothWays(team: Team, state: Subscription, command: CommandInput): readonly [End, End] {
  const inTime = after(state, command);
  const first = renewed(team, inTime.state);
  const second = renewed(team, state);
  const late = after(second.state, command);
  return [
    { state: first.state, billed: sumOf([inTime.invoice, ...first.invoices]) },
    { state: late.state, billed: sumOf([...second.invoices, late.invoice]) },
  ];
}

prop(
  'a_removal_that_comes_late_ends_and_costs_what_one_in_time_does',
  'the tier that the renewal replaced is not known after it',
  lives,
  (life) => {
    const { moments, team } = live(life);
    const mains = team.offer.model.tiers.filter(({ person, beside }) => !person && beside === null);
    for (const [i, { after: state }] of moments.entries()) {
      const { tier, beside } = state.current;
      if (tier === null || state.planStatus !== 'active') continue;
      const at = Math.max(Date.parse(state.period.end) - HOUR, Date.parse(state.lastAt));
      const base = { actor: SALES, via: 'sales', at: new Date(at).toISOString() } as const;
      const lower = mains[i % mains.length]?.id ?? tier;
      const down = decide(state, { ...base, id: 'down', type: 'change_tier', tier: lower });
      const waiting = down.ok && down.value.invoice === null ? [apply(state, down.value.events)] : [];
      for (const from of [state, ...waiting]) {
        for (const one of [tier, ...beside]) {
          const [inTime, late] = bothWays(team, from, { ...base, id: 'late', type: 'remove', tier: one });
          expect([one, late.state.current, late.billed]).toEqual([one, inTime.state.current, inTime.billed]);
        }
      }
    }
  },
);
