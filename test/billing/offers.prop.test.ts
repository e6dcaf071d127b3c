import fc from 'fast-check';
import { expect } from 'vitest';
import { type CommandInput, decide, offers, type Subscription } from '../../src/billing/index.js';
import { prop } from '../prop.ts';
import { ADMIN, having, team } from './support-team.ts';
import { three } from './three-tiers.ts';

const OWNER = { id: 'eve', roles: ['owner'] };

/** A team of each offer in some state, and an admin who may open its billing page. */
const pages: fc.Arbitrary<readonly [Subscription, typeof OWNER | typeof ADMIN, number]> = fc
  .tuple(
    fc.constantFrom('built in', 'three tiers'),
    fc.constantFrom(null, 'first', 'second'),
    fc.constantFrom(null, 'remove', 'change_tier', 'change_seats'),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 27 }),
  )
  .map(([name, held, then, seats, day]) => {
    const [start, tiers, actor] =
      name === 'built in'
        ? [team({ seats: seats + 1 }), ['essentials', 'enhanced'], ADMIN]
        : [three({ seats: seats + 1 }), ['silver', 'gold'], OWNER];
    const at = start.lastAt;
    const tier = held === 'first' ? tiers[0] : tiers[1];
    const bought = held === null ? start : having(start, { type: 'purchase', tier, at });
    const changes = then === 'change_tier' ? { tier: tiers[0] } : then === 'change_seats' ? { seats } : {};
    const possible =
      then !== null && (then === 'change_seats' || (held !== null && !(then === 'change_tier' && held === 'first')));
    const state = possible ? having(bought, { type: then, ...changes, at }) : bought;
    return [state, actor, Date.parse(at) + day * 86_400_000] as const;
  });

/** What a card's button sends. */
function sent(state: Subscription, tier: string, label: string): Partial<CommandInput> {
  if (label === 'add') return { type: 'purchase', tier };
  if (label === 'remove') return { type: 'remove', tier };
  if (label === 'change') return { type: 'change_tier', tier };
  return state.pending.tier === null ? { type: 'undo', what: 'removal', tier } : { type: 'undo', what: 'tier' };
}

prop(
  'a_card_charges_what_it_shows',
  'a card that shows the price of a whole period',
  pages,
  ([subscription, actor, at]) => {
    const cards = offers({ subscription, actor, at });
    expect(cards.length).toBeGreaterThan(0);
    for (const { tier, action, today, effectiveAt, enabled, refusal } of cards) {
      expect(enabled).toBe(refusal === null ? action !== 'none' : action === 'contact_sales');
      if (action === 'none' || action === 'contact_sales') continue;
      const command = { id: 'press', actor, via: 'admin_console', at, ...sent(subscription, tier, action) };
      const answer = decide(subscription, command as CommandInput); // the fields are those of its type
      expect(answer.ok).toBe(enabled);
      if (!answer.ok) continue;
      const zero = { amount: '0.00', currency: 'USD' };
      expect([today, effectiveAt]).toEqual([answer.value.invoice?.total ?? zero, answer.value.effectiveAt]);
    }
  },
);
