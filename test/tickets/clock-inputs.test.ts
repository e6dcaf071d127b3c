import { expect, test } from 'vitest';
import { readClock } from '../../src/sla/index.js';
import { clockInputs, readClocks, type Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { careEntitlements } from './severity-offer.ts';
import { having, minutesLater, openedCare } from './support-request.ts';

// What the clocks of a ticket are read from: each input alone gives the reading.

const [any] = careEntitlements.targets;
if (any === undefined) throw new Error('a promise');
const target = { ...any, severities: null, languages: null, rests: ['on_hold', 'waiting_for_requester'] } as const;
const promised = (...targets: readonly object[]) =>
  openedCare({
    entitlements: { ...careEntitlements, targets: targets.map((one) => ({ ...target, ...one })) } as never,
  });
const clocksOf = (ticket: Ticket, at: string) => clockInputs({ ticket, at }).map(({ clock }) => clock);

test('the events of each clock, with the reason of a pause, and none after the instant', () => {
  const ticket = having(
    promised({ within: 'PT4H' }),
    { type: 'hold', at: minutesLater(10), reason: 'on_hold' } as never,
    { type: 'resume', at: minutesLater(20) },
    { type: 'agent_reply', at: minutesLater(30) },
  );
  const [clock] = clocksOf(ticket, minutesLater(25));
  expect(clock).toEqual({
    ...{ within: 'PT4H', schedule: null, reopen: 'continue', atRiskAt: 0.75, lateness: 'due_at' },
    at: minutesLater(25),
    events: [
      { type: 'started', at: AT },
      { type: 'paused', at: minutesLater(10), reason: 'on_hold' },
      { type: 'resumed', at: minutesLater(20) },
    ],
  });
  expect(clocksOf(ticket, minutesLater(40))[0]?.events.at(-1)).toEqual({ type: 'met', at: minutesLater(30) });
});

test('best effort has nothing to read', () => {
  const [best, timed] = clockInputs({
    ticket: promised({ within: 'best_effort' }, { id: 'other', within: 'PT1H' }),
    at: AT,
  });
  expect([best?.commitment.within, best?.clock]).toEqual(['best_effort', null]);
  expect(timed?.clock).not.toBeNull();
});

test('a clock that has not started has no events yet', () => {
  const ticket = promised({ within: 'PT4H', metrics: ['next_reply'] });
  const [clock] = clocksOf(ticket, minutesLater(10));
  expect(clock?.events).toEqual([]);
  expect(clock && readClock(clock).stage).toBe('pending');
});

test('one that has started later has its own time in days', () => {
  const ticket = promised({ within: 'P1D', metrics: ['next_reply'], hours: 'berlin' });
  expect(clocksOf(ticket, minutesLater(10))).toEqual([null]);
  const asked = having(
    ticket,
    { type: 'agent_reply', at: minutesLater(20) },
    { type: 'requester_reply', at: minutesLater(30) },
  );
  const [clock] = clocksOf(asked, minutesLater(40));
  const [row] = readClocks({ ticket: asked, at: minutesLater(40) });
  expect(clock && readClock(clock)).toEqual(row?.reading);
  expect(row?.reading.stage).toBe('active');
});

test('before the submission nothing has started, and a bad instant is told', () => {
  expect(clocksOf(promised({ within: 'PT4H' }), minutesLater(-1))[0]?.events).toEqual([]);
  expect(issuesOf(() => clockInputs({ ticket: promised({}), at: 'then' }))).toEqual(['at: invalid_instant']);
});
