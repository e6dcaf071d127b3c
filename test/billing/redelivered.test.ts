import { describe, expect, test } from 'vitest';
import { advance, apply, type Subscription, type SubscriptionEvent } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { decided, having, team } from './support-team.ts';

// Events that come twice, and those of two processes that did not know of each other: a known command is inert, and
// another event at a revision that is taken is refused, so that nothing that was accepted is lost.

const MARCH = '2024-03-01T00:00:00.000Z';
const seats = (count: number, id: string, at = MARCH) => ({ type: 'change_seats', seats: count, id, at }) as const;
const renewed = (state: Subscription) => advance(state, MARCH).subscription;
const taken = ['events.0.revision: out_of_sequence'];

describe('a command that another process accepted at another revision', () => {
  const first = having(team(), seats(12, 'both', '2024-02-15T12:00:00.000Z'));
  const other = having(team(), { type: 'purchase', tier: 'essentials' });

  test('later: it is inert', () => {
    const { events } = decided(other, seats(12, 'both', '2024-02-15T12:00:00.000Z'));
    expect(events[0]?.revision).toBe(first.revision + 1);
    expect(apply(first, events)).toBe(first);
  });
  test('earlier: it is inert', () => {
    const early = decided(team(), seats(12, 'both', '2024-02-15T12:00:00.000Z')).events;
    const late = having(other, seats(12, 'both', '2024-02-15T12:00:00.000Z'));
    expect([early[0]?.revision, late.revision]).toEqual([2, 3]);
    expect(apply(late, early)).toBe(late);
  });
  test('with other content under its id: it is refused', () => {
    const { events } = decided(other, seats(13, 'both', '2024-02-15T12:00:00.000Z'));
    expect(issuesOf(() => apply(first, events))).toEqual(['events.0.commandId: duplicate_id']);
  });
});

describe('a command at the revision of a renewal is another event', () => {
  const { events } = decided(team(), { type: 'change_seats', seats: 12 });

  test('before any command', () => expect(issuesOf(() => apply(renewed(team()), events))).toEqual(taken));
  test('before the first command', () => {
    const state = having(renewed(team()), seats(13, 'c'));
    expect(issuesOf(() => apply(state, events))).toEqual(taken);
  });
  test('after the first command', () => {
    const bought = having(team(), { type: 'purchase', tier: 'essentials' });
    const more = decided(bought, { type: 'change_seats', seats: 12 }).events;
    expect(issuesOf(() => apply(renewed(bought), more))).toEqual(taken);
  });
});

test('a command that is so old that it is remembered no longer is inert', () => {
  const stream: SubscriptionEvent[] = [];
  let state = team();
  for (let i = 0; i < 101; i += 1) {
    const { events } = decided(state, { type: 'change_seats', seats: 11 + i });
    stream.push(...events);
    state = apply(state, events);
  }
  // The commands of this period and of the one before are remembered, and the last hundred in any case.
  expect(renewed(state).accepted).toHaveLength(101);
  const later = advance(state, '2024-04-01T00:00:00.000Z').subscription;
  expect(later.accepted).toHaveLength(100);
  expect(apply(later, stream)).toBe(later);
});
