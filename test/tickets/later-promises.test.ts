import { expect, test } from 'vitest';
import { clockRunsOf } from '../../src/tickets/clock-runs.js';
import { having, minutesLater, type Order, openedCare } from './support-request.ts';

// The clocks of a promise that is made with another severity: what an earlier promise met is not among them.

const answer = (minute: number): Order => ({ type: 'agent_reply', at: minutesLater(minute) });
const ask = (minute: number): Order => ({ type: 'requester_reply', at: minutesLater(minute) });
const set = (severity: string, minute: number): Order => ({ type: 'set_severity', severity, at: minutesLater(minute) });

/** The clocks of the promises of an id and a metric, each as a line of its events with their minutes. */
function noted(severity: string, orders: readonly Order[], name: string): readonly (readonly string[])[] {
  const ticket = having(openedCare({ severity }), ...orders);
  const minute = (ms: number) => (ms - Date.parse(minutesLater(0))) / 60_000;
  return clockRunsOf(ticket)
    .filter(({ promise: { commitment } }) => `${commitment.id} ${commitment.metric}` === name)
    .map(({ runs }) => runs.map(({ events }) => events.map(({ type, ms }) => `${type} ${minute(ms)}`).join(', ')));
}

test.each<[string, string, readonly Order[], string, string[]]>([
  [
    'an update has the clock that runs',
    'low',
    [answer(10), answer(20), set('high', 30)],
    'news update',
    ['started 20'],
  ],
  [
    'an update has the clocks that come after it, too',
    'low',
    [answer(10), set('high', 30), answer(40)],
    'news update',
    ['started 10, met 40', 'started 40'],
  ],
  [
    'a next reply has the question that is open',
    'high',
    [answer(10), ask(15), answer(20), ask(25), set('critical', 30)],
    'tireless_answer next_reply',
    ['started 25'],
  ],
  [
    'a next reply has none where no question is open',
    'high',
    [answer(10), ask(15), answer(20), set('critical', 30)],
    'tireless_answer next_reply',
    [],
  ],
  [
    'and the questions that are asked after it',
    'high',
    [answer(10), ask(15), answer(20), set('critical', 30), ask(40), answer(50), ask(60)],
    'tireless_answer next_reply',
    ['started 40, met 50', 'started 60'],
  ],
  [
    'an update that starts anew has that clock alone, which rests where the ticket waits',
    'high',
    [answer(10), { type: 'wait_for_requester', at: minutesLater(20) }, set('critical', 30), ask(40), answer(50)],
    'fresh_news update',
    ['started 30, paused 30, resumed 40, met 50', 'started 50'],
  ],
  [
    'a next reply that starts anew has none where no question is open',
    'critical',
    [answer(10), ask(15), answer(20), set('high', 30), ask(40)],
    'fresh_answer next_reply',
    ['started 40'],
  ],
  [
    'a first reply of the submission starts with it',
    'high',
    [set('critical', 30), answer(40)],
    'critical_reply first_reply',
    ['started 0, met 40'],
  ],
])('%s', (_, severity, orders, name, runs) => {
  expect(noted(severity, orders, name)).toEqual([runs]);
});

test('a promise that is ended is cancelled, whatever comes later', () => {
  const orders = [{ type: 'hold', at: minutesLater(10) } as const, set('critical', 30), answer(40), ask(50)];
  expect(noted('high', orders, 'fresh_answer next_reply')).toEqual([[]]);
  expect(noted('high', orders, 'high_relief workaround')).toEqual([['started 0, cancelled 30']]);
  expect(noted('high', orders, 'high_fix resolution')).toEqual([['started 0, paused 10, cancelled 30']]);
});

test('a clock rests for the reason of a hold, or else for the status of the ticket', () => {
  const reasonsAfter = (...orders: readonly Order[]) => {
    const [first] = clockRunsOf(having(openedCare(), ...orders));
    return first?.runs.flatMap(({ events }) => events.map(({ reason }) => reason));
  };
  expect(reasonsAfter({ type: 'hold', reason: 'vendor' })).toEqual([null, 'vendor']);
  expect(reasonsAfter({ type: 'hold' })).toEqual([null, 'on_hold']);
  expect(reasonsAfter({ type: 'wait_for_requester' })).toEqual([null, 'waiting_for_requester']);
  expect(reasonsAfter({ type: 'hold', reason: 'vendor' }, { type: 'resume' })).toEqual([null, 'vendor', null]);
});
