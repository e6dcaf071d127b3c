import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, withClosures } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { hoursOf } from '../../src/entitlements/closed-hours.js';
import { check, of } from '../../src/entitlements/index.js';
import { member } from '../arbitraries/holder.ts';

const OFFICE = { 'mon-fri': ['09:00-17:00'] };

const SPEC = {
  id: 'closures',
  hours: {
    office: { zone: 'UTC', weekly: OFFICE, closed: ['caller', 'customer', '2026-12-25'] },
    plant: { zone: 'UTC', weekly: OFFICE, closed: ['2026-12-25'] },
    near: {
      byRegion: {
        emea: { zone: 'Europe/Berlin', weekly: OFFICE, closed: ['2026-05-01', 'caller'] },
        apac: { zone: 'Asia/Tokyo', weekly: OFFICE, closed: ['2026-05-05', 'caller'] },
        fixed: { zone: 'UTC', weekly: OFFICE },
      },
    },
  },
  channels: { web: {}, desk: {}, line: {} },
  tiers: {
    held: { benefits: { web: { hours: 'office' }, desk: { hours: 'plant' }, line: { hours: 'near' } } },
  },
} satisfies CatalogSpec;
const catalog = define(SPEC);

const AT = '2026-11-20T12:00:00.000Z';

function setIn(region: string) {
  const account = { kind: 'team', addOn: { tier: 'held' }, region, holidays: ['2026-11-03'] } as const;
  return of({ account, person: member(), at: AT, catalog });
}

describe('A4: a date that the catalogue got after the set had been made', () => {
  const later = offerOf(withClosures(catalog, ['2026-12-28']));
  const closures = (region: string, hours: string, dates: readonly string[] = []) =>
    hoursOf(setIn(region), later, hours, dates).closures;

  test('closes hours that take closures, beside their own dates and the holidays of the customer', () => {
    expect(closures('emea', 'office')).toEqual(['2026-11-03', '2026-12-25', '2026-12-28']);
    expect(closures('emea', 'office', ['2026-12-24'])).toEqual([
      '2026-11-03',
      '2026-12-24',
      '2026-12-25',
      '2026-12-28',
    ]);
  });

  test('closes the week of each region that takes closures, and no region gets the dates of another', () => {
    expect(closures('emea', 'near')).toEqual(['2026-05-01', '2026-12-28']);
    expect(closures('apac', 'near')).toEqual(['2026-05-05', '2026-12-28']);
  });

  test('does not close hours that take none, nor do the dates of the request', () => {
    expect(closures('emea', 'plant', ['2026-12-24'])).toEqual(['2026-12-25']);
    expect(closures('fixed', 'near', ['2026-12-24'])).toEqual([]);
  });
});

test('A4: without a date of the catalogue the hours are those of the set', () => {
  expect(hoursOf(setIn('emea'), offerOf(catalog), 'near', []).closures).toEqual(['2026-05-01']);
  // The same version of an offer, whose hours have come to take no dates.
  const edited = offerOf(define({ ...SPEC, hours: { ...SPEC.hours, office: { zone: 'UTC', weekly: OFFICE } } }));
  expect(hoursOf(setIn('emea'), edited, 'office', []).closures).toEqual(['2026-11-03', '2026-12-25']);
});

test('a check knows no closures, and hours that take them are open as their week says', () => {
  const web = (at: string) => check(setIn('emea'), 'web', { at });
  expect(web('2026-11-20T12:00:00.000Z').allowed).toBe(true);
  expect(web('2026-11-20T17:00:00.000Z')).toMatchObject({ allowed: false, code: 'outside_hours' });
  expect(web('2026-12-25T12:00:00.000Z')).toMatchObject({ allowed: false, code: 'outside_hours' });
});
