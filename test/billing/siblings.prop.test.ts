import { expect } from 'vitest';
import type { Invoice } from '../../src/billing/index.js';
import { DIGITS, minorUnits } from '../oracles/proration.ts';
import { tierIn } from '../oracles/subscription-model.ts';
import { prop } from '../prop.ts';
import { busyLives, live } from './lives.ts';

const unitsOf = ({ amount, currency }: Invoice['total']) => minorUnits(amount, DIGITS[currency] ?? 0);

prop(
  'a_change_of_tier_gives_money_back_only_upward_or_for_what_is_billed_later',
  'the order of keys alone says which of two siblings is the higher one',
  busyLives,
  (life) => {
    const { moments } = live(life);
    for (const { asked, modelBefore, before, after, decided } of moments) {
      if (asked.type !== 'change_tier' || !decided?.events.length) continue;
      const { offer, prices, now } = modelBefore;
      const above = tierIn(offer, asked.tier)?.above ?? [];
      const price = prices[asked.tier];
      const isShare = typeof price === 'object' && 'percentOf' in price;
      const lost = now.beside.length > after.current.beside.length;
      const mayFall = above.includes(before.current.tier ?? '') || isShare || lost;
      const { invoice } = decided;
      expect({ mayFall, falls: invoice !== null && unitsOf(invoice.total) < 0n }).not.toEqual({
        mayFall: false,
        falls: true,
      });
    }
  },
);
