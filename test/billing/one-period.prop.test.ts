import fc from 'fast-check';
import { expect } from 'vitest';
import { addOnOf, advance, decide, type Invoice } from '../../src/billing/index.js';
import { DAY } from '../arbitraries/billing.ts';
import { localDate } from '../oracles/billing-period.ts';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { prop } from '../prop.ts';
import { asked, buy, fractions, modelOf, spent, teams, unitsOf, within } from './lives.ts';
import { command, having } from './support-team.ts';

prop(
  'purchase_then_removal_costs_at_most_one_prorated_period_and_ends',
  'a removal that bills the next period',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = having(start, asked(start, first, buy('essentials')));
    const left = having(bought, asked(bought, second, { type: 'remove' }));
    expect(
      spent(left) <=
        10n * minorUnits(start.tierPrices.essentials?.amount ?? '', DIGITS[start.planUnitPrice.currency] ?? 0),
    ).toBe(true);
    expect(addOnOf(left, start.period.end)).toBe(null);
    expect(advance(left, start.period.end).invoices[0]?.lines.map(({ item }) => item)).toEqual(['plan']);
  },
);

prop(
  'removal_and_undo_are_the_identity',
  'an undo that charges again',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = having(start, asked(start, first, buy('enhanced')));
    const left = having(bought, asked(bought, second, { type: 'remove' }));
    const back = having(left, asked(left, 0, { type: 'undo' }));
    expect([modelOf(back), back.period, spent(back)]).toEqual([modelOf(bought), bought.period, spent(bought)]);
  },
);

prop(
  'a_second_purchase_while_the_removal_is_pending_is_free',
  'a second purchase charged (A20)',
  teams,
  fractions,
  ({ start }, where) => {
    const bought = having(start, asked(start, 0, buy('essentials')));
    const left = having(bought, asked(bought, where, { type: 'remove' }));
    const back = having(left, asked(left, where, buy('essentials')));
    expect([spent(back), modelOf(back)]).toEqual([spent(bought), modelOf(bought)]);
  },
);

prop(
  'the_way_to_a_number_of_seats_at_one_instant_does_not_matter',
  'only the new seats charged, each rounded',
  teams,
  fractions,
  fc.shuffledSubarray([11, 12, 13, 14]),
  ({ start }, where, way) => {
    const bought = having(start, asked(start, where, buy('essentials')));
    const rising = way.toSorted((a, b) => a - b);
    const stepwise = having(
      bought,
      ...[...rising, 15].map((seats) => asked(bought, 0, { type: 'change_seats', seats })),
    );
    const atOnce = having(bought, asked(bought, 0, { type: 'change_seats', seats: 15 }));
    expect([spent(stepwise), modelOf(stepwise)]).toEqual([spent(atOnce), modelOf(atOnce)]);
  },
);

prop(
  'seats_and_tier_at_one_instant_may_come_in_either_order',
  'an upgrade charged for the first seats only',
  teams,
  fractions,
  ({ start }, where) => {
    const bought = having(start, asked(start, where, buy('essentials')));
    const seats = asked(bought, 0, { type: 'change_seats', seats: 13 });
    const tier = asked(bought, 0, { type: 'change_tier', tier: 'enhanced' });
    const [one, other] = [having(bought, seats, tier), having(bought, tier, seats)];
    expect([spent(one), modelOf(one)]).toEqual([spent(other), modelOf(other)]);
  },
);

prop(
  'an_upgrade_at_the_purchase_instant_is_buying_enhanced',
  'no credit on the day of the purchase',
  teams,
  fractions,
  ({ start }, where) => {
    const bought = having(start, asked(start, where, buy('essentials')));
    const upgraded = having(bought, asked(bought, 0, { type: 'change_tier', tier: 'enhanced' }));
    const enhanced = having(start, asked(start, where, buy('enhanced')));
    expect([spent(upgraded), modelOf(upgraded)]).toEqual([spent(enhanced), modelOf(enhanced)]);
  },
);

prop(
  'after_an_upgrade_the_renewal_bills_the_new_tier',
  '`next` left at the old tier',
  teams,
  fractions,
  fc.boolean(),
  ({ start }, where, removed) => {
    const bought = having(start, asked(start, 0, buy('essentials')));
    const perhaps = removed ? having(bought, asked(bought, where, { type: 'remove' })) : bought;
    const upgraded = having(perhaps, asked(perhaps, where, { type: 'change_tier', tier: 'enhanced' }));
    expect(advance(upgraded, start.period.end).invoices[0]?.lines[1]?.item).toBe('enhanced');
  },
);

prop(
  'a_later_purchase_is_never_dearer',
  'the purchase day not counted',
  teams,
  fractions,
  fractions,
  ({ start }, a, b) => {
    const cost = (where: number) => spent(having(start, asked(start, where, buy('enhanced'))));
    expect(cost(Math.max(a, b)) <= cost(Math.min(a, b))).toBe(true);
  },
);

prop(
  'any_instant_of_a_local_day_costs_the_same',
  "the day of UTC instead of the billing zone's",
  teams,
  fractions,
  fractions,
  ({ start }, a, b) => {
    const buyAt = (where: number) => {
      const state = having(start, asked(start, where, buy('essentials')));
      return { day: localDate(within(start, where), start.cycle.zone), line: state.accepted[0]?.invoice?.lines[0] };
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
  ({ start }, where) => {
    const invoices = (['admin_console', 'sales'] as const).map((via) => {
      const decision = decide(start, command({ ...asked(start, where, buy('essentials')), id: 'one', via }));
      return decision.ok ? decision.value.invoice : decision.refusal.code;
    });
    expect(invoices[0]).toEqual(invoices[1]);
    expect(unitsOf(invoices[0] as Invoice) >= 0n).toBe(true);
  },
);

prop(
  'ending_the_plan_ends_the_add_on_and_bills_nothing_more',
  'an ended plan renewed once more',
  teams,
  fractions,
  fractions,
  ({ start }, first, second) => {
    const bought = having(start, asked(start, first, buy('enhanced')));
    const ending = having(bought, asked(bought, second, { type: 'end_plan' }));
    expect(spent(ending)).toBe(spent(bought));
    expect(addOnOf(ending, Date.parse(start.period.end) - 1)).toEqual({ tier: 'enhanced', endsAt: start.period.end });
    expect(addOnOf(ending, start.period.end)).toBe(null);
    expect(advance(ending, Date.parse(start.period.end) + 800 * DAY).invoices).toEqual([]);
  },
);
