import { describe, expect, test } from 'vitest';
import { changes, type Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { having, minutesLater, opened, openedCare } from './support-request.ts';

/** Rows as `minutes ticket commitment what`, those that were late with `!`; minutes after Friday 16:30 in Tokyo. */
function rows(tickets: readonly Ticket[], from: number | null, to: number, only = '') {
  const interval = { from: from === null ? null : minutesLater(from), to: minutesLater(to) };
  return changes({ tickets, ...interval })
    .map(({ at, ticketId, commitmentId, to: standing, breached }) => {
      const minutes = Math.floor((Date.parse(at) - Date.parse(AT)) / 60_000);
      return `${minutes} ${ticketId} ${commitmentId} ${standing}${breached ? '!' : ''}`;
    })
    .filter((row) => row.includes(only));
}

describe('changes of one instant', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => opened({ id, language: 'en' })) as [Ticket, Ticket, Ticket];
  test.each<[string, readonly Ticket[]]>([
    ['in their order', [a, b, c]],
    ['the other way round', [c, b, a]],
    ['mixed', [b, c, a]],
  ])('go by their tickets, given %s', (_, tickets) => {
    expect(rows(tickets, null, 0)).toEqual(['0 a tier_reply active', '0 b tier_reply active', '0 c tier_reply active']);
  });

  test('and of one ticket by the ids of their promises', () => {
    expect(rows([openedCare()], null, 0)).toEqual([
      '0 t1 high_fix active',
      '0 t1 high_relief active',
      '0 t1 news active',
      '0 t1 reply active',
      '0 t1 urgent_reply active',
    ]);
    expect(rows([opened()], null, 0)).toEqual(['0 t1 japanese_email_reply active', '0 t1 tier_reply active']);
  });

  test('of a promise that is ended and made again stand in that order', () => {
    const back = having(
      openedCare(),
      { type: 'set_severity', severity: 'critical', at: minutesLater(30) },
      { type: 'set_severity', severity: 'high', at: minutesLater(30) },
    );
    expect(rows([back], 29, 30, 'high_fix')).toEqual(['30 t1 high_fix cancelled', '30 t1 high_fix active']);
  });

  test('of an update that is given and due anew stand in that order', () => {
    const answered = having(openedCare(), { type: 'agent_reply', at: minutesLater(10) });
    expect(rows([answered], 9, 10, 'news')).toEqual(['10 t1 news met', '10 t1 news active']);
  });
});

describe('a promise of another severity, whose clock runs from the submission', () => {
  const critical = having(openedCare(), { type: 'set_severity', severity: 'critical', at: minutesLater(30) });
  test('shows what it is when it is made: late, or in time', () => {
    expect(rows([critical], null, 30, 'critical_reply')).toEqual(['30 t1 critical_reply overdue!']);
    expect(rows([critical], null, 30, ' fix')).toEqual(['30 t1 fix active']);
    expect(rows([critical], null, 30, 'relief')).toEqual([
      '0 t1 high_relief active',
      '30 t1 high_relief cancelled',
      '30 t1 relief active',
    ]);
  });
  test('shows later what time brings', () => {
    expect(rows([critical], 30, 8 * 60 + 1, ' relief')).toEqual(['360 t1 relief at_risk', '480 t1 relief overdue!']);
  });
  test('is pending without an open question, and then shows nothing', () => {
    const answered = having(
      openedCare(),
      { type: 'agent_reply', at: minutesLater(10) },
      { type: 'set_severity', severity: 'critical', at: minutesLater(30) },
    );
    expect(rows([answered], null, 60, 'tireless_answer')).toEqual([]);
    const asked = having(answered, { type: 'requester_reply', at: minutesLater(40) });
    expect(rows([asked], null, 60, 'tireless_answer')).toEqual(['40 t1 tireless_answer active']);
  });
  test('names the start of its clock, and the severity for which it was made', () => {
    const found = changes({ tickets: [critical], from: minutesLater(29), to: minutesLater(30) });
    const told = found.map(({ commitmentId, severity, startedAt }) => [commitmentId, severity, startedAt]);
    expect(told).toEqual([
      ['critical_reply', 'critical', AT],
      ['fix', 'critical', AT],
      ['fresh_news', 'critical', minutesLater(30)],
      ['high_fix', 'high', AT],
      ['high_relief', 'high', AT],
      ['relief', 'critical', AT],
    ]);
  });
});

test('before 1970 nothing has changed, and no interval is reversed', () => {
  expect(changes({ tickets: [opened()], to: '1969-12-31T23:59:59.999Z' })).toEqual([]);
  expect(changes({ tickets: [opened()], from: null, to: '1969-12-31T23:59:59.999Z' })).toEqual([]);
});

test('the interval is closed at its end and open at its start', () => {
  const ticket = opened({ language: 'en' });
  expect(rows([ticket], 0, 180)).toEqual(['180 t1 tier_reply at_risk']);
  expect(rows([ticket], 180, 239)).toEqual([]);
  expect(rows([ticket], -1, 0)).toEqual(['0 t1 tier_reply active']);
  expect(changes({ tickets: [ticket], from: AT, to: AT })).toEqual([]);
  expect(Object.isFrozen(changes({ tickets: [ticket], from: null, to: AT }))).toBe(true);
});
