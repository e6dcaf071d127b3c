import { expect, test } from 'vitest';
import { addOnOf, addOnsOf, advance } from '../../src/billing/index.js';
import { entitlements } from '../../src/index.js';
import { issuesOf } from '../thrown.ts';
import { ADMIN, having, team } from './support-team.ts';
import { HALF, MAY, three, threeTiers } from './three-tiers.ts';

const since = '2024-02-15T12:00:00.000Z';
const bought = having(team(), { type: 'purchase', tier: 'essentials', at: since });
const leaving = having(bought, { type: 'remove', at: '2024-02-20T12:00:00Z' });
const endsAt = '2024-02-29T00:00:00.000Z';
const held = { tier: 'essentials', since, endsAt: null, next: null };

test('R3: nothing is held before the purchase, and the tier from its instant on', () => {
  expect(addOnOf(team(), '2024-02-01T00:00:00Z')).toBe(null);
  expect(addOnOf(bought, '2024-02-15T11:59:59.999Z')).toBe(null);
  expect(addOnOf(bought, since)).toEqual(held);
  expect(addOnOf(bought, '2020-01-01T00:00:00Z')).toBe(null);
});

test.each([
  ['at the purchase', since, null],
  ['when it is scheduled', '2024-02-20T12:00:00.000Z', endsAt],
  ['at the last millisecond', '2024-02-28T23:59:59.999Z', endsAt],
])('R13 A12: %s it is held', (_, at, end) => {
  expect(addOnOf(leaving, at)).toMatchObject({ tier: 'essentials', since });
  if (end !== null) expect(addOnOf(leaving, at)).toEqual({ ...held, endsAt: end });
});

test.each([
  ['at 00:00 of the renewal date', endsAt],
  ['later', '2024-03-15T00:00:00Z'],
])('R13 A12: %s it is not', (_, at) => {
  expect(addOnOf(leaving, at)).toBe(null);
});

test('a boundary that has passed counts as advanced, whether it was or not', () => {
  const down = having(team(), { type: 'purchase', tier: 'enhanced' }, { type: 'change_tier', tier: 'essentials' });
  const next = { tier: 'essentials', at: endsAt };
  expect(addOnOf(down, '2024-02-28T23:59:59.999Z')).toEqual({ tier: 'enhanced', since, endsAt: null, next });
  expect(addOnOf(down, endsAt)).toEqual({ ...held, since: endsAt });
  const { subscription } = advance(down, '2024-04-01T00:00:00Z');
  expect(addOnOf(subscription, '2024-04-02T00:00:00Z')).toEqual({ ...held, since: endsAt });
  expect(addOnOf(subscription, '2024-02-28T23:59:59.999Z')?.tier).toBe('enhanced');
});

test('a tier that takes the place of another begins then; one that goes on keeps its beginning', () => {
  const up = having(bought, { type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00.000Z' });
  expect(addOnOf(up, '2024-02-21T00:00:00Z')).toMatchObject({ tier: 'enhanced', since: '2024-02-20T12:00:00.000Z' });
  const later = advance(bought, '2024-06-01T00:00:00Z').subscription;
  expect(addOnOf(later, '2024-06-01T00:00:00Z')).toEqual(held);
});

test('the end of the plan ends the add-on too', () => {
  const ending = having(bought, { type: 'end_plan' });
  expect(addOnOf(ending, '2024-02-28T00:00:00Z')).toEqual({ ...held, endsAt });
  expect(addOnOf(ending, endsAt)).toBe(null);
  const { subscription } = advance(ending, '2024-06-01T00:00:00Z');
  expect(addOnOf(subscription, '2024-06-01T00:00:00Z')).toBe(null);
  expect(addOnOf(subscription, '2024-02-28T00:00:00Z')?.tier).toBe('essentials');
});

test('those beside another are listed after it', () => {
  const both = three({ holding: { tier: 'gold', beside: ['care'] } });
  expect(addOnsOf(both, HALF).map(({ tier }) => tier)).toEqual(['gold', 'care']);
  expect(addOnOf(both, HALF)?.tier).toBe('gold');
  const down = having(both, { type: 'change_tier', tier: 'silver', at: HALF });
  expect(addOnsOf(down, HALF).map(({ tier, endsAt: end, next }) => [tier, end, next?.tier ?? null])).toEqual([
    ['gold', null, 'silver'],
    ['care', MAY, null],
  ]);
  expect(addOnsOf(three(), HALF)).toEqual([]);
});

test('what is held fits what entitlements.of takes', () => {
  const account = { id: 'acme', kind: 'team', plan: 'advanced', salesExecutive: false } as const;
  const set = (at: string) => {
    const person = { ...ADMIN, status: 'active' } as const;
    return entitlements.of({ account: { ...account, addOn: addOnOf(leaving, at) }, person, at });
  };
  expect(set('2024-02-21T00:00:00Z')).toMatchObject({ tier: 'essentials', validUntil: endsAt });
  expect(set('2024-03-01T00:00:00Z').tier).toBe(null);
  const addOns = addOnsOf(three({ holding: { tier: 'gold', beside: ['care'] } }), HALF);
  const both = entitlements.of({
    ...{
      account: { id: 'acme', kind: 'team', plan: 'plus', addOns },
      person: { id: 'olga', status: 'active', roles: ['owner'] },
    },
    ...{ at: HALF, catalog: threeTiers },
  });
  expect(both.held.map(({ tier }) => tier)).toEqual(['gold', 'care']);
});

test('bad input is refused', () => {
  expect(issuesOf(() => addOnOf(bought, '2024-02-15'))).toEqual(['at: invalid_instant']);
  expect(issuesOf(() => addOnOf({} as never, 0))).toContain('subscription.current: missing');
  expect(issuesOf(() => addOnsOf({} as never, 0))).toContain('subscription.current: missing');
});
