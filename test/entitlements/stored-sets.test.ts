import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/index.js';
import { define } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { type Account, type Entitlements, of, parse, parseAccount } from '../../src/entitlements/index.js';
import { contactOptions } from '../../src/routing/index.js';
import { OFFERS } from '../catalog/offers.ts';

const AT = '2026-11-20T07:30:00.000Z';

/** Promises in days and of best effort, which no figure of hours says. */
const inDays = define({
  id: 'in_days',
  channels: { web: {} },
  tiers: {
    silver: { targets: { reply: { within: 'P1D' } }, benefits: { web: {} } },
    bronze: { targets: { reply: { within: 'best_effort' } }, benefits: { web: {} } },
  },
});

/** Every set that somebody can have: by plan, by tier, by role. */
function everySet(catalog: Catalog): readonly Entitlements[] {
  const { plans, tiers, roles } = offerOf(catalog);
  const where = { zone: 'Europe/Berlin', region: 'emea' };
  const accounts = (plans.length === 0 ? [{}] : plans.map(({ id }) => ({ plan: id }))).flatMap((plan) =>
    [null, ...tiers.filter(({ holder }) => holder === 'account')].flatMap((tier) =>
      (['team', 'individual'] as const).map(
        (kind): Account => ({ kind, ...plan, ...where, addOn: tier === null ? null : { tier: tier.id } }),
      ),
    ),
  );
  const possible = accounts.filter((account) => parseAccount(account, catalog).ok);
  const people = [[], ...roles.map(({ id }) => [id])];
  return possible.flatMap((account) =>
    people.map((held) =>
      of({ account, person: { id: 'u1', status: 'active', roles: held, contact: true }, at: AT, catalog }),
    ),
  );
}

describe.each([...OFFERS, ['promises in days', inDays] as const])('%s', (_, catalog) => {
  test('A26: every set is read back from JSON as it was, and answers as it did', () => {
    const sets = everySet(catalog);
    expect(sets.length).toBeGreaterThan(1);
    for (const set of sets) {
      const stored = JSON.parse(JSON.stringify(set));
      const read = parse(stored, catalog);
      expect(read).toEqual({ ok: true, value: set });
      expect(contactOptions({ entitlements: stored, at: AT, catalog })).toEqual(
        contactOptions({ entitlements: set, at: AT, catalog }),
      );
    }
  });
});
