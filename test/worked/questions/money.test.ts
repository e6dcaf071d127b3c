import { describe, expect, test } from 'vitest';
import { apply, decide, offers, type Subscription, start } from '../../../src/billing/index.js';
import { orThrow } from '../../../src/index.js';
import { offer } from '../../catalog/offers.ts';

const actor = { id: 'u1', roles: ['team_admin'], status: 'active', signedIn: true } as const;

/** A team of ten, whose period runs from 31 January to 28 February 2024: 29 days. */
function team(): Subscription {
  const usd = (amount: string) => ({ amount, currency: 'USD' }) as const;
  const prices = { essentials: usd('4.99'), enhanced: usd('12.49') };
  return orThrow(
    start({
      ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 10, prices, currency: 'USD' },
      ...{ anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: '2024-01-31T00:00:00Z', alreadyPaid: true },
    }),
  ).subscription;
}

const buy = { type: 'purchase', tier: 'essentials', at: '2024-02-15T09:00:00Z' } as const;

/** The team once it has bought Essentials. */
function holding(): Subscription {
  const command = { ...buy, id: 'c1', actor, via: 'admin_console' } as const;
  const before = team();
  return apply(before, orThrow(decide(before, command)).events);
}

describe('7 what does a tier cost today and from the next period on?', () => {
  const card = (state: Subscription, tier: string, at: string) => {
    const found = offers({ subscription: state, actor, at }).find((one) => one.tier === tier);
    return [found?.action, found?.today?.amount, found?.fromNextPeriod?.amount, found?.effectiveAt];
  };

  test('R5, R11, R12: Essentials on 15 February: 14 of 29 days of 49.90 today, 49.90 from the 29th on', () => {
    // 49.90 × 14 / 29 = 24.0896…
    const at = '2024-02-15T09:00:00.000Z';
    expect(card(team(), 'essentials', at)).toEqual(['add', '24.09', '49.90', at]);
  });
  test('A21: an upgrade on 20 February, through sales: 9 of 29 days: 38.76 less 15.49', () => {
    // 124.90 × 9 / 29 = 38.7620…, 49.90 × 9 / 29 = 15.4862…; 38.76 − 15.49 = 23.27
    const at = '2024-02-20T09:00:00.000Z';
    expect(card(holding(), 'enhanced', at)).toEqual(['contact_sales', '23.27', '124.90', at]);
  });
  test('R13, A12: a removal costs nothing, gives nothing back, and takes effect on the renewal date', () => {
    const held = holding();
    expect(card(held, 'essentials', '2024-02-20T09:00:00Z')).toEqual([
      ...['remove', '0.00', '0.00', '2024-02-29T00:00:00.000Z'],
    ]);
  });
  test('R11, R12: the words, for the one who presses the button', () => {
    const [essentials] = offers({ subscription: team(), actor, at: '2024-02-15T09:00:00Z' });
    expect(essentials?.words.ja).toMatch(/日割り額は 24\.09 USD です。.*通常価格は 49\.90 USD です。/);
  });

  test('Twilio: a share of spend is billed when the period is over: 4 %, or 250.00; 6 %, or 1500.00', () => {
    const { subscription } = orThrow(
      start({
        ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'any' }, seats: 1, currency: 'USD' },
        ...{ catalog: offer('twilio'), anchorOn: '2026-11-01', interval: 'month', zone: 'UTC' },
        ...{ at: '2026-11-01T00:00:00Z', alreadyPaid: true },
      }),
    );
    const prices = (spent: string) => {
      const usage = { monthly_spend: { amount: spent, currency: 'USD' } } as const;
      const cards = offers({ subscription, actor, at: '2026-11-16T00:00:00Z', usage });
      return Object.fromEntries(
        cards.map(({ tier, today, fromNextPeriod }) => [tier, [today?.amount, fromNextPeriod?.amount]]),
      );
    };
    expect(prices('10000.00')).toMatchObject({
      production: ['0.00', '400.00'],
      business: ['0.00', '1500.00'],
    });
    expect(prices('6000.00').production?.[1]).toBe('250.00');
    expect(prices('30000.00').business?.[1]).toBe('1800.00');
  });
});
