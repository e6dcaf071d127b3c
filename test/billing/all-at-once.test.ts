import { expect, test } from 'vitest';
import { decide, start } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';

// "Every fault of a request is reported at once": what a name means is said by another argument (the offer of a subscription),
// and it is told beside the faults of other fields, not once those are mended.

const at = '2024-02-15T09:00:00.000Z';
const usd = (amount: string) => of(amount, 'USD');
const spec = {
  ...({ id: 'acme', account: { kind: 'team' }, plan: { id: 'advanced' }, seats: 10, currency: 'USD' } as const),
  ...({ prices: { essentials: usd('4.99') }, anchorOn: '2024-01-31', interval: 'month', zone: 'UTC', at } as const),
};
const starting = (changes: object) => issuesOf(() => start({ ...spec, ...changes }));

test.each<[string, object, readonly string[]]>([
  ['a plan', { plan: { id: 'advancd' }, seats: 0 }, ['seats: invalid_seats', 'plan.id: unknown_plan']],
  [
    'a plan whose price has a fault',
    { plan: { id: 'advancd', unitPrice: usd('-1.00') } },
    ['plan.unitPrice: negative_price', 'plan.id: unknown_plan'],
  ],
  [
    'the plan of the account',
    { account: { kind: 'teem', plan: 'business' } },
    ['account.kind: unknown_kind', 'account.plan: plan_mismatch'],
  ],
  [
    'a tier that is held',
    { holding: { tier: 'gold' }, at: 'now' },
    ['at: invalid_instant', 'holding.tier: unknown_tier'],
  ],
  [
    'variants and tiers beside',
    { holding: { beside: ['care'], people: { pro: -1 }, seats: { care: 0, gold: 1 } } },
    [
      ...['holding.people.pro: invalid_people', 'holding.seats.care: invalid_seats', 'holding.beside.0: unknown_tier'],
      ...['holding.people.pro: unknown_variant', 'holding.seats.gold: unknown_tier'],
    ],
  ],
  [
    'the tier of a price',
    { prices: { gold: usd('1.00'), essentials: 5 }, plan: { id: 'advancd' } },
    ['prices.essentials: invalid_type', 'plan.id: unknown_plan', 'prices.gold: unknown_tier'],
  ],
  [
    'seats of a tier that cannot be read',
    { holding: { tier: 5, seats: { essentials: 2 } }, plan: { id: 'advancd' } },
    ['holding.tier: invalid_type', 'plan.id: unknown_plan'],
  ],
  ['a field too many', { plan: { id: 'advancd' }, seat: 1 }, ['seat: unknown_field', 'plan.id: unknown_plan']],
])('billing.start: %s', (_, changes, faults) => {
  expect(starting(changes)).toEqual(faults);
});

test('billing.start: of an offer with faults, nothing is said of its names', () => {
  const catalog = { id: 'acme', channels: {} };
  expect(starting({ catalog, plan: { id: 'advancd' } })).toEqual(['catalog.tiers: missing']);
});

const started = start(spec);
const subscription = started.ok ? started.value.subscription : null;
const actor = { id: 'u1', roles: [] };
const deciding = (command: object) =>
  issuesOf(() => decide(subscription as never, { id: 'c 1', actor, via: 'sales', at, ...command } as never));

test.each<[string, object, readonly string[]]>([
  ['a tier', { type: 'purchase', tier: 'gold' }, ['command.tier: unknown_tier']],
  [
    'a variant',
    { type: 'change_people', people: { pro: -1 } },
    [...['command.people.pro: invalid_people', 'command.people.pro: unknown_variant']],
  ],
  [
    'a plan',
    { type: 'change_plan', plan: 'advancd', unitPrice: 5 },
    [...['command.unitPrice: invalid_type', 'command.plan: unknown_plan']],
  ],
  [
    'a plan to begin again with',
    { type: 'restart', plan: { id: 'advancd', price: 5 } },
    [...['command.plan.price: unknown_field', 'command.plan.id: unknown_plan']],
  ],
  ['a plan in the form of another command', { type: 'restart', plan: 'advancd' }, ['command.plan: invalid_type']],
  ['prices', { type: 'change_prices', prices: { gold: usd('1.00') } }, ['command.prices.gold: unknown_tier']],
])('billing.decide: %s beside an id that is none', (_, command, faults) => {
  const found = deciding(command);
  expect(found).toContain('command.id: invalid_id');
  expect(found.filter((one) => one !== 'command.id: invalid_id')).toEqual(faults);
});

test.each<[string, object, string]>([
  ['a command that there is not', { type: 'buy', tier: 'gold' }, 'command.type: unknown_command'],
  ['a command that has no such field', { type: 'end_plan', tier: 'gold' }, 'command.tier: unknown_field'],
])('billing.decide: no name is asked of %s', (_, command, fault) => {
  expect([...deciding(command)].sort()).toEqual(['command.id: invalid_id', fault].sort());
});

test('billing.decide: a price of what is no tier is told before the business is asked', () => {
  const command = { type: 'change_prices', prices: { gold: usd('1.00') }, id: 'c1', via: 'admin_console' };
  expect(deciding(command)).toEqual(['command.prices.gold: unknown_tier']);
});

test('billing.decide: of a subscription that cannot be read, no name of the command is unknown', () => {
  const given = { type: 'purchase', tier: 'gold', id: 'c 1', actor, via: 'sales', at };
  const found = issuesOf(() => decide({ version: 1 } as never, given as never));
  expect(found.filter((one) => one.startsWith('command'))).toEqual(['command.id: invalid_id']);
});
