import { describe, expect, test } from 'vitest';
import {
  type Catalog,
  type CatalogSpec,
  define,
  dropboxPremiumSupport,
  withClosures,
  withFollowUps,
} from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL, SMALL } from './small-offer.ts';

const builtIn = dropboxPremiumSupport;
const closedDays = (catalog: Catalog, id = 'japan') => {
  const hours = offerOf(catalog).hours.get(id);
  return hours === undefined || 'byRegion' in hours ? null : hours.closed;
};

describe('A4: withClosures', () => {
  test('adds dates to the hours that take them, and to no other', () => {
    const catalog = withClosures(builtIn, ['2026-11-23', '2026-01-01', '2026-11-23']);
    expect(closedDays(catalog)).toEqual(['caller', '2026-01-01', '2026-11-23']);
    expect(closedDays(builtIn)).toEqual(['caller']);
    const { hours: _, ...rest } = catalog;
    expect(builtIn).toMatchObject(rest);
    expect(define(JSON.parse(JSON.stringify(catalog)))).toStrictEqual(catalog);
  });

  test('leaves other hours, and those of other regions, alone', () => {
    const { office, tokyo } = SMALL.hours;
    const hours = {
      office,
      world: { byRegion: { emea: { ...office, closed: ['caller', 'customer', '2026-12-24'] }, else: tokyo } },
    } as const;
    const catalog = withClosures(define({ ...MINIMAL, hours }), ['2026-01-01']);
    expect(closedDays(catalog, 'office')).toEqual([]);
    expect(catalog.hours).toMatchObject({
      world: {
        byRegion: { emea: { closed: ['caller', 'customer', '2026-01-01', '2026-12-24'] }, else: { closed: [] } },
      },
    });
  });

  test('adds to the closures that there are', () => {
    const once = withClosures(builtIn, ['2026-11-23']);
    expect(closedDays(withClosures(once, ['2026-11-03']))).toEqual(['caller', '2026-11-03', '2026-11-23']);
    expect(withClosures(once, [])).toBe(once);
  });

  test('the same dates give the same object, whichever list says them', () => {
    const shut = withClosures(builtIn, ['2026-12-30', '2026-12-31']);
    expect(withClosures(builtIn, ['2026-12-30', '2026-12-31'])).toBe(shut);
    expect(withClosures(builtIn, JSON.parse('["2026-12-31","2026-12-30"]'))).toBe(shut);
    expect(withClosures(builtIn, ['2026-12-30'])).not.toBe(shut);
    expect(offerOf(withClosures(builtIn, ['2026-12-30', '2026-12-31']))).toBe(offerOf(shut));
  });

  test('a list that its owner changes between two calls is read anew', () => {
    const dates = ['2026-12-30'];
    withClosures(builtIn, dates);
    dates[0] = '2026-12-29';
    expect(closedDays(withClosures(builtIn, dates))).toEqual(['caller', '2026-12-29']);
  });

  test.each([
    [['2026-11-31'], ['closures.0: invalid_date']],
    ['2026-11-23', ['closures: invalid_type']],
    [undefined, ['closures: missing']],
  ])('refuses %j', (closures, expected) => {
    expect(issuesOf(() => withClosures(builtIn, closures as never))).toEqual(expected);
  });

  test('refuses to close the only date on which hours open, also of one region', () => {
    const once = { zone: 'UTC', weekly: {}, exceptions: { '2026-12-30': ['09:00-12:00'] }, closed: ['caller'] };
    const lines = [{ once }, { line: { byRegion: { emea: once, else: { ...once, closed: [] } } } }];
    for (const hours of lines) {
      const catalog = define({ ...MINIMAL, hours } as CatalogSpec);
      expect(issuesOf(() => withClosures(catalog, ['2026-12-30']))).toEqual(['closures: never_opens']);
      const other = withClosures(catalog, ['2026-12-29', '2026-12-31']);
      expect(define(JSON.parse(JSON.stringify(other)))).toStrictEqual(other);
    }
    const untouched = define({ ...MINIMAL, hours: { once: { ...once, closed: [] } } } as CatalogSpec);
    expect(withClosures(untouched, ['2026-12-30'])).toStrictEqual(untouched);
  });

  test('names the argument with the fault, for both arguments at once', () => {
    expect(issuesOf(() => withClosures(5 as never, ['tomorrow']))).toEqual([
      'catalog: invalid_type',
      'closures.0: invalid_date',
    ]);
    expect(thrownBy(() => withClosures({} as never, [])).message).toMatch(/^catalog\.withClosures: catalog\.id: /);
  });
});

describe('A36: withFollowUps', () => {
  const metrics = (catalog: Catalog) =>
    offerOf(catalog).tiers.map(({ targets }) => targets.map((target) => target.metrics.join('+')).join(' '));

  test('promises the same time for what is written after an answer, in every tier', () => {
    const both = 'first_reply+next_reply first_reply+next_reply';
    expect(metrics(withFollowUps(builtIn))).toEqual([both, both, both, both]);
    expect(metrics(builtIn)[0]).toBe('first_reply first_reply');
  });

  test('leaves the other targets alone', () => {
    const targets = {
      first: { metric: ['first_reply', 'update'], within: 'PT1H' },
      fix: { metric: 'workaround', within: 'PT8H' },
      both: { metric: ['next_reply', 'first_reply'], within: 'PT2H' },
    } as const;
    const tiers = {
      a: { targets, benefits: { web: {} } },
      b: {
        extends: 'a',
        mayPromiseLess: true,
        targets: { fix: { metric: 'first_reply' }, first: { within: 'PT30M' } },
      },
    } as const;
    expect(metrics(withFollowUps(define({ ...MINIMAL, tiers })))).toEqual([
      'first_reply+update+next_reply workaround next_reply+first_reply',
      'first_reply+update+next_reply first_reply+next_reply next_reply+first_reply',
    ]);
  });

  test('keeps the order of things that an object would lose', () => {
    const tiers = [
      { id: '2', ...MINIMAL.tiers.t },
      { id: '1', extends: '2' },
    ];
    const catalog = withFollowUps(define({ ...MINIMAL, tiers }));
    expect(offerOf(catalog).tiers.map(({ id }) => id)).toEqual(['2', '1']);
    expect(define(JSON.parse(JSON.stringify(catalog)))).toStrictEqual(catalog);
  });

  test('is remembered, and reads a spec in full', () => {
    expect(withFollowUps(builtIn)).toBe(withFollowUps(builtIn));
    expect(withFollowUps({ ...builtIn })).toStrictEqual(withFollowUps(builtIn));
    expect(withFollowUps(withClosures(builtIn, ['2026-11-23']))).toStrictEqual(
      withClosures(withFollowUps(builtIn), ['2026-11-23']),
    );
    expect(thrownBy(() => withFollowUps({} as never)).message).toMatch(/^catalog\.withFollowUps: id: /);
  });
});
