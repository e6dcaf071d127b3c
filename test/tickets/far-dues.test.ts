import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { report } from '../../src/service-levels/index.js';
import { apply, decide, dueWithin, nextChange, parse, readClocks, submit } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { careEntitlements } from './severity-offer.ts';
import { command, having, minutesLater, opened, openedCare, request, stored, submitted } from './support-request.ts';

// A promise that would be due after the last instant of a Date: the ticket is refused as a whole, wherever it comes in, and
// every ticket that is read can be asked about.

const ticket = opened();
const [first, second] = stored(ticket).commitments;
const never = {
  ...stored(ticket),
  commitments: [{ ...first, budget: 'PT2500000000H', within: 'PT2500000000H' }, second],
};

test('parse, and every verb that takes a ticket, refuse it with its path', () => {
  expect(parse(never)).toMatchObject({ ok: false, refusal: { code: 'instant_out_of_range' } });
  const bad = never as never;
  const path = (at: string) => [`${at}commitments: instant_out_of_range`];
  expect(issuesOf(() => readClocks({ ticket: bad, at: AT }))).toEqual(path('ticket.'));
  expect(issuesOf(() => decide(bad, command(ticket, { type: 'resolve' })))).toEqual(path('ticket.'));
  expect(issuesOf(() => dueWithin({ tickets: [bad], at: AT, within: 'PT1H' }))).toEqual(path('tickets.0.'));
  expect(issuesOf(() => nextChange({ tickets: [bad], at: AT }))).toEqual(path('tickets.0.'));
});

test('the report names it, and counts the others', () => {
  const { sick, tickets, totals } = report({ tickets: [never as never, ticket], at: minutesLater(10) });
  expect([tickets, totals.promises]).toEqual([1, 2]);
  expect(sick).toMatchObject([{ index: 0, issues: [{ path: ['commitments'], code: 'instant_out_of_range' }] }]);
});

test('nothing that would lead to one is accepted: neither a command nor an event', () => {
  const late = '+275760-09-12T23:00:00.000Z';
  const waiting = having(ticket, { type: 'wait_for_requester', at: minutesLater(5) });
  const reply = { type: 'requester_reply', at: late } as const;
  expect(issuesOf(() => decide(waiting, command(waiting, reply)))).toEqual(['command.at: instant_out_of_range']);
  const event = { ...having(waiting, { ...reply, at: minutesLater(6) }).history.at(-1), at: late };
  expect(issuesOf(() => apply(waiting, [event as never]))).toEqual(['events.0.at: instant_out_of_range']);
  const submission = { ...submitted(), commitments: never.commitments };
  expect(issuesOf(() => apply(null, [submission as never]))).toEqual(['events.0.commitments: instant_out_of_range']);
  expect(having(waiting, { type: 'resolve', at: late }).status).toBe('resolved');
});

test('a severity whose promises would lead to one is told at what makes them', () => {
  const care = openedCare();
  const within = 'PT2500000000H';
  const targets = careEntitlements.targets.map((one) => ({ ...one, severities: ['critical'], within }));
  const raise = { type: 'set_severity', severity: 'critical', at: minutesLater(5) } as const;
  const far = command(care, { ...raise, entitlements: { ...stored(careEntitlements), targets } as never });
  expect(issuesOf(() => decide(care, far))).toEqual([': instant_out_of_range']);
  const raised = having(care, { ...raise, entitlements: careEntitlements });
  const event = raised.history.at(-1);
  const [one] = raised.commitments;
  const event2 = { ...event, commitments: [{ ...one, within, budget: within, dueAt: null }] };
  expect(issuesOf(() => apply(care, [event2 as never]))).toEqual(['events.0.commitments: instant_out_of_range']);
});

const everyDay = (...windows: string[]) =>
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, day === 'mon' ? windows : []]),
  );

test.each([
  // Mondays of history and of the future until Date ends: 14 million, so that a second a week is 160 days in all.
  ['a year of hours that open for a second a week', { within: 'PT8784H', budget: 'PT8784H' }, ['09:00:00-09:00:01']],
  ['such hours across a full minute', { within: 'PT8784H', budget: 'PT8784H' }, ['09:00:59-09:01:00']],
  [
    'a promise in days whose stored time is endless',
    { within: 'P1D', day: 'close', budget: 'PT2500000000H' },
    ['09:00-17:00'],
  ],
])('%s: refused by parse, sick in the report, left out of lists', (_, times, windows) => {
  const schedule = { zone: 'UTC', weekly: everyDay(...windows), closures: [], exceptions: {} };
  const far = { ...stored(ticket), commitments: [{ ...first, ...times, hours: 'rare', schedule }] } as never;
  expect(parse(far)).toMatchObject({ ok: false, refusal: { code: 'instant_out_of_range' } });
  expect(report({ tickets: [far, ticket], at: AT })).toMatchObject({ tickets: 1, sick: [{ index: 0 }] });
  expect(nextChange({ tickets: [far, ticket], at: AT })).toEqual(nextChange({ tickets: [ticket], at: AT }));
});

test('an hour of open time on hours that open for a second a week is due in 69 years', () => {
  const schedule = { zone: 'UTC', weekly: everyDay('09:00:00-09:00:01'), closures: [], exceptions: {} };
  const slow = {
    ...stored(ticket),
    commitments: [{ ...first, within: 'PT1H', budget: 'PT1H', hours: 'rare', schedule }],
  };
  const [clock] = readClocks({ ticket: orThrow(parse(slow)), at: AT });
  // The 3600th Monday after 20 November 2026.
  expect(clock?.reading.dueAt).toBe('2095-11-14T09:00:01.000Z');
});

test('hours that open on one date alone, after which nothing is ever due, are found by their clock', () => {
  const hours = { zone: 'UTC', weekly: {}, exceptions: { '2026-11-23': ['09:00-10:00'] } };
  const catalog = define({
    id: 'fair',
    plans: ['visitor'],
    hours: { fair: hours },
    channels: { web: {} },
    tiers: { t: { targets: { reply: { within: 'PT30M', hours: 'fair' } }, benefits: { web: {} } } },
  });
  const entitlements = of({
    account: { kind: 'team', plan: 'visitor', addOn: { tier: 't' } },
    person: member({ roles: [] }),
    at: AT,
    catalog,
  });
  const words = { catalog, entitlements, channel: 'web', language: 'en' };
  const open = apply(null, orThrow(submit(request(words))).events);
  expect(open.commitments[0]?.dueAt).toBe('2026-11-23T09:30:00.000Z');
  expect(orThrow(parse(stored(open)))).toStrictEqual(open);
  const [commitment] = stored(open).commitments;
  expect(parse({ ...stored(open), commitments: [{ ...commitment, budget: 'PT2H' }] })).toMatchObject({ ok: false });
});
