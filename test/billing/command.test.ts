import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/billing/index.js';

const usual = {
  id: 'c1',
  actor: { id: 'ann', roles: ['team_admin'] },
  via: 'admin_console',
  at: '2024-02-15T21:00:00+09:00',
};
const body = { type: 'purchase', tier: 'essentials', ...usual };
const USD = (amount: string) => ({ amount, currency: 'USD' });

const issuesOf = (input: unknown) => {
  const decision = parseCommand(input);
  return decision.ok ? [] : decision.refusal.issues.map(({ code, path }) => `${path.join('.')}: ${code}`).sort();
};

test('a command from outside has its instant in canonical form, and no field that was undefined', () => {
  const value = { ...body, at: '2024-02-15T12:00:00.000Z' };
  const actor = { ...body.actor, status: undefined, signedIn: undefined };
  expect(parseCommand({ ...body, actor, expected: undefined })).toStrictEqual({ ok: true, value });
  expect(parseCommand({ ...body, at: new Date('2024-02-15T12:00:00Z') })).toStrictEqual({ ok: true, value });
});

const price = { percentOf: 'usage', bands: [{ upTo: '10', percent: '5' }, { percent: '3' }], atLeast: { USD: '1.00' } };

describe('every command is read with all of its fields', () => {
  test.each<object>([
    { type: 'purchase', tier: 'gold' },
    { type: 'change_tier', tier: 'gold' },
    { type: 'remove' },
    { type: 'remove', tier: 'care' },
    { type: 'undo' },
    { type: 'undo', what: 'removal', tier: 'care' },
    { type: 'keep_plan' },
    { type: 'end_plan' },
    { type: 'change_seats', seats: 12 },
    { type: 'change_seats', seats: 5, tier: 'care' },
    { type: 'change_people', people: { pro: 2, elite: 0 } },
    { type: 'change_plan', plan: 'max' },
    { type: 'change_plan', plan: 'max', unitPrice: USD('0.0015') },
    { type: 'change_plan', plan: 'max', unitPrice: null },
    { type: 'change_prices', prices: { gold: USD('12.00'), cloud: price, free: 'bundled' } },
    { type: 'change_account', salesExecutive: true, selfServe: false, flags: ['trial'] },
    {
      type: 'change_interval',
      interval: 'half_year',
      anchorOn: '2024-05-15',
      unitPrice: USD('1.00'),
      prices: { gold: USD('1.00') },
    },
    { type: 'end_now', credit: true, usage: { usage: USD('100.00') } },
    { type: 'restart' },
    {
      ...{ type: 'restart', plan: { id: 'max', unitPrice: USD('1.00') }, seats: 5, prices: { gold: USD('1.00') } },
      ...{ interval: 'year', anchorOn: '2024-05-15' },
    },
  ])('%j', (asked) => {
    const input = {
      ...usual,
      ...asked,
      expected: USD('-1.00'),
      via: 'sales',
      actor: { ...usual.actor, status: 'active', signedIn: true },
    };
    expect(parseCommand(input)).toStrictEqual({ ok: true, value: { ...input, at: '2024-02-15T12:00:00.000Z' } });
  });
});

test('every issue is told, with its path', () => {
  const actor = { id: 1, roles: 'team_admin', status: 'gone', signedIn: 'yes' };
  expect(issuesOf({ ...body, via: 'phone', actor, at: 'today', expected: USD('1') })).toEqual([
    'actor.id: invalid_type',
    'actor.roles: invalid_type',
    'actor.signedIn: invalid_type',
    'actor.status: unknown_status',
    'at: invalid_instant',
    'expected.amount: wrong_digits',
    'via: unknown_via',
  ]);
  expect(
    issuesOf({
      ...usual,
      type: 'restart',
      plan: { unitPrice: USD('-1.00') },
      seats: 0,
      interval: 'week',
      tier: 'gold',
    }),
  ).toEqual([
    'interval: unknown_interval',
    'plan.id: missing',
    'plan.unitPrice: negative_price',
    'seats: invalid_seats',
    'tier: unknown_field',
  ]);
});

test('fields of the actor that billing does not know are left out', () => {
  const value = { ...body, at: '2024-02-15T12:00:00.000Z' };
  expect(parseCommand({ ...body, actor: { ...body.actor, name: 'Ann' } })).toStrictEqual({ ok: true, value });
});

test.each([null, 1, 'purchase', [], {}, { type: 'purchase' }, new Map([['type', 'purchase']])])(
  '%j is refused',
  (value) => {
    expect(parseCommand(value).ok).toBe(false);
  },
);
