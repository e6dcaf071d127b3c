import { type CatalogSpec, define, diff, type TierSpec } from '../../src/catalog/index.js';
import { SMALL } from './small-offer.ts';

const TWO = { web: {}, phone: {} };
export const benefits = TWO;
export const ROLES = { owner: {}, operator: {}, viewer: { admin: false } };

/** What changes from one tier to another, a line a row: where, and how. */
export function rows(a: TierSpec, b: TierSpec, more: Partial<CatalogSpec> = {}): readonly string[] {
  const catalog = define({
    ...SMALL,
    channels: TWO,
    roles: ROLES,
    ...more,
    tiers: { a: { benefits, ...a }, b: { benefits, ...b } },
  });
  return diff({ from: 'a', to: 'b', catalog }).promises.map(
    ({ metric, severity, channel, language, product, audience, change }) =>
      [metric, severity, channel, language, product ?? null, audience].map((one) => one ?? '*').join(' ') +
      `: ${change}`,
  );
}

/** A tier of one promise. */
export const reply = (more: object) => ({ targets: { reply: { within: 'PT4H', ...more } } }) as TierSpec;
export const base = reply({});
