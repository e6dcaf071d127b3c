import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  advance,
  apply,
  parseEvents,
  parseSubscription,
  type Subscription,
  type SubscriptionEvent,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, startOf, stored, team } from './support-team.ts';
import { HALF, MAY, sharing, three } from './three-tiers.ts';

const { subscription: state, events: begun } = orThrow(startOf());
const { events } = decided(state, { type: 'purchase', tier: 'essentials', id: 'buy' });
const bought = apply(state, events);

test('events applied again change nothing', () => {
  expect(apply(bought, events)).toEqual(bought);
  expect(apply(state, [...events, ...events])).toEqual(bought);
  expect(apply(null, [...begun, ...events, ...begun, ...events])).toEqual(bought);
});

test('renewals applied again change nothing, also those of long ago', () => {
  const { events: renewals, subscription } = advance(bought, '2024-06-01T00:00:00Z');
  expect(apply(bought, renewals)).toEqual(subscription);
  expect(apply(subscription, [...begun, ...events, ...renewals])).toEqual(subscription);
});

test('the end of the plan applied again changes nothing', () => {
  const { events: ends, subscription } = advance(having(bought, { type: 'end_plan' }), '2024-06-01T00:00:00Z');
  expect(apply(subscription, ends)).toEqual(subscription);
});

test('a whole stream, from its beginning: holdings, prices, interval, the end and a restart', () => {
  const stream: SubscriptionEvent[] = [...orThrow(startOf()).events];
  let now: Subscription = apply(null, stream);
  const take = (more: readonly SubscriptionEvent[]) => {
    stream.push(...more);
    now = apply(now, more);
  };
  take(decided(now, { type: 'purchase', tier: 'enhanced' }).events);
  take(
    decided(now, {
      type: 'change_interval',
      interval: 'year',
      unitPrice: of('150.00', 'USD'),
      prices: { enhanced: of('120.00', 'USD') },
    }).events,
  );
  take(advance(now, '2025-03-05T00:00:00Z').events);
  take(decided(now, { type: 'end_now', credit: true, at: '2025-03-05T00:00:00Z' }).events);
  take(decided(now, { type: 'restart', at: '2025-04-05T00:00:00Z' }).events);
  expect(stream.map(({ type }) => type)).toEqual([
    ...['started', 'purchased', 'interval_change_scheduled', 'renewed', 'renewed', 'ended', 'restarted'],
  ]);
  expect(stream.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(apply(null, stream)).toEqual(now);
  expect(apply(null, orThrow(parseEvents(stored(stream))))).toEqual(now);
});

describe('an event that does not follow is refused, and nothing is lost', () => {
  const outOfSequence = (ask: () => unknown) =>
    expect(issuesOf(ask)[0]).toMatch(/^events\.\d+(\.revision)?: out_of_sequence$/);

  test('another one at a revision that is taken', () => {
    const other = decided(state, { type: 'purchase', tier: 'enhanced' }).events;
    outOfSequence(() => apply(bought, other));
  });
  test('one that leaves another out', () => {
    const [more] = decided(bought, { type: 'change_seats', seats: 12 }).events;
    outOfSequence(() => apply(state, [more as SubscriptionEvent]));
  });
  test('a renewal at a revision that a command has taken', () => {
    const { events: renewals } = advance(state, '2024-03-01T00:00:00Z');
    outOfSequence(() => apply(bought, renewals));
  });
  test('a renewal of another period', () => {
    const [renewal] = stored(advance(bought, '2024-03-01T00:00:00Z').events);
    const { period } = advance(bought, '2024-04-01T00:00:00Z').subscription;
    expect(issuesOf(() => apply(bought, [{ ...renewal, period } as SubscriptionEvent])).join()).toContain(
      'wrong_period',
    );
  });
  test('a stream that does not begin with its start, and an empty one', () => {
    expect(() => apply(null, events)).toThrowError(expect.objectContaining({ verb: 'billing.apply' }));
    expect(() => apply(null, [])).toThrowError(expect.objectContaining({ verb: 'billing.apply' }));
    expect(apply(bought, [])).toEqual(bought);
  });
});

test('a command that two processes accepted is inert the second time', () => {
  const asked = { type: 'change_seats', seats: 12, id: 'both' } as const;
  const once = having(bought, asked);
  expect(apply(once, decided(bought, asked).events)).toEqual(once);
});

test('stored events and states are read back: JSON in, the same answer out', () => {
  expect(apply(stored(state), stored(events))).toEqual(bought);
  const later = advance(
    having(bought, { type: 'change_seats', seats: 12 }, { type: 'remove' }),
    '2024-05-01T00:00:00Z',
  );
  expect(parseSubscription(stored(later.subscription))).toEqual({ ok: true, value: later.subscription });
});

test('every state and event carries its version, the first of its fields', () => {
  const { events: renewals } = advance(bought, '2024-06-01T00:00:00Z');
  const ended = advance(having(bought, { type: 'end_plan' }), '2024-06-01T00:00:00Z');
  for (const document of [state, bought, ended.subscription, ...begun, ...events, ...renewals, ...ended.events]) {
    expect(Object.entries(document)[0]).toEqual(['version', 1]);
  }
});

test('a document of a later version is refused as that, whatever else it says', () => {
  const later = { version: 2, type: 'gifted', to: 'another team' };
  expect(parseSubscription({ ...state, ...later })).toMatchObject({
    ...{ ok: false, refusal: { code: 'unsupported_version', issues: [{ path: ['version'] }] } },
  });
  expect(issuesOf(() => apply(state, [later as never]))).toEqual(['events.0.version: unsupported_version']);
  expect(issuesOf(() => apply({ ...state, ...later } as never, events))).toEqual([
    'subscription.version: unsupported_version',
  ]);
});

test('what the caller holds is not changed, also when it is not frozen', () => {
  const loose = stored(state);
  apply(loose, events);
  expect(loose).toEqual(state);
});

test('what is held is paid by the line that charged it last, and what is not held any more by none', () => {
  const paid = ({ paid: all }: Subscription) => all.map(({ item, line }) => [item, line]);
  expect(paid(bought)).toEqual([
    ['plan', null],
    ['essentials', 'team:2/1'],
  ]);
  const grown = having(bought, { type: 'change_seats', seats: 12 });
  expect(paid(grown)).toEqual([
    ['plan', 'team:3/2'],
    ['essentials', 'team:3/4'],
  ]);
  const left = advance(having(grown, { type: 'remove' }), '2024-02-29T00:00:00Z').subscription;
  expect(paid(left)).toEqual([['plan', 'team:5/1']]);
});

test('what this module has made is taken as it is, and not read again', () => {
  expect(advance(bought, bought.lastAt).subscription).toBe(bought);
  expect(apply(bought, [])).toBe(bought);
  // A state is of this module's making too, and yet no event.
  expect(issuesOf(() => apply(state, [state as never]))).toContain('events.0.type: missing');
});

test('ten years of monthly renewals and 144 commands: a state under 20 kB, whatever its offer', () => {
  for (const beginning of [
    team(),
    three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 } } }),
    sharing('business'),
  ]) {
    let now = beginning;
    for (let month = 0; month < 120; month += 1) {
      const { seats } = now.current;
      const at = now.period.start;
      now = having(now, { type: 'change_seats', seats: seats + 1, at });
      if (month % 5 === 0) now = having(now, { type: 'change_seats', seats: Math.max(1, seats - 4), at });
      const usage = { monthly_usage: of('12345.67', 'USD'), monthly_spend: of('10.00', 'USD') };
      now = advance(now, now.period.end, beginning.id === 'share' ? { usage } : {}).subscription;
    }
    expect(now.accepted.length).toBe(100);
    expect(JSON.stringify(now).length).toBeLessThan(20_000);
  }
});

test('bad input: a list of more events than any life has is refused, and issues are counted up to a bound', () => {
  expect(issuesOf(() => apply(state, new Array(1_200_001)))).toEqual(['events: invalid_type']);
  const issues = issuesOf(() => apply(state, new Array(1_200_000)));
  expect([issues.length, issues[0], issues[199]]).toEqual([200, 'events.0: invalid_type', 'events.199: invalid_type']);
});

test('bad input: every value that is not a list of events is refused', () => {
  const hostile = new Proxy([], {
    get: () => {
      throw new Error('boo');
    },
  });
  const odd = { ...events[0], type: 'bought' };
  for (const value of [null, {}, 'events', [null], [{}], [odd], new Array(2 ** 32 - 1), hostile]) {
    expect(() => apply(state, value as SubscriptionEvent[])).toThrowError(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
    expect(parseEvents(value).ok).toBe(false);
  }
});

test('parseEvents reads what start, decide and advance made', () => {
  const on = three({ holding: { tier: 'gold', people: { pro: 2 } } });
  const all = [
    ...decided(on, { type: 'change_people', people: { pro: 3 }, at: HALF }).events,
    ...advance(on, MAY).events,
  ];
  expect(orThrow(parseEvents(stored(all)))).toEqual(all);
});
