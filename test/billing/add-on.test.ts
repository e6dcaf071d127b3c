import { expect, test } from 'vitest';
import { addOnOf, advance } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { having, team } from './support-team.ts';

const bought = having(team(), { type: 'purchase', tier: 'essentials', at: '2024-02-15T12:00:00Z' });
const leaving = having(bought, { type: 'remove', at: '2024-02-20T12:00:00Z' });
const endsAt = '2024-02-29T00:00:00.000Z';

test('R3: nothing is held before the purchase, and the tier from its instant on', () => {
  expect(addOnOf(team(), '2024-02-01T00:00:00Z')).toBe(null);
  expect(addOnOf(bought, '2024-02-15T11:59:59.999Z')).toBe(null);
  expect(addOnOf(bought, '2024-02-15T12:00:00.000Z')).toEqual({ tier: 'essentials' });
  expect(addOnOf(bought, '2020-01-01T00:00:00Z')).toBe(null);
});

test.each([
  ['at the purchase', '2024-02-15T12:00:00.000Z', { tier: 'essentials' }],
  ['before the removal was scheduled', '2024-02-20T11:59:59.999Z', { tier: 'essentials' }],
  ['when it is scheduled', '2024-02-20T12:00:00.000Z', { tier: 'essentials', endsAt }],
  ['at the last millisecond', '2024-02-28T23:59:59.999Z', { tier: 'essentials', endsAt }],
  ['at 00:00 of the renewal date', endsAt, null],
  ['later', '2024-03-15T00:00:00Z', null],
])('R13 A12: %s', (_, at, expected) => {
  expect(addOnOf(leaving, at)).toStrictEqual(expected);
});

test('a boundary that has passed counts as advanced, whether it was or not', () => {
  const down = having(team(), { type: 'purchase', tier: 'enhanced' }, { type: 'change_tier', tier: 'essentials' });
  expect(addOnOf(down, '2024-02-28T23:59:59.999Z')).toEqual({ tier: 'enhanced' });
  expect(addOnOf(down, endsAt)).toEqual({ tier: 'essentials' });
  const { subscription } = advance(down, '2024-04-01T00:00:00Z');
  expect(addOnOf(subscription, '2024-04-02T00:00:00Z')).toEqual({ tier: 'essentials' });
  expect(addOnOf(subscription, '2024-02-28T23:59:59.999Z')).toEqual({ tier: 'enhanced' });
});

test('the end of the plan ends the add-on too', () => {
  const ending = having(bought, { type: 'end_plan' });
  expect(addOnOf(ending, '2024-02-28T00:00:00Z')).toEqual({ tier: 'essentials', endsAt });
  expect(addOnOf(ending, endsAt)).toBe(null);
  const { subscription } = advance(ending, '2024-06-01T00:00:00Z');
  expect([addOnOf(subscription, '2024-06-01T00:00:00Z'), addOnOf(subscription, '2024-02-28T00:00:00Z')]).toEqual([
    null,
    { tier: 'essentials' },
  ]);
});

test('bad input is refused', () => {
  expect(issuesOf(() => addOnOf(bought, '2024-02-15'))).toEqual(['at: invalid_instant']);
  expect(issuesOf(() => addOnOf({} as never, 0))).toContain('subscription.planUnitPrice: missing');
});
