import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, type TargetSpec } from '../../src/catalog/index.js';
import { type Account, of } from '../../src/entitlements/index.js';
import { type CommitmentsRequest, commitmentsFor, governing, promise } from '../../src/sla/index.js';
import { member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { FRIDAY } from './requests.ts';

/** Berlin is an hour ahead of UTC in November, so that the request comes on Friday at 08:30, before the office opens. */
const office = { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } as const;
const OFFER = {
  id: 'timed',
  severities: { A: { needs: '24x7_contact', otherwise: 'B' }, B: {} },
  hours: { office, counted: { ...office, day: 'PT8H' } },
  channels: { web: {} },
  tiers: { held: { targets: {}, benefits: { web: {} } } },
} as const satisfies CatalogSpec;
const account: Account = { kind: 'team', addOn: { tier: 'held' } };
const ask = { account, person: member(), channel: 'web', language: 'en', at: FRIDAY } as const;

/** An offer with these targets. */
function offering(targets: { readonly [id: string]: TargetSpec }) {
  return define({ ...OFFER, tiers: { held: { targets, benefits: { web: {} } } } });
}

/** What an offer with these targets promises to the request. */
function made(targets: { readonly [id: string]: TargetSpec }, more: Partial<CommitmentsRequest> = {}) {
  const catalog = offering(targets);
  const entitlements = of({ account, person: member(), at: FRIDAY, catalog });
  return commitmentsFor({ entitlements, route: { channel: 'web', language: 'en' }, at: FRIDAY, catalog, ...more });
}

describe('A34: days', () => {
  test.each([
    // The last close of the first open date after Friday is Monday at 17:00; from Friday at 08:30, that is two days of eight hours.
    ['P1D', 'office', 'PT16H', '2026-11-23T16:00:00.000Z'],
    ['P2D', 'office', 'PT24H', '2026-11-24T16:00:00.000Z'],
    // A day of eight hours of open time: Friday's.
    ['P1D', 'counted', 'PT8H', '2026-11-20T16:00:00.000Z'],
    ['P2D', 'counted', 'PT16H', '2026-11-23T16:00:00.000Z'],
  ] as const)('%s on the hours %s', (within, hours, budget, dueAt) => {
    const [commitment] = made({ reply: { within, hours } });
    expect(commitment).toMatchObject({ within, hours, budget, dueAt });
  });

  test('the clock of a next reply has not started', () => {
    expect(made({ next: { metric: 'next_reply', within: 'P1D', hours: 'office' } })[0]).toMatchObject({ dueAt: null });
  });
});

describe('best effort, and more than a time, are never due', () => {
  test.each<[string, TargetSpec]>([
    ['best effort', { within: 'best_effort' }],
    ['more than a time', { within: 'PT4H', over: true }],
    ['more than days', { within: 'P3D', over: true, hours: 'office' }],
  ])('%s', (_, target) => {
    const commitments = made({ reply: target });
    expect(commitments).toMatchObject([{ within: target.within, budget: null, dueAt: null }]);
    expect(governing(commitments)).toBeNull();
    expect(promise({ ...ask, catalog: offering({ reply: target }) })).toMatchObject({
      ok: true,
      value: { governing: null, dueAt: null },
    });
  });
});

describe('promises by product', () => {
  const targets = {
    any: { within: 'PT8H' },
    sign: { within: 'PT1H', product: 'sign' },
    urgent: { within: 'PT15M', product: 'vault', severity: ['A', 'B'] },
  } as const;
  const idsFor = (more: Partial<CommitmentsRequest>) => made(targets, more).map(({ id }) => id);

  test('are made to a request about it', () => {
    expect(idsFor({ product: 'sign' })).toEqual(['any', 'sign']);
    expect(idsFor({ product: 'vault', severity: 'B' })).toEqual(['any', 'urgent']);
    expect(idsFor({ severity: 'B' })).toEqual(['any']);
  });

  test('A29: a severity is asked for only where a promise by severity is made for the product', () => {
    const needed = ['severity: severity_needed'];
    expect(idsFor({ product: null })).toEqual(['any']);
    expect(issuesOf(() => idsFor({ product: 'vault' }))).toEqual(needed);
    const asked = { ...ask, catalog: offering(targets) };
    expect(promise({ ...asked, product: 'sign' }).ok).toBe(true);
    expect(issuesOf(() => promise({ ...asked, product: 'vault' }))).toEqual(needed);
  });
});

describe('a severity that needs something', () => {
  const targets = { a: { within: 'PT15M', severity: 'A' }, b: { within: 'PT1H', severity: 'B' } } as const;
  test.each([
    ['brought', ['24x7_contact'], 'a', 'A'],
    ['not brought', [], 'b', 'B'],
  ])('%s', (_, brings, id, severity) => {
    expect(made(targets, { severity: 'A', brings })).toMatchObject([{ id, severity }]);
    const decision = promise({ ...ask, catalog: offering(targets), severity: 'A', brings });
    expect(decision).toMatchObject({ ok: true, value: { commitments: [{ id, severity }] } });
  });
});
