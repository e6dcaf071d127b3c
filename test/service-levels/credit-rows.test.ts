import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, apply, start } from '../../src/billing/index.js';
import { type Catalog, define, type RemedySpec } from '../../src/catalog/index.js';
import { type Credit, type CreditsRequest, credits } from '../../src/service-levels/index.js';
import { byName } from '../limits/documents.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { unanswered } from './unanswered.ts';

const FEE = { amount: '10000.00', currency: 'USD' } as const;

/** An offer of one tier with one remedy for late first replies, which are due after four hours. */
function offering(remedy: Partial<RemedySpec>): Catalog {
  const late: RemedySpec = { missed: { moreThan: 0, per: 'month' }, ...remedy };
  const gold = { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } };
  return define({ id: 'acme', channels: { web: {} }, tiers: { gold: { ...gold, remedies: { late } }, gone: gold } });
}

const YEAR = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z', zone: 'UTC' } as const;

function rowsOf(remedy: Partial<RemedySpec>, more: Partial<CreditsRequest> = {}): readonly Credit[] {
  return credits({ tickets: [], catalog: offering(remedy), tier: 'gold', fee: FEE, ...YEAR, ...more });
}

function startsOf(missed: RemedySpec['missed'], more: Partial<CreditsRequest> = {}): string[] {
  const rows = rowsOf({ missed }, more);
  return [...rows.map(({ period }) => period.startsOn), rows.at(-1)?.period.endsOn ?? ''];
}

describe('as many rows as billing.advance takes', () => {
  const remedies = (count: number) => byName('late', count, () => ({ missed: { moreThan: 0, per: 'month' } }));
  const asking = (count: number, to: string) => () =>
    credits({
      ...{ tickets: [], tier: 'gold', fee: FEE, from: '2000-01-01T00:00:00Z', to, zone: 'UTC' },
      catalog: define({
        ...{ id: 'acme', channels: { web: {} } },
        tiers: { gold: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} }, remedies: remedies(count) } },
      } as never),
    });

  test('fifty remedies of a hundred months are, and a month more is not', () => {
    const rows = asking(50, '2008-05-01T00:00:00Z')();
    expect(rows).toHaveLength(5000);
    const { events } = orThrow(
      start({
        ...{ id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 1, currency: 'USD', zone: 'UTC' },
        ...{ anchorOn: '2000-01-01', interval: 'month', at: '2000-01-01T00:00:00Z' },
      }),
    );
    expect(advance(apply(null, events), '2000-03-01T00:00:00Z', { credits: rows }).events).toHaveLength(2);
    expect(issuesOf(asking(50, '2008-05-02T00:00:00Z'))).toEqual(['to: too_many_periods']);
  });
});

describe('periods', () => {
  test.each<[string, RemedySpec['missed'], string[]]>([
    [
      'quarters',
      { moreThan: 0, per: 'quarter' },
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'],
    ],
    ['a year', { moreThan: 0, per: 'year' }, ['2026-01-01', '2027-01-01']],
    ['fiscal years', { moreThan: 0, per: 'year', startingOn: '02-01' }, ['2025-02-01', '2026-02-01', '2027-02-01']],
    [
      'fiscal quarters',
      { moreThan: 0, per: 'quarter', startingOn: '02-01' },
      ['2025-11-01', '2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01', '2027-02-01'],
    ],
  ])('%s', (_, missed, expected) => {
    expect(startsOf(missed)).toEqual(expected);
  });

  test('fiscal months that start on the 31st start on the last day of shorter months', () => {
    const spring = { from: '2028-02-15T00:00:00Z', to: '2028-05-01T00:00:00Z' };
    expect(startsOf({ moreThan: 0, per: 'month', startingOn: '01-31' }, spring)).toEqual([
      ...['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31'],
    ]);
  });

  test('they are those of the zone', () => {
    const hour = { from: '2026-10-31T14:30:00Z', to: '2026-10-31T15:30:00Z' };
    const month = { moreThan: 0, per: 'month' } as const;
    expect(startsOf(month, hour)).toEqual(['2026-10-01', '2026-11-01']);
    expect(startsOf(month, { ...hour, zone: 'Asia/Tokyo' })).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
  });

  test('a span without an instant has no period, and a tier without remedies no row', () => {
    expect(rowsOf({}, { to: YEAR.from })).toEqual([]);
    expect(rowsOf({}, { tier: 'gone' })).toEqual([]);
  });

  test('the first and the last instants of a Date', () => {
    const first = { from: -8.64e15, to: -8.64e15 + 1 };
    const last = { from: 8.64e15 - 1, to: 8.64e15 };
    expect(startsOf({ moreThan: 0, per: 'year' }, first)).toEqual(['-271821-01-01', '-271820-01-01']);
    expect(startsOf({ moreThan: 0, per: 'year' }, last)).toEqual(['+275760-01-01', '+275761-01-01']);
  });
});

describe('amounts', () => {
  /** Due on 5 January at 16:00, and never answered. */
  const late = unanswered(offering({}), 'gold', Date.UTC(2026, 0, 5, 12));

  test.each<[string, string, string, string]>([
    ['12.5', '1002', 'JPY', '125'], // 125.25
    ['12.5', '1004', 'JPY', '126'], // 125.5
    ['20', '0.02', 'USD', '0.00'], // 0.004
    ['20', '0.03', 'USD', '0.01'], // 0.006
    ['0.1', '99999999999999999999.00', 'USD', '100000000000000000.00'], // 99 999 999 999 999 999.999
    ['100', '1.234', 'KWD', '1.234'],
    ['0', '1.234', 'KWD', '0.000'],
  ])('%s %% of %s %s is %s', (percent, amount, currency, expected) => {
    const [row] = rowsOf({ credit: { percent } }, { fee: { amount, currency }, tickets: [late] });
    expect(row?.amount).toStrictEqual({ amount: expected, currency });
  });

  test('a remedy without a credit has no amount, and one without days to claim no date', () => {
    expect(rowsOf({})[0]).toMatchObject({ amount: null, claimUntil: null, threshold: 0 });
  });
});

describe('the request', () => {
  const request = { tickets: [], catalog: offering({}), tier: 'gold', fee: FEE, ...YEAR };

  test.each<[string, object, string]>([
    ['an unknown tier', { tier: 'golf' }, 'tier: unknown_tier'],
    ['a negative fee', { fee: { amount: '-1.00', currency: 'USD' } }, 'fee: negative_price'],
    ['an end before the start', { to: '2025-12-31T00:00:00Z' }, 'to: reversed_interval'],
    ['more than a hundred years', { to: '2126-01-03T00:00:00Z' }, 'to: too_many_periods'],
    ['no zone', { zone: undefined }, 'zone: missing'],
    ['no start', { from: undefined }, 'from: missing'],
    ['no end', { to: null }, 'to: invalid_instant'],
    ['seconds', { from: 1_767_225_600 }, 'from: looks_like_seconds'],
    ['tickets that are no list', { tickets: {} }, 'tickets: invalid_type'],
    ['another option', { until: YEAR.to }, 'until: unknown_field'],
  ])('%s', (_, wrong, expected) => {
    expect(issuesOf(() => credits({ ...request, ...wrong } as never))).toEqual([expected]);
  });

  test('every fault at once, with what was meant', () => {
    const error = thrownBy(() => credits({ ...request, tier: 'golf', zone: 'Mars', fee: null } as never));
    expect(error.verb).toBe('serviceLevels.credits');
    expect(error.issues.map(({ path }) => path.join('.')).sort()).toEqual(['fee', 'tier', 'zone']);
    expect(error.issues.find(({ code }) => code === 'unknown_tier')?.suggestion).toBe('gold');
  });

  test('a hundred years are allowed, and the built-in offer has no remedies', () => {
    expect(credits({ ...request, to: '2126-01-01T00:00:00Z' })).toHaveLength(1200);
    expect(credits({ ...request, catalog: undefined, tier: 'essentials' })).toEqual([]);
  });
});
