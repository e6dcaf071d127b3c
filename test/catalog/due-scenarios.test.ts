import { describe, expect, test } from 'vitest';
import { scenariosOf } from '../../src/catalog/due-scenarios.js';
import { type CatalogSpec, define, type TargetSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { HOURS, MINIMAL } from './small-offer.ts';

// For which customers two promises are compared: all that may see them differ, and no other.

const hours: CatalogSpec['hours'] = {
  ...HOURS,
  caller: { ...HOURS.office, closed: ['caller'] },
  holiday: { ...HOURS.office, closed: ['customer'] },
  both: { ...HOURS.office, closed: ['caller', 'customer'] },
  regional: { byRegion: { emea: HOURS.office, apac: { ...HOURS.tokyo, closed: ['caller'] } } },
  world: { byRegion: { emea: { ...HOURS.office, zone: 'customer' }, else: HOURS.tokyo } },
};

function scenarios(...specs: readonly Partial<TargetSpec>[]) {
  const targets = Object.fromEntries(specs.map((spec, i) => [`r${i}`, { within: 'PT1H', ...spec }]));
  const offer = offerOf(define({ ...MINIMAL, hours, tiers: { t: { targets, benefits: { web: {} } } } }));
  return scenariosOf((offer.tiers[0]?.targets ?? []).map((target) => ({ offer, target })));
}

const ANYBODY = { zone: 'UTC', region: null, delay: 0, holidays: [], closures: [], boughtOn: null };
const HOLIDAY = ['2026-11-11'];

describe('promises are compared for', () => {
  test('one customer, where nothing depends on who it is', () => {
    expect(scenarios({})).toEqual([ANYBODY]);
    expect(scenarios({ hours: 'office' }, { hours: 'tokyo' }, {})).toEqual([ANYBODY]);
  });

  test('customers west and east of Greenwich, where one runs in their zone', () => {
    const zones = scenarios({}, { hours: 'local' }).map(({ zone }) => zone);
    expect(new Set(zones)).toEqual(new Set(['America/Los_Angeles', 'Asia/Tokyo', 'UTC']));
    expect(new Set(scenarios({ hours: 'world' }).map(({ zone }) => zone)).size).toBe(3);
  });

  test('customers of each region that is named', () => {
    expect(scenarios({ hours: 'world' }, { hours: 'regional' }).map(({ region }) => region)).toEqual(
      expect.arrayContaining(['emea', 'else', 'apac']),
    );
    expect(new Set(scenarios({ hours: 'regional' }).map(({ region }) => region))).toEqual(new Set(['emea', 'apac']));
  });

  test('severities that are set at once, soon, and a day later, where one starts then', () => {
    expect(scenarios({}, { from: 'severity_set' })).toEqual(
      [0, 90, 26 * 60].map((minutes) => ({ ...ANYBODY, delay: minutes * 60_000 })),
    );
  });

  describe('those who bought on days that the spans tell apart, and those of whom nobody knows when', () => {
    type Span = NonNullable<TargetSpec['held']>;
    const [first, second, third] = ['2010-01-01', '2015-01-01', '2020-01-01'] as const;
    const day = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;
    const holds = ({ from, until }: Span, on: number) =>
      (from === undefined || day(from) <= on) && (until === undefined || on < day(until));

    test.each<[string, Span[], string[]]>([
      ['one span', [{ until: second }], ['1']],
      ['the same span twice', [{ until: second }, { until: second }], ['11']],
      ['a span from a day on', [{ from: second }], ['1']],
      ['all time', [{}], ['1']],
      ['all time but before 1970', [{ from: '1965-01-01', until: '1966-01-01' }], ['1']],
      ['until a day before 1970', [{ until: '1960-01-01' }], ['1']],
      ['one after the other', [{ until: second }, { from: second }], ['10', '01']],
      ['apart', [{ until: first }, { from: third }], ['10', '01']],
      ['apart, within a longer one', [{ until: first }, { from: third }, {}], ['101', '001', '011']],
      ['one in the other', [{ until: third }, { from: first, until: second }], ['10', '11']],
      ['with a part in common', [{ until: second }, { from: first, until: third }], ['10', '11', '01']],
    ])('%s', (_, spans, expected) => {
      const found = scenarios({}, ...spans.map((held) => ({ held })));
      expect(found[0]).toEqual(ANYBODY);
      const told = found.slice(1).map(({ boughtOn, ...rest }) => {
        expect(rest).toEqual({ zone: 'UTC', region: null, delay: 0, holidays: [], closures: [] });
        return spans.map((span) => (holds(span, boughtOn ?? Number.NaN) ? '1' : '0')).join('');
      });
      expect(told.toSorted()).toEqual(expected.toSorted());
    });
  });

  test('a caller who closes a date, where one takes the closures of the caller', () => {
    const closing = [ANYBODY, { ...ANYBODY, closures: HOLIDAY }];
    expect(scenarios({ hours: 'caller' })).toEqual(closing);
    expect(scenarios({ hours: 'regional' })).toEqual(
      ['emea', 'apac'].flatMap((region) => closing.map((one) => ({ ...one, region }))),
    );
  });

  test('a customer with a holiday, where one takes the customer’s', () => {
    expect(scenarios({ hours: 'holiday' })).toEqual([ANYBODY, { ...ANYBODY, holidays: HOLIDAY }]);
    expect(scenarios({ hours: 'both' })).toEqual([
      ANYBODY,
      { ...ANYBODY, closures: HOLIDAY },
      { ...ANYBODY, holidays: HOLIDAY },
      { ...ANYBODY, holidays: HOLIDAY, closures: HOLIDAY },
    ]);
  });

  test('each of these together with each other one', () => {
    const all = scenarios({ hours: 'local', from: 'severity_set', held: { until: '2020-01-01' } });
    // Three zones, three delays, bought within the span or not, with a holiday or without.
    expect(all).toHaveLength(3 * 3 * 2 * 2);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(36);
  });
});
