import type { BenefitSpec, CatalogSpec, TargetSpec, TierSpec } from '../../src/catalog/index.js';

/** An offer of three fields. */
export const MINIMAL = {
  id: 'acme',
  channels: { web: {} },
  tiers: { t: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
} as const satisfies CatalogSpec;

/** Hours that stand in different relations to each other. */
export const HOURS = {
  office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } },
  long: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['08:00-18:00'], sat: ['09:00-12:00'] } },
  holidays: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['2026-11-18'] },
  tokyo: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } },
  local: { zone: 'customer', weekly: { 'mon-fri': ['08:00-18:00'] }, closed: ['customer'] },
  eight: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, day: 'PT8H' },
} as const satisfies CatalogSpec['hours'];

/** An offer with two severities, three channels, two languages, two roles and the hours above. */
export const SMALL = {
  id: 'small',
  severities: ['urgent', 'normal'],
  roles: { owner: {}, viewer: { admin: false } },
  hours: HOURS,
  channels: { web: {}, phone: { label: { en: 'Phone', ja: '電話' } }, chat: {} },
  languages: { en: {}, de: { hours: 'office' } },
} as const satisfies Omit<CatalogSpec, 'tiers'>;

/** `SMALL` with a lower tier of one promise and one that extends it by a patch. */
export function twoTiers(lower: TargetSpec | TierSpec, upper: TierSpec, more: Partial<CatalogSpec> = {}): CatalogSpec {
  const whole: TierSpec =
    'targets' in lower || 'benefits' in lower ? (lower as TierSpec) : withTarget(lower as TargetSpec); // one has clauses
  return { ...SMALL, ...more, tiers: { lower: whole, upper: { extends: 'lower', ...upper } } };
}

function withTarget(target: TargetSpec): TierSpec {
  return { targets: { reply: target }, benefits: { web: {}, phone: {} } };
}

/** An offer of one tier with one benefit next to its channel. */
export function oneBenefit(benefit: BenefitSpec): CatalogSpec {
  return { ...SMALL, tiers: { t: { benefits: { web: {}, meeting: benefit } } } };
}
