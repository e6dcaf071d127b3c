import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/billing/command-reader.js';
import { advance, apply } from '../../src/billing/index.js';
import { Faults } from '../../src/input/faults.js';
import { jsonSchema } from '../../src/json-schema/index.js';
import { of } from '../../src/money/index.js';
import { decided, having, startOf } from '../billing/support-team.ts';
import { HALF, MAY, sharing, startThree, three } from '../billing/three-tiers.ts';
import { fits, stored } from './validators.ts';

const UNIONS = ['ticket_event', 'ticket_command', 'subscription_event', 'billing_command'] as const;
const WHOLE = [
  'catalog',
  'schedule',
  'account',
  'person',
  'entitlements',
  'route',
  'commitment',
  'reading',
  'ticket',
  'ticket_submission',
  'subscription',
  'invoice',
  'money',
] as const;

describe('JSON Schemas', () => {
  test.each(WHOLE)('of %s', (name) => {
    expect(jsonSchema(name)).toMatchObject({ type: 'object', properties: expect.any(Object) });
  });

  test.each(UNIONS)('of %s: one form for each type', (name) => {
    expect(jsonSchema(name)).toMatchObject({ oneOf: expect.any(Array) });
  });

  test.each([...WHOLE, ...UNIONS])('of %s are plain JSON, frozen', (name) => {
    const schema = jsonSchema(name);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(Object.isFrozen(schema) && Object.isFrozen(schema.properties ?? schema.oneOf)).toBe(true);
  });

  test('of draft 2020-12, or of draft 7 where that is asked for', () => {
    expect(jsonSchema('money').$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(jsonSchema('money', { draft: '2020-12' })).toEqual(jsonSchema('money'));
    expect(jsonSchema('money', { draft: '07' }).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  test('every fault of a call at once', () => {
    const call = () => jsonSchema('tickets' as 'ticket', { draft: '7' as '07' });
    expect(call).toThrow(/^jsonSchema: document: "tickets" is not a known document\. .*Did you mean "ticket"\?\n/);
    expect(call).toThrow(/options\.draft: "7" is not a known draft\. Use 2020-12, 07\./);
  });
});

const at = HALF;
const held = { tier: 'gold', beside: ['care'], people: { pro: 3 }, seats: { care: 4 } };
const rich = three({ alreadyPaid: false, holding: held });

describe('the schemas of billing describe what billing writes', () => {
  const started = startThree({ alreadyPaid: false, holding: held });
  const purchase = decided(three(), { type: 'purchase', tier: 'silver', at });
  const renewal = advance(having(rich, { type: 'change_seats', seats: 8, at }), MAY);

  test.each([
    ['a start', rich],
    ['what waits', having(rich, { type: 'change_prices', prices: { gold: of('13.00', 'USD') }, at })],
    ['a renewal', renewal.subscription],
    ['a share of spend', sharing('business')],
    ['an end', having(rich, { type: 'end_now', credit: true, at })],
  ])('subscription: %s', (_, state) => {
    expect(fits('subscription', state)).toBe(true);
    expect(fits('subscription', { ...state, current: undefined })).toBe(false);
    expect(fits('subscription', { ...state, planStatus: 'paused' })).toBe(false);
  });

  test('subscription: one with commands', () => {
    expect(fits('subscription', apply(three(), purchase.events))).toBe(true);
  });

  test.each([
    ['started', started.ok ? started.value.events[0] : null],
    ['purchased', purchase.events[0]],
    ['renewed', renewal.events[0]],
  ])('subscription_event: %s', (type, event) => {
    expect(event?.type).toBe(type);
    expect(fits('subscription_event', event)).toBe(true);
    expect(fits('subscription_event', { ...event, type: 'bought' })).toBe(false);
    expect(fits('subscription_event', { ...event, revision: 0 })).toBe(false);
  });

  test('invoice', () => {
    const answer = startOf({ alreadyPaid: false });
    const invoice = answer.ok ? answer.value.invoice : null;
    for (const one of [invoice, purchase.invoice, renewal.invoices[0]]) {
      expect(fits('invoice', one)).toBe(true);
      expect(fits('invoice', { ...one, lines: [] })).toBe(false);
    }
  });
});

describe('the schema of commands describes what `decide` reads', () => {
  const shared = { id: 'c1', actor: { id: 'ann', roles: ['team_admin'], signedIn: true }, via: 'sales', at };
  const usd = of('12.00', 'USD');
  const prices = { gold: usd, care: { per: 'seat', amount: { USD: '24.00' }, every: 'year' }, silver: 'bundled' };
  const commands: readonly object[] = [
    { type: 'purchase', tier: 'gold', expected: usd },
    { type: 'change_tier', tier: 'gold' },
    { type: 'remove' },
    { type: 'remove', tier: 'gold' },
    { type: 'undo' },
    { type: 'undo', what: 'removal', tier: 'gold' },
    { type: 'keep_plan' },
    { type: 'change_seats', seats: 1 },
    { type: 'change_seats', seats: 5, tier: 'gold' },
    { type: 'change_people', people: { pro: 0, elite: 2 } },
    { type: 'change_plan', plan: 'max', unitPrice: usd },
    { type: 'change_plan', plan: 'max', unitPrice: null },
    { type: 'change_prices', prices },
    { type: 'change_account', salesExecutive: true, selfServe: false, flags: ['trial'] },
    { type: 'change_interval', interval: 'half_year', anchorOn: '2024-05-15', unitPrice: usd, prices },
    { type: 'end_plan' },
    { type: 'end_now', credit: true, usage: { spend: usd } },
    {
      type: 'restart',
      plan: { id: 'max', unitPrice: usd },
      seats: 3,
      prices,
      interval: 'year',
      anchorOn: '2024-05-15',
    },
    { type: 'restart' },
  ];
  const isRead = (command: object) => !(readCommand(stored(command)) instanceof Faults);

  test.each(commands.map((one) => [one]))('%j', (asked) => {
    const command = { ...shared, ...asked };
    expect([isRead(command), fits('billing_command', command)]).toEqual([true, true]);
  });

  test.each([
    [{ type: 'buy', tier: 'gold' }],
    [{ type: 'purchase' }],
    [{ type: 'purchase', tier: 'gold', id: 'a b' }],
    [{ type: 'purchase', tier: 'gold', via: 'phone' }],
    [{ type: 'purchase', tier: 'gold', actor: { id: 'ann' } }],
    [{ type: 'purchase', tier: 'gold', colour: 'red' }],
    [{ type: 'change_seats', seats: 0 }],
    [{ type: 'change_seats', seats: 1.5 }],
    [{ type: 'change_people', people: { pro: -1 } }],
    [{ type: 'change_prices' }],
    [{ type: 'change_prices', prices: { gold: 'free' } }],
    [{ type: 'undo', what: 'everything' }],
    [{ type: 'change_interval', interval: 'week' }],
    [{ type: 'end_now' }],
    [{ type: 'change_account', flags: 'trial' }],
    [{ type: 'restart', plan: { unitPrice: null } }],
  ])('%j is refused by both', (asked) => {
    const command = { ...shared, ...asked };
    expect([isRead(command), fits('billing_command', command)]).toEqual([false, false]);
  });
});
