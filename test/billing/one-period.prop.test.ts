import fc from 'fast-check';
import { expect } from 'vitest';
import { addOnOf, advance, decide } from '../../src/billing/index.js';
import { DAY } from '../arbitraries/billing.ts';
import { localDate } from '../oracles/billing-period.ts';
import { prop } from '../prop.ts';
import { after, buy, fractions, outcomeOf, teams, within } from './add-on-team.ts';
import { command, decided } from './support-team.ts';

const remove = { type: 'remove' } as const;
const up = { type: 'change_tier', tier: 'enhanced' } as const;
const seats = (count: number) => ({ type: 'change_seats', seats: count }) as const;

prop(
  'purchase_then_removal_costs_at_most_one_prorated_period_and_ends',
  'a removal that bills the next period',
  teams,
  fractions,
  fractions,
  ({ start, essentials }, first, second) => {
    const left = after(after(start, first, buy('essentials')), second, remove);
    expect(left.spent <= 10n * essentials).toBe(true);
    const { end } = start.state.period;
    expect(addOnOf(left.state, end)).toBe(null);
    expect(advance(left.state, end).invoices[0]?.lines.map(({ item }) => item)).toEqual(['plan']);
  },
);

prop(
  'removal_and_undo_are_the_identity',
  'an undo that charges again',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = after(start, first, buy('enhanced'));
    const back = after(after(bought, second, remove), 0, { type: 'undo' });
    expect(outcomeOf(back)).toEqual(outcomeOf(bought));
  },
);

prop(
  'a_second_purchase_while_the_removal_is_pending_is_free',
  'a second purchase charged (A20)',
  teams,
  fractions,
  ({ start }, where) => {
    const bought = after(start, 0, buy('essentials'));
    const back = after(after(bought, where, remove), where, buy('essentials'));
    expect(outcomeOf(back)).toEqual(outcomeOf(bought));
  },
);

prop(
  'the_way_to_a_number_of_seats_at_one_instant_does_not_matter',
  'only the new seats charged, each rounded',
  teams,
  fractions,
  fc.shuffledSubarray([11, 12, 13, 14]),
  ({ start }, where, way) => {
    const bought = after(start, where, buy('essentials'));
    const rising = [...way.toSorted((a, b) => a - b), 15];
    const stepwise = rising.reduce((now, count) => after(now, 0, seats(count)), bought);
    expect(outcomeOf(stepwise)).toEqual(outcomeOf(after(bought, 0, seats(15))));
  },
);

prop(
  'seats_and_tier_at_one_instant_may_come_in_either_order',
  'an upgrade charged for the first seats only',
  teams,
  fractions,
  ({ start }, where) => {
    const bought = after(start, where, buy('essentials'));
    const one = after(after(bought, 0, seats(13)), 0, up);
    expect(outcomeOf(after(after(bought, 0, up), 0, seats(13)))).toEqual(outcomeOf(one));
  },
);

prop(
  'an_upgrade_at_the_purchase_instant_is_buying_enhanced',
  'no credit on the day of the purchase',
  teams,
  fractions,
  ({ start }, where) => {
    const upgraded = after(after(start, where, buy('essentials')), 0, up);
    expect(outcomeOf(upgraded)).toEqual(outcomeOf(after(start, where, buy('enhanced'))));
  },
);

prop(
  'after_an_upgrade_the_renewal_bills_the_new_tier',
  '`next` left at the old tier',
  teams,
  fractions,
  fc.boolean(),
  ({ start }, where, removed) => {
    const bought = after(start, 0, buy('essentials'));
    const { state } = after(removed ? after(bought, where, remove) : bought, where, up);
    expect(advance(state, state.period.end).invoices[0]?.lines[1]?.item).toBe('enhanced');
  },
);

prop(
  'a_later_purchase_is_never_dearer',
  'the purchase day not counted',
  teams,
  fractions,
  fractions,
  ({ start }, a, b) => {
    const cost = (where: number) => after(start, where, buy('enhanced')).spent;
    expect(cost(Math.max(a, b)) <= cost(Math.min(a, b))).toBe(true);
  },
);

prop(
  'any_instant_of_a_local_day_costs_the_same',
  "the day of UTC instead of the billing zone's",
  teams,
  fractions,
  fractions,
  ({ start: { state } }, a, b) => {
    const buyAt = (where: number) => {
      const at = within(state, where);
      const { invoice } = decided(state, { ...buy('essentials'), at: new Date(at).toISOString() });
      return { day: localDate(at, state.cycle.zone), line: invoice?.lines[0] };
    };
    const [one, other] = [buyAt(a), buyAt(a + (b - a) / 200)];
    expect(one.line?.service.from).toBe(one.day);
    if (one.day === other.day) expect(one.line?.amount).toEqual(other.line?.amount);
  },
);

prop(
  'an_order_costs_the_same_in_the_console_and_from_sales',
  'lines of the console rounded up',
  teams,
  fractions,
  ({ start: { state } }, where) => {
    const at = new Date(within(state, where)).toISOString();
    const invoices = (['admin_console', 'sales'] as const).map((via) => {
      const decision = decide(state, command({ ...buy('essentials'), at, id: 'one', via }));
      return decision.ok ? decision.value.invoice : decision.refusal.code;
    });
    expect(invoices[0]).toEqual(invoices[1]);
  },
);

prop(
  'ending_the_plan_ends_the_add_on_and_bills_nothing_more',
  'an ended plan renewed once more',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = after(start, first, buy('enhanced'));
    const ending = after(bought, second, { type: 'end_plan' });
    const { end } = start.state.period;
    expect(ending.spent).toBe(bought.spent);
    expect(addOnOf(ending.state, Date.parse(end) - 1)).toMatchObject({ tier: 'enhanced', endsAt: end });
    expect(addOnOf(ending.state, end)).toBe(null);
    expect(advance(ending.state, Date.parse(end) + 800 * DAY).invoices).toEqual([]);
  },
);

prop(
  'a_tier_that_ends_late_costs_as_much_as_one_that_ended_in_time',
  'a late removal that credits what is left of the period',
  teams,
  fractions,
  fc.integer({ min: 1, max: 48 * 3_600_000 }),
  ({ start }, where, early) => {
    const bought = after(start, where, buy('essentials'));
    const { end } = bought.state.period;
    const at = Math.max(Date.parse(end) - early, Date.parse(bought.state.lastAt));
    const inTime = decided(bought.state, { ...remove, at: new Date(at).toISOString() });
    expect([inTime.invoice, inTime.effectiveAt]).toEqual([null, end]);
    const renewed = advance(bought.state, end);
    const late = decided(renewed.subscription, { ...remove, at: new Date(at).toISOString() });
    const [charged] = renewed.invoices[0]?.lines.filter(({ item }) => item === 'essentials') ?? [];
    expect(late.effectiveAt).toBe(end);
    expect(late.invoice?.total.amount.replace('-', '')).toBe(charged?.amount.amount);
  },
);
