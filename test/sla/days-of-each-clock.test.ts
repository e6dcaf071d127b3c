import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, type TargetSpec } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { budgetFrom } from '../../src/sla/commitment.js';
import { severityNeeded } from '../../src/sla/commitments-for.js';
import { type CommitmentsRequest, commitmentsFor } from '../../src/sla/index.js';
import { member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { FRIDAY } from './requests.ts';

const HOUR = 3_600_000;
const office = { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } as const;

function made(targets: { readonly [id: string]: TargetSpec }, more: Partial<CommitmentsRequest> = {}) {
  const catalog = define({
    id: 'days',
    severities: { A: {}, B: {} },
    hours: { office, counted: { ...office, day: 'PT8H' } },
    channels: { web: {} },
    languages: { en: {}, fr: {} },
    tiers: { held: { targets, benefits: { web: {} } } },
  } as const satisfies CatalogSpec);
  const account = { kind: 'team', addOn: { tier: 'held' } } as const;
  const entitlements = of({ account, person: member(), at: FRIDAY, catalog });
  const ask = { entitlements, route: { channel: 'web', language: 'en' }, at: FRIDAY, catalog, ...more };
  return { entitlements, commitments: () => commitmentsFor(ask) };
}

describe('A34: a promise in days says what one of its days is', () => {
  const dayOf = (target: TargetSpec) => made({ reply: target }).commitments()[0];

  test('the close of the hours, or a length of open time', () => {
    expect(dayOf({ within: 'P1D', hours: 'office' })?.day).toBe('close');
    expect(dayOf({ within: 'P1D', hours: 'counted' })?.day).toBe('PT8H');
  });

  test('and no other promise does', () => {
    for (const target of [
      { within: 'PT8H', hours: 'office' },
      { within: 'P1D', hours: 'office', over: true },
      { within: 'best_effort', hours: 'office' },
    ] as const) {
      expect(Object.keys(dayOf(target) ?? {})).not.toContain('day');
    }
  });

  test('a day is one of the desk even where its clock would run round the clock', () => {
    const [commitment] = made({ reply: { within: 'P1D', hours: 'office' } }, { deskClock: 'elapsed' }).commitments();
    // From Friday at 08:30 in Berlin to the close of Monday.
    expect(commitment).toMatchObject({ hours: 'office', budget: 'PT16H', dueAt: '2026-11-23T16:00:00.000Z' });
    const [exact] = made({ reply: { within: 'PT8H', hours: 'office' } }, { deskClock: 'elapsed' }).commitments();
    expect(exact).toMatchObject({ hours: 'always', schedule: null, dueAt: '2026-11-20T15:30:00.000Z' });
  });

  test('round the clock, a day ends at midnight UTC', () => {
    // The first date after Friday's is Saturday: it closes as Sunday begins.
    expect(dayOf({ within: 'P1D' })).toMatchObject({
      day: 'close',
      hours: 'always',
      schedule: null,
      dueAt: '2026-11-22T00:00:00.000Z',
    });
  });
});

describe('A34: each clock of an update or a next reply in days has the time up to its own close', () => {
  const [next] = made({ next: { within: 'P1D', metric: 'next_reply', hours: 'office' } }).commitments();
  const hours = next?.schedule ?? null;
  const friday = Date.parse(FRIDAY); // 08:30 in Berlin
  const monday = Date.parse('2026-11-23T12:00:00+01:00');

  test.each([
    // Two days of eight hours, up to Monday's close; five hours of Monday, and Tuesday.
    ['next_reply', 'P1D', 'close', null, 16, 13],
    ['update', 'P1D', 'close', null, 16, 13],
    ['update', 'P2D', 'close', null, 24, 21],
    // What the request was promised when it was made stays.
    ['first_reply', 'P1D', 'close', 'PT16H', 16, 16],
    ['resolution', 'P1D', 'close', 'PT16H', 16, 16],
    // A length of open time is the same from each start, and so is an exact time.
    ['next_reply', 'P1D', 'PT8H', 'PT8H', 8, 8],
    ['update', 'PT4H', undefined, 'PT4H', 4, 4],
  ] as const)('%s, %s, a day being %s', (metric, within, day, budget, fromFriday, fromMonday) => {
    const promise = { metric, within, budget, schedule: hours, ...(day !== undefined && { day }) };
    expect([budgetFrom(promise, friday), budgetFrom(promise, monday)]).toEqual([fromFriday * HOUR, fromMonday * HOUR]);
  });

  test('best effort has none', () => {
    expect(budgetFrom({ metric: 'update', within: 'best_effort', budget: null, schedule: hours }, friday)).toBeNull();
  });
});

test('a clock that starts with the severity says so, and no other does', () => {
  const [late, usual] = made(
    {
      late: { within: 'PT1H', severity: 'A', from: 'severity_set' },
      usual: { within: 'PT2H', severity: 'A' },
    },
    { severity: 'A' },
  ).commitments();
  expect(late?.from).toBe('severity_set');
  expect(Object.keys(usual ?? {})).not.toContain('from');
});

describe('a severity is asked for where a promise that could be made names one', () => {
  const both = { both: { within: 'PT1H', severity: 'A', metric: ['first_reply', 'resolution'] } } as const;

  test('A29: for one of the metrics that are asked for', () => {
    expect(issuesOf(made(both, { metrics: ['first_reply'] }).commitments)).toEqual(['severity: severity_needed']);
    expect(made(both, { metrics: ['update'] }).commitments()).toEqual([]);
  });

  test('and, before language and product are known, whichever they will be', () => {
    const { entitlements } = made({ french: { within: 'PT1H', severity: 'A', language: 'fr', product: 'sign' } });
    const request = { severity: null, metrics: ['first_reply'], channel: 'web' } as const;
    const codes = (more: object) =>
      severityNeeded(entitlements, { ...request, ...more })?.issues.map(({ code }) => code);
    expect(codes({})).toEqual(['severity_needed']);
    expect(codes({ language: 'fr', product: 'sign' })).toEqual(['severity_needed']);
    expect([codes({ language: 'en' }), codes({ product: null }), codes({ severity: 'B' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
