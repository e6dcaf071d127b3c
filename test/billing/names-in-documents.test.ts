import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../src/billing/command-schema.js';
import { eventSchema } from '../../src/billing/event-schema.js';
import { parseEvents, parseSubscription } from '../../src/billing/index.js';
import { subscriptionSchema } from '../../src/billing/subscription-schema.js';
import { of } from '../../src/money/index.js';
import { put } from './put.ts';
import { command, decided, having, startOf, stored, team } from './support-team.ts';
import { HALF, sharing, startThree, three } from './three-tiers.ts';

// The names that the contract lists are all read where a document has them, and described by its schema; others are not.

const bought = having(team(), { type: 'purchase', tier: 'essentials' });
const purchased = decided(team(), { type: 'purchase', tier: 'essentials' }).events;
const spending = sharing('business');
const later = having(three(), { type: 'change_seats', seats: 8, at: HALF });

const eventsAreRead = (events: unknown) => [parseEvents(events).ok, fits(eventSchema(), (events as unknown[])[0])];
const stateIsRead = (state: unknown) => [parseSubscription(state).ok, fits(subscriptionSchema(), state)];

function fits(schema: ReturnType<typeof eventSchema | typeof subscriptionSchema>, value: unknown): boolean {
  return schema.safeParse(value).success;
}

const BOTH = [true, true];
const NEITHER = [false, false];

describe('an event of a command', () => {
  test.each([
    ['actor.status', ['active', 'invited', 'suspended', 'removed'], 'asleep'],
    ['actor.signedIn', [true, false], 'yes'],
    ['via', ['admin_console', 'sales', 'system'], 'phone'],
    ['planStatus', ['active', 'ending'], 'paused'],
  ])('%s: %j, and nothing else', (field, values, other) => {
    for (const value of values)
      expect([value, ...eventsAreRead(put(purchased, `0.${field}`, value))]).toEqual([value, ...BOTH]);
    for (const value of [other, ''])
      expect([value, ...eventsAreRead(put(purchased, `0.${field}`, value))]).toEqual([value, ...NEITHER]);
  });

  test('without a field that every event has it is not read', () => {
    const [event] = stored(purchased);
    for (const field of Object.keys(event ?? {}).filter((name) => name !== 'version')) {
      expect([field, ...eventsAreRead([{ ...event, [field]: undefined }])]).toEqual([field, ...NEITHER]);
    }
  });
});

test('a start without a field that every start has is not read', () => {
  const started = startThree({ alreadyPaid: false });
  const [event] = started.ok ? stored(started.value.events) : [];
  for (const field of Object.keys(event ?? {}).filter((name) => name !== 'version')) {
    expect([field, ...eventsAreRead([{ ...event, [field]: undefined }])]).toEqual([field, ...NEITHER]);
  }
});

describe('a state', () => {
  test('is described as it is read, with the commands that it remembers', () => {
    for (const state of [bought, spending, later]) expect(stateIsRead(stored(state))).toEqual(BOTH);
    expect(subscriptionSchema().safeParse(stored(later)).data).toEqual(later);
    for (const field of ['id', 'revision', 'at', 'digest']) {
      expect([field, ...stateIsRead(put(bought, `accepted.0.${field}`, undefined))]).toEqual([field, ...NEITHER]);
      expect([field, ...stateIsRead(put(bought, `accepted.0.${field}`, []))]).toEqual([field, ...NEITHER]);
    }
    expect(stateIsRead(put(later, 'accepted.0.effectiveAt', 'soon'))).toEqual(NEITHER);
  });

  test('without a field that every state has is not read', () => {
    for (const field of Object.keys(bought).filter((name) => name !== 'version')) {
      expect([field, ...stateIsRead({ ...stored(bought), [field]: undefined })]).toEqual([field, ...NEITHER]);
    }
  });

  test.each([
    ['account.kind', ['team', 'individual']],
    ['account.salesExecutive', [true, false]],
    ['account.selfServe', [true, false]],
    ['rounding', ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']],
    ['granularity', ['day', 'second']],
    ['offer.tiers.0.accounts', ['team', 'individual', 'any']],
    ['offer.plans.0.account', ['team', 'individual']],
    [
      'offer.tiers.0.sold',
      [{}, { from: '2024-01-01' }, { until: '2024-01-01' }, { from: '2023-01-01', until: '2024-01-01' }],
    ],
    ['offer.selfService', [null, { tiers: [], withSalesExecutive: true, because: ['R5'] }]],
    ['prices.enhanced.every', ['period', 'month', 'year']],
    ['prices.enhanced.per', ['seat', 'person', 'subscription']],
    ['prices.enhanced', ['bundled']],
  ])('%s may be any of %j', (field, values) => {
    // One price alone is not compared with another.
    const state = team({ prices: { enhanced: of('12.49', 'USD') } });
    for (const value of values) expect([value, ...stateIsRead(put(state, field, value))]).toEqual([value, ...BOTH]);
    for (const other of ['', 'other', 7]) {
      expect([other, ...stateIsRead(put(state, field, other))]).toEqual([other, ...NEITHER]);
    }
  });

  test.each(['month', 'quarter', 'half_year', 'year'])('its interval may be a %s', (interval) => {
    const state = startOf({ interval, prices: {}, anchorOn: '2024-01-31' });
    expect(state.ok && stateIsRead(stored(state.value.subscription))).toEqual(BOTH);
  });
});

test.each([
  ['via', ['admin_console', 'sales', 'system']],
  ['actor.status', ['active', 'invited', 'suspended', 'removed']],
  ['actor.signedIn', [true, false]],
])('%s of a command may be any of %j', (field, values) => {
  const asked = command({ type: 'remove' });
  for (const value of values) expect(commandSchema().safeParse(put(asked, field, value)).success).toBe(true);
  for (const value of ['', 'other']) expect(commandSchema().safeParse(put(asked, field, value)).success).toBe(false);
});

test.each([...['removal', 'tier', 'seats', 'people', 'plan', 'prices', 'interval', 'plan_end']])(
  '%s can be undone by its name, and the event that undoes it is read',
  (what) => {
    expect(commandSchema().safeParse(command({ type: 'undo', what })).success).toBe(true);
    const { events } = decided(having(bought, { type: 'remove' }), { type: 'undo' });
    expect(eventsAreRead(put(events, '0.undone', [what]))).toEqual(BOTH);
  },
);
