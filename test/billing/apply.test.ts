import { expect, test } from 'vitest';
import { advance, apply, parseSubscription, type SubscriptionEvent } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, team } from './support-team.ts';

const state = team();
const { events } = decided(state, { type: 'purchase', tier: 'essentials', id: 'buy' });
const bought = apply(state, events);

test('events applied again change nothing', () => {
  expect(apply(bought, events)).toEqual(bought);
  expect(apply(state, [...events, ...events])).toEqual(bought);
});

test('renewals applied again change nothing, also those of long ago', () => {
  const { events: renewals, subscription } = advance(bought, '2024-06-01T00:00:00Z');
  expect(apply(bought, renewals)).toEqual(subscription);
  expect(apply(subscription, [...events, ...renewals])).toEqual(subscription);
});

test('the end of the plan applied again changes nothing', () => {
  const { events: ends, subscription } = advance(having(bought, { type: 'end_plan' }), '2024-06-01T00:00:00Z');
  expect(apply(subscription, ends)).toEqual(subscription);
});

test('an event that was decided on another state is refused, and nothing is lost', () => {
  const other = decided(state, { type: 'purchase', tier: 'enhanced' }).events;
  expect(() => apply(bought, other)).toThrowError(
    expect.objectContaining({
      code: 'out_of_sequence',
      verb: 'billing.apply',
      issues: [expect.objectContaining({ path: ['events', 0] })],
    }),
  );
});

test.each(['current', 'next'] as const)('a stored event with a tier in %s that has no price is refused', (where) => {
  const stored: SubscriptionEvent[] = JSON.parse(JSON.stringify(events));
  const [event] = stored.map((one) => ({ ...one, [where]: { tier: 'gold', seats: 10 } }));
  expect(issuesOf(() => apply(state, [event as SubscriptionEvent]))).toEqual([`events.0.${where}.tier: unknown_tier`]);
});

test('stored events and states are read back: JSON in, the same answer out', () => {
  const stored: SubscriptionEvent[] = JSON.parse(JSON.stringify(events));
  expect(apply(JSON.parse(JSON.stringify(state)), stored)).toEqual(bought);
  const later = advance(
    having(bought, { type: 'change_seats', seats: 12 }, { type: 'remove' }),
    '2024-05-01T00:00:00Z',
  );
  expect(parseSubscription(JSON.parse(JSON.stringify(later.subscription)))).toEqual({
    ok: true,
    value: later.subscription,
  });
  expect(apply(bought, [])).toEqual(bought);
});

/** The document as it was written before documents carried a version. */
function unversioned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, field) => (key === 'version' ? undefined : field)));
}

test('every state and event carries its version, the first of its fields', () => {
  const { events: renewals } = advance(bought, '2024-06-01T00:00:00Z');
  const ended = advance(having(bought, { type: 'end_plan' }), '2024-06-01T00:00:00Z');
  for (const document of [state, bought, ended.subscription, ...events, ...renewals, ...ended.events]) {
    expect(Object.entries(document)[0]).toEqual(['version', 1]);
  }
});

test('what was stored before there was a version is read as version 1, and answered with it', () => {
  expect(unversioned(bought)).not.toHaveProperty('version');
  expect(parseSubscription(unversioned(bought))).toStrictEqual({ ok: true, value: bought });
  expect(apply(unversioned(state), unversioned(events))).toStrictEqual(bought);
  const { events: renewals, subscription } = advance(bought, '2024-06-01T00:00:00Z');
  expect(apply(unversioned(bought), unversioned(renewals))).toStrictEqual(subscription);
});

test('a document of a later version is refused as that, whatever else it says', () => {
  const later = { version: 2, type: 'gifted', to: 'another team' };
  expect(parseSubscription({ ...state, ...later })).toMatchObject({
    ok: false,
    refusal: { code: 'unsupported_version', issues: [{ path: ['version'] }] },
  });
  expect(issuesOf(() => apply(state, [later as never]))).toEqual(['events.0.version: unsupported_version']);
  expect(issuesOf(() => apply({ ...state, ...later } as never, events))).toEqual([
    'subscription.version: unsupported_version',
  ]);
  expect(issuesOf(() => apply({ ...state, accepted: [later] } as never, events))).toEqual([
    'subscription.accepted.0.version: unsupported_version',
  ]);
});

test('what the caller holds is not changed, also when it is not frozen', () => {
  const loose = JSON.parse(JSON.stringify(state));
  apply(loose, events);
  expect(loose).toEqual(state);
});

test('what is paid for is paid by the line that charged it, in whatever order the lines stand', () => {
  const [grown] = decided(bought, { type: 'change_seats', seats: 12, id: 'grow' }).events;
  const lines = grown?.invoice?.lines.toReversed();
  const stored = JSON.parse(JSON.stringify({ ...grown, invoice: { ...grown?.invoice, lines } }));
  expect(apply(bought, [stored]).paidBy).toEqual({ plan: 'command:grow/2', addOn: 'command:grow/4' });
});

test('what is not held any more is paid by nothing', () => {
  const { subscription } = advance(having(bought, { type: 'remove' }), '2024-02-29T00:00:00Z');
  expect(subscription.paidBy).toEqual({ plan: 'renewal:2024-02-29/1', addOn: null });
});

test('what this module has made is taken as it is, and not read again', () => {
  expect(advance(bought, bought.lastAt).subscription).toBe(bought);
  expect(apply(state, events).accepted[0]).toBe(events[0]);
  // A state is of this module's making too, and yet no event.
  expect(issuesOf(() => apply(state, [state as never]))).toContain('events.0.type: missing');
});

test('bad input: a list of more events than any life has is refused, and issues are counted up to a bound', () => {
  expect(issuesOf(() => apply(state, new Array(1_200_001)))).toEqual(['events: invalid_type']);
  const issues = issuesOf(() => apply(state, new Array(1_200_000)));
  expect([issues.length, issues[0], issues[999]]).toEqual([1000, 'events.0: invalid_type', 'events.999: invalid_type']);
});

test('bad input: every value that is not a list of events is refused', () => {
  const hostile = new Proxy([], {
    get: () => {
      throw new Error('boo');
    },
  });
  for (const value of [
    null,
    {},
    'events',
    [null],
    [{}],
    [{ ...events[0], type: 'bought' }],
    new Array(2 ** 32 - 1),
    hostile,
  ]) {
    expect(() => apply(state, value as SubscriptionEvent[])).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  }
});

test.each<[string, object, string]>([
  ['another period than the cycle has', { period: { ...state.period, endsOn: '2024-03-01' } }, 'wrong_period'],
  ['a tier without a price', { current: { tier: 'gold', seats: 10 } }, 'unknown_tier'],
  ['no seats', { next: { tier: null, seats: 0 } }, 'invalid_seats'],
  [
    'the event of a renewal among the accepted ones',
    { accepted: advance(state, '2024-03-01T00:00:00Z').events },
    'invalid_value',
  ],
  ['an unknown status', { planStatus: 'paused' }, 'unknown_value'],
  ['a zone of fantasy', { cycle: { ...state.cycle, zone: 'Mars/Olympus' } }, 'unknown_zone'],
  ['a negative revision', { revision: -1 }, 'out_of_range'],
  ['a period beyond the range of Date', { period: { ...state.period, index: 1e12 } }, 'out_of_range'],
])('a stored state with %s is refused', (_, change, code) => {
  const decision = parseSubscription({ ...state, ...change });
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(code);
});
