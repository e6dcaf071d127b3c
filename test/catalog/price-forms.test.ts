import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, parse } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// A price is a decimal number as text, in the digits of its currency where it is an amount of money; bands ascend.

const { t } = MINIMAL.tiers;
const priced = (price: unknown) => ({ ...MINIMAL, tiers: { t: { ...t, price } } }) as CatalogSpec;
const found = (price: unknown) =>
  parse(priced(price)).ok
    ? []
    : issuesOf(() => define(priced(price))).map((issue) => issue.replace('tiers.t.price', ''));

const seat = (amount: string, currency = 'USD') => ({ per: 'seat', amount: { [currency]: amount } });
const whole = (amount: string, currency = 'USD') => ({ per: 'subscription', amount: { [currency]: amount } });
const share = (more: object) => ({ percentOf: 'usage', bands: [{ percent: '3' }], ...more });

describe('an amount', () => {
  test.each(['0', '1', '12.5', '0.0015', '0.1234567890', '9'.repeat(20), `${'9'.repeat(20)}.5`])(
    '%s is one of a seat',
    (amount) => {
      expect(found(seat(amount))).toEqual([]);
    },
  );

  test.each(['', '00', '01', '1.', '.5', '-1', '+1', '1e3', '1,5', ' 1', '1 ', '0.12345678901', '9'.repeat(21)])(
    '%j is none',
    (amount) => {
      expect(found(seat(amount))).toEqual(['.amount.USD: invalid_price']);
    },
  );

  test.each([
    ['1.00', 'USD', []],
    ['1.50', 'EUR', []],
    ['1200', 'JPY', []],
    ['1.000', 'BHD', []],
    ['1', 'USD', ['.amount.USD: invalid_price']],
    ['1.5', 'USD', ['.amount.USD: invalid_price']],
    ['1.500', 'USD', ['.amount.USD: invalid_price']],
    ['1200.00', 'JPY', ['.amount.JPY: invalid_price']],
    ['1.00', 'BHD', ['.amount.BHD: invalid_price']],
    ['x', 'USD', ['.amount.USD: invalid_price']],
    ['1.00', 'XXY', ['.amount.XXY: unknown_currency']],
  ])('%s %s of a subscription', (amount, currency, expected) => {
    expect(found(whole(amount, currency))).toEqual(expected);
    // So is the least amount of a share.
    expect(found(share({ atLeast: { [currency]: amount } }))).toEqual(
      expected.map((one) => one.replace('amount', 'atLeast')),
    );
  });

  test('of a person may have more digits than its currency', () => {
    const price = { per: 'person', amount: { JPY: '0.5' } } as const;
    expect(parse({ ...MINIMAL, tiers: { t: { ...t, holder: 'person', price } } })).toMatchObject({ ok: true });
  });

  test('is needed in one currency at least', () => {
    expect(found({ per: 'subscription', amount: {} })).toEqual(['.amount: invalid_price']);
    expect(found(share({ atLeast: {} }))).toEqual(['.atLeast: invalid_price']);
  });

  test('that has too many digits is told how many its currency has', () => {
    const messageOf = (price: unknown) => thrownBy(() => define(priced(price))).issues[0]?.message.en;
    expect(messageOf(whole('1.5'))).toBe('USD has 2 digits after the point; "1.5" has 1.');
    expect(messageOf(whole('1200.5', 'JPY'))).toBe('JPY has 0 digits after the point; "1200.5" has 1.');
    expect(messageOf(whole('12'))).toBe('USD has 2 digits after the point; "12" has 0.');
  });
});

describe('bands', () => {
  const bands = (...ends: (string | undefined)[]) =>
    share({ bands: ends.map((upTo) => ({ percent: '3', ...(upTo !== undefined && { upTo }) })) });

  test.each<[string, (string | undefined)[], string[]]>([
    ['one without an end', [undefined], []],
    ['ascending', ['10', '20', undefined], []],
    ['ascending as numbers, not as texts', ['9', '10', undefined], []],
    ['by less than one', ['9.5', '9.75', undefined], []],
    ['by less than a float tells apart', ['9007199254740992.1', '9007199254740992.2', undefined], []],
    [
      'descending by less than that',
      ['9007199254740992.2', '9007199254740992.1', undefined],
      ['.bands.1.upTo: invalid_price'],
    ],
    ['from the least above 0', ['0.0000000001', undefined], []],
    ['with nothing in the first', ['0', undefined], ['.bands.0.upTo: invalid_price']],
    ['with nothing in the first, in other digits', ['0.00', '5', undefined], ['.bands.0.upTo: invalid_price']],
    ['with an end that is no number before another', ['x', '5', undefined], ['.bands.0.upTo: invalid_price']],
    ['twice the same', ['10', '10', undefined], ['.bands.1.upTo: invalid_price']],
    ['the same in other digits', ['10', '10.0', undefined], ['.bands.1.upTo: invalid_price']],
    ['descending', ['20', '10', undefined], ['.bands.1.upTo: invalid_price']],
    ['descending later', ['10', '20', '15', undefined], ['.bands.2.upTo: invalid_price']],
    ['with an end in the last', ['10', '20'], ['.bands.1.upTo: invalid_price']],
    ['without an end in the middle', ['10', undefined, undefined], ['.bands.1.upTo: invalid_price']],
    ['without an end at first', [undefined, '10', undefined], ['.bands.0.upTo: invalid_price']],
    ['none', [], ['.bands: out_of_range']],
  ])('%s', (_, ends, expected) => {
    expect(found(bands(...ends))).toEqual(expected);
  });

  test('are numbers', () => {
    expect(found(share({ bands: [{ percent: 'x', upTo: 'y' }, { percent: '3' }] }))).toEqual([
      '.bands.0.upTo: invalid_price',
      '.bands.0.percent: invalid_price',
    ]);
  });
});

describe('how often it is due', () => {
  test.each<[unknown, string[]]>([
    [{ ...seat('1'), every: 'month' }, []],
    [{ ...seat('1'), every: 'year' }, []],
    [{ ...seat('1'), every: 'week' }, ['.every: unknown_value']],
    [share({ every: 'month' }), []],
    [share({ every: 'year' }), ['.every: unknown_value']],
    ['bundled', []],
    ['quote', []],
    ['per quote', [': unknown_value']],
    [null, [': invalid_type']],
  ])('%j', (price, expected) => {
    expect(found(price)).toEqual(expected);
  });
});

describe('a credit', () => {
  const credit = (percent: unknown) => ({
    ...MINIMAL,
    tiers: { t: { ...t, remedies: { r: { missed: { moreThan: 0, per: 'month' }, credit: { percent } } } } },
  });
  test.each(['0', '3', '12.5', '99.9999999999', '100', '100.0'])('of %s per cent', (percent) => {
    expect(parse(credit(percent))).toMatchObject({ ok: true });
  });

  test.each(['', '-1', '101', '100.1', '1000', '03', '3.', '.5', '3%', ' 3', '3 ', '1.12345678901'])(
    'not of %j per cent',
    (percent) => {
      expect(issuesOf(() => define(credit(percent) as CatalogSpec))).toEqual([
        'tiers.t.remedies.r.credit.percent: invalid_price',
      ]);
    },
  );
});

describe('a fiscal year begins on a day of every year', () => {
  const starting = (startingOn: string) => ({
    ...MINIMAL,
    tiers: { t: { ...t, remedies: { r: { missed: { moreThan: 0, per: 'year', startingOn } } } } },
  });
  test.each(['01-01', '02-01', '02-28', '12-31'])('%s', (day) => {
    expect(parse(starting(day))).toMatchObject({ ok: true });
  });

  test.each(['02-29', '04-31', '13-01', '00-10', '2-1', '', '02', 'February'])('not %j', (day) => {
    expect(issuesOf(() => define(starting(day) as CatalogSpec))).toEqual([
      'tiers.t.remedies.r.missed.startingOn: invalid_date',
    ]);
  });
});
