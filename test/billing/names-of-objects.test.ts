import { describe, expect, test } from 'vitest';
import {
  addOnOf,
  apply,
  decide,
  offers,
  parseSubscription,
  type Subscription,
  start,
} from '../../src/billing/index.js';
import { orThrow } from '../../src/index.js';
import { of } from '../../src/money/index.js';

// The names of what every object has are good ids (catalogue.md, Principles 3): a record without an entry has none.

const AT = '2024-01-31T00:00:00.000Z';
const NOW = '2024-02-15T09:00:00.000Z';
const actor = { id: 'u1', roles: ['boss'] };

/** The same offer under the names of a caller: two tiers, one above the other, and a variant; the lower has no price. */
function started(low: string, high: string, variant: string): Subscription {
  const benefits = { web: {} };
  const catalog = {
    id: 'acme',
    plans: { team: {} },
    roles: { boss: { billing: true } },
    channels: { web: {} },
    tiers: {
      [low]: { benefits },
      [high]: { extends: low, benefits },
      [variant]: { holder: 'person', benefits },
    },
    selfService: { tiers: [low, high] },
  };
  const terms = { id: 's', account: { kind: 'team' }, plan: { id: 'team', unitPrice: of('15.00', 'USD') }, seats: 10 };
  const cycle = { currency: 'USD', anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at: AT };
  const prices = { [high]: of('3.00', 'USD') };
  return orThrow(start({ ...terms, ...cycle, catalog, prices } as never)).subscription;
}

/** What is asked of it, with the names of the caller taken for those of the twin. */
function answers([low, high, variant]: readonly [string, string, string]): unknown {
  const subscription = started(low, high, variant);
  const asked = (fields: object) => {
    const command = { id: 'c1', actor, via: 'sales', at: NOW, ...fields };
    const decision = decide(subscription, command as never);
    return decision.ok
      ? decision.value.events.map(({ type }) => type)
      : [decision.refusal.code, 'tier' in decision.refusal && decision.refusal.tier];
  };
  const [bought] = [{ type: 'purchase', tier: high, id: 'c1', actor, via: 'sales', at: NOW }].map((command) =>
    apply(subscription, orThrow(decide(subscription, command as never)).events),
  );
  const texts = {
    stored: parseSubscription(structuredClone(subscription)).ok,
    cards: offers({ subscription, actor, at: NOW }).map(({ tier, today, enabled }) => [tier, today, enabled]),
    low: asked({ type: 'purchase', tier: low }),
    high: asked({ type: 'purchase', tier: high }),
    people: asked({ type: 'change_people', people: { [variant]: 2 } }),
    prices: asked({ type: 'change_prices', prices: { [low]: of('1.00', 'USD'), [variant]: of('2.00', 'USD') } }),
    interval: asked({ type: 'change_interval', interval: 'year', unitPrice: of('150.00', 'USD') }),
    held: bought === undefined ? null : addOnOf(bought, NOW)?.tier,
    again: bought === undefined ? null : parseSubscription(structuredClone(bought)).ok,
  };
  const names = new Map([low, high, variant].map((name, i) => [name, ['low', 'high', 'variant'][i]]));
  return JSON.parse(JSON.stringify(texts), (_, value) => names.get(value) ?? value);
}

const twin = answers(['low', 'high', 'variant']);

describe('an offer whose tiers are called', () => {
  test.each([
    ['constructor', 'toString', 'valueOf'],
    ['valueOf', 'constructor', 'hasOwnProperty'],
    ['isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString'],
  ] as const)('%s, %s and %s is billed as any other', (...names) => {
    expect(answers(names)).toEqual(twin);
  });

  test('the lower one, which has no price, cannot be bought', () => {
    expect(twin).toMatchObject({ low: ['price_needed', 'low'], held: 'high', stored: true, again: true });
  });
});

test('a stored tier of such a name is named among the faults, or read', () => {
  const stored = structuredClone(started('low', 'high', 'variant'));
  for (const id of ['constructor', '__proto__']) {
    const tiers = stored.offer.tiers.map((tier) => (tier.id === 'variant' ? { ...tier, id } : tier));
    expect(typeof parseSubscription({ ...stored, offer: { ...stored.offer, tiers } }).ok).toBe('boolean');
  }
});
