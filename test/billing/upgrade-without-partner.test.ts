import { expect, test } from 'vitest';
import { apply, parseSubscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { decided, having, stored } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

// An upgrade to a tier that another one does not stand beside: what waits for that other one goes with it.

const at = HALF;
const seat = (usd: string) => ({ per: 'seat', amount: { USD: usd } }) as const;
const catalog = define({
  id: 'partners',
  name: 'Partners',
  roles: { owner: { billing: true } },
  channels: { email: {} },
  tiers: {
    base: { label: 'Base', price: seat('5.00') },
    upper: { label: 'Upper', extends: 'base', price: seat('9.00') },
    extra: { label: 'Extra', beside: 'base', price: seat('1.00') },
    always: { label: 'Always', beside: ['base', 'upper'], price: seat('2.00') },
  },
});
const holding = { tier: 'base', beside: ['extra', 'always'], seats: { extra: 5, always: 6 } };
const state = three({ catalog, plan: { id: 'cloud' }, holding });
const upgrade = { type: 'change_tier', tier: 'upper', at } as const;
const fewer = (tier: string) => ({ type: 'change_seats', seats: 3, tier, at }) as const;
const removal = (tier: string) => ({ type: 'remove', tier, at }) as const;

test.each([
  ['seats', [fewer('extra')], {}],
  ['its removal', [removal('extra')], {}],
  ['seats, and those of one that stays', [fewer('extra'), fewer('always')], { tierSeats: { always: 3 } }],
  ['its removal, and that of one that stays', [removal('extra'), removal('always')], { removed: ['always'] }],
] as const)('%s', (_, asked, pending) => {
  const after = having(state, ...asked, upgrade);
  expect(after.pending).toEqual(pending);
  expect(after.current).toMatchObject({ tier: 'upper', beside: ['always'], tierSeats: { always: 6 } });
  expect(parseSubscription(stored(after))).toEqual({ ok: true, value: after });
});

test('what it cost is given back for the days that are left', () => {
  const { events, invoice } = decided(state, upgrade);
  expect(invoice?.lines.map(({ item, kind, amount }) => `${item} ${kind} ${amount.amount}`)).toEqual([
    ...['base credit -25.00', 'upper charge 45.00', 'extra credit -2.50'],
  ]);
  expect(apply(state, stored(events)).next.beside).toEqual(['always']);
});
