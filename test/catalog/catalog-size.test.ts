import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_CLAUSES, MAX_THINGS, MAX_VALUES } from '../../src/catalog/catalog-limits.js';
import { valueFault } from '../../src/catalog/catalog-size.js';
import {
  type Catalog,
  type CatalogSpec,
  define,
  diff,
  dropboxPremiumSupport,
  parse,
  withClosures,
} from '../../src/catalog/index.js';
import { byName, dates, everyDay, times, windows } from '../limits/documents.ts';
import { issuesOf } from '../thrown.ts';

const web = { web: {} };
const offer = (more: object): CatalogSpec => ({ id: 'large', channels: web, tiers: {}, ...more }) as CatalogSpec;
const found = (spec: object): readonly string[] => {
  const answer = parse(spec);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
};

describe('an offer has room for', () => {
  const tiers = (count: number, promises: number) =>
    byName('t', count, () => ({ targets: byName('x', promises, () => ({ within: 'PT1H' })), benefits: web }));

  test('a hundred things in a list', () => {
    expect(found(offer({ tiers: tiers(MAX_THINGS, 1) }))).toEqual([]);
    expect(found(offer({ tiers: tiers(MAX_THINGS + 1, 1) }))).toContain('tiers: too_large');
  });

  test('a thousand promises and benefits, those that a tier takes over among them', () => {
    expect(found(offer({ tiers: tiers(10, 99) }))).toEqual([]);
    expect(found(offer({ tiers: tiers(10, 100) }))).toEqual(['tiers: too_large']);
    const base = { targets: byName('x', 249, () => ({ within: 'PT1H' })), benefits: web };
    const three = { a: base, b: { extends: 'a' }, c: { extends: 'b' }, d: { extends: 'c' } };
    expect(MAX_CLAUSES).toBe(1000);
    expect(found(offer({ tiers: three }))).toEqual([]);
    expect(found(offer({ tiers: { ...three, e: { extends: 'd' } } }))).toEqual(['tiers: too_large']);
  });

  test('a thousand of both kinds together', () => {
    const both = (count: number) => ({
      targets: byName('x', count, () => ({ within: 'PT1H' })),
      benefits: byName('web', count, () => ({})),
    });
    const channels = byName('web', 60, () => ({}));
    const chain = (length: number) =>
      Object.fromEntries(times(length, (i) => [`t${i}`, i === 0 ? both(50) : { extends: `t${i - 1}` }] as const));
    expect(found({ ...offer({ tiers: chain(10) }), channels })).toEqual([]);
    expect(found({ ...offer({ tiers: chain(11) }), channels })).toEqual(['tiers: too_large']);
  });

  test('20 000 values', () => {
    const values = (count: number) => ({ list: Array(count - 2).fill('x') }) as unknown as Catalog;
    expect(MAX_VALUES).toBe(20_000);
    expect(valueFault(values(20_000))).toBeNull();
    expect(valueFault(values(20_001))?.issues).toMatchObject([{ path: [], code: 'too_large' }]);
  });

  test('what is accepted once its defaults are filled in, so that its copy is read again', () => {
    const products = (count: number) =>
      offer({
        tiers: {
          t: {
            targets: byName('x', 400, () => ({ within: 'PT1H', product: times(count, (i) => `p${i}`) })),
            benefits: web,
          },
        },
      });
    const made = define(products(30));
    expect(found(JSON.parse(JSON.stringify(made)))).toEqual([]);
    expect(found(products(45))).toEqual([': too_large']);
  });

  test('the closures of a caller as far as it can be read again', () => {
    const hours = byName('h', 10, () => ({ zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closed: ['caller'] }));
    const made = define(offer({ hours, tiers: tiers(1, 1) }));
    expect(withClosures(made, dates(100)).id).toBe('large');
    expect(issuesOf(() => withClosures(made, dates(4000)))).toEqual([': too_large']);
  });

  test('ten times what any published offer and any of the examples has', () => {
    const valuesIn = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 1
        : Object.values(value).reduce<number>((sum, one) => sum + valuesIn(one), 1);
    const folder = new URL('../../examples/catalogues/', import.meta.url);
    const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const all: readonly Catalog[] = [
      dropboxPremiumSupport,
      ...examples.map((name) => define(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))),
    ];
    expect(examples.length).toBeGreaterThan(8);
    for (const one of all) expect(10 * valuesIn(one)).toBeLessThan(MAX_VALUES);
  });
});

test('hours of which no schedule can be made are refused with the offer, not when somebody asks', () => {
  const hours = { h: { zone: 'UTC', weekly: everyDay(windows(720)), closed: dates(300) } };
  expect(found(offer({ hours, tiers: { t: { benefits: web } } }))).toEqual(['hours.h: too_large']);
});

describe('an offer that is made to take long is answered or refused at once', () => {
  // Each of these took from one to ninety seconds; a busy machine may take a few times as long as a quiet one.
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Europe/Paris'];
  const benefits = (shift: number) => ({ ...web, ...byName('b', 400, (i) => ({ hours: `h${(i + shift) % 4}` })) });
  const hours = byName('h', 4, (i) => ({ zone: zones[i], weekly: { 'mon-fri': windows(450) } }));

  test('hundreds of benefits on hours in several zones, in a tier that extends another', () => {
    const spec = offer({ hours, tiers: { s: { benefits: benefits(0) }, g: { extends: 's', benefits: benefits(1) } } });
    expect(found(spec)).toContain('tiers.g: too_large');
  });

  test('and the difference of two such tiers', () => {
    const made = define(offer({ hours, tiers: { s: { benefits: benefits(0) }, g: { benefits: benefits(1) } } }));
    const call = () => issuesOf(() => diff({ from: 's', to: 'g', catalog: made }));
    expect(call()).toEqual(['catalog: too_large']);
  });

  test('thousands of dates in hours of one zone', () => {
    const closed = (i: number) => dates(1500, 1, Date.UTC(2001, 0, i));
    const dated = byName('h', 10, (i) => ({ zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closed: closed(i) }));
    const promises = (from: number, step: number) =>
      byName('x', 10, (i) => ({ within: 'PT9H', hours: `h${from + step * i}` }));
    const tiers = { a: { targets: promises(0, 1), benefits: web }, b: { targets: promises(9, -1), benefits: web } };
    const made = define(offer({ hours: dated, tiers }));
    const call = () => issuesOf(() => diff({ from: 'a', to: 'b', catalog: made }));
    expect(call()).toEqual(['catalog: too_large']);
  });

  test('thousands of fields that do not exist, and ids that are nearly those of channels', () => {
    expect(found(offer(byName('colour', 9000, () => 1)))).not.toEqual([]);
    const near = byName('channel_of_a_long_name_number_y', 990, () => ({}));
    const channels = times(100, (i) => `channel_of_a_long_name_number_${i}x`);
    expect(found(offer({ channels, tiers: { t: { benefits: near } } }))).not.toEqual([]);
  });
});
