import fc from 'fast-check';
import { expect } from 'vitest';
import { define, impact } from '../../src/catalog/index.js';
import { check, of } from '../../src/entitlements/index.js';
import { offer as offers } from '../arbitraries/catalog.ts';
import { prop } from '../prop.ts';

const AT = '2026-11-20T07:30:00.000Z';

prop(
  'whoever_has_another_benefit_under_a_new_version_is_named',
  'the tiers of the earlier version on both sides',
  offers,
  offers,
  fc.constantFrom('lower', 'upper', null),
  fc.constantFrom<readonly string[]>([], ['owner'], ['operator']),
  (before, after, tier, roles) => {
    const [one, other] = [define(before), define(after)];
    const known = Object.keys(one.roles ?? {});
    const plan = Object.keys(one.plans ?? {})[0];
    const customer = {
      account: {
        kind: 'team' as const,
        ...(plan !== undefined && { plan }),
        ...(tier !== null && { addOn: { tier } }),
      },
      person: { id: 'u1', status: 'active' as const, roles: roles.filter((role) => known.includes(role)) },
    };
    const named = impact({ from: one, to: other, people: [customer], tickets: [], at: AT }).people.length > 0;
    let differs = true;
    try {
      const [had, has] = [one, other].map((catalog) => of({ ...customer, at: AT, catalog }));
      const benefits = Object.keys({ ...had?.benefits, ...has?.benefits });
      differs = benefits.some((id) => had && has && check(had, id).allowed !== check(has, id).allowed);
    } catch {
      // The customer does not fit the new version, and is named for that.
    }
    if (differs) expect(named).toBe(true);
    expect(impact({ from: one, to: one, people: [customer], tickets: [], at: AT }).people).toEqual([]);
  },
);
