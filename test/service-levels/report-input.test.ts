import { describe, expect, test } from 'vitest';
import { report } from '../../src/service-levels/index.js';
import { parse, type Ticket } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { having, stored, ticketOf } from '../hub/made-tickets.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const HOUR = 3_600_000;
const OPENED = Date.parse(AT);

/** What a caller without types may pass. */
function ask(request: object): unknown {
  return report({ tickets: [], at: AT, ...request } as Parameters<typeof report>[0]);
}

describe('a faulty request is refused, all faults at once', () => {
  test.each<[object, string]>([
    [{ at: 'now' }, 'at: invalid_instant'],
    [{ atRiskAt: 2 }, 'atRiskAt: out_of_range'],
    [{ lateness: 'never' }, 'lateness: unknown_lateness'],
    [{ tickets: null }, 'tickets: invalid_type'],
    [{ tickets: {} }, 'tickets: invalid_type'],
    [{ by: ['colour'] }, 'by.0: unknown_dimension'],
    [{ by: 'tier' }, 'by: invalid_type'],
    [{ zone: 'JST' }, 'zone: unknown_zone'],
    [{ from: '2026-11-20' }, 'from: invalid_instant'],
    [{ from: 1_795_159_800 }, 'from: looks_like_seconds'],
    [{ from: OPENED + 1, to: OPENED }, 'to: reversed_interval'],
    [{ catalog: {} }, 'catalog: unknown_field'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('every fault, with the name of the verb and of the nearest option', () => {
    const faults = { at: 'now', tickets: 5, by: ['teir'], zone: 'JST', lateness: 1, form: AT };
    expect(issuesOf(() => ask(faults)).toSorted()).toEqual([
      'at: invalid_instant',
      'by.0: unknown_dimension',
      'form: unknown_field',
      'lateness: unknown_lateness',
      'tickets: invalid_type',
      'zone: unknown_zone',
    ]);
    const { message, issues } = thrownBy(() => ask({ form: AT, by: ['teir'] }));
    expect(message).toMatch(/^serviceLevels\.report: /);
    expect(issues.map(({ suggestion }) => suggestion)).toEqual(['from', 'tier']);
  });
});

describe('a stored ticket that cannot be read is named and left out', () => {
  const ticket = having(ticketOf(), ['agent_reply', OPENED + HOUR], ['resolve', OPENED + 2 * HOUR]);
  const [reply, resolved] = ticket.history;
  const [promise] = ticket.commitments;

  /** The report on a sick ticket between two sound ones. */
  function sick(wrong: unknown) {
    const told = report({ tickets: [ticketOf(), wrong as Ticket, ticketOf()], at: OPENED + 9 * HOUR });
    expect(told).toMatchObject({ tickets: 2, totals: { promises: 2 } });
    return told.sick.map(({ index, issues }) => [
      index,
      ...issues.map(({ path, code }) => `${path.join('.')}: ${code}`),
    ]);
  }

  test.each<[string, object, string]>([
    ['events out of order', { history: [resolved, reply] }, 'history.0.revision: out_of_sequence'],
    [
      'an event before the submission',
      { history: [{ ...reply, at: '2026-11-20T07:29:59.999Z' }] },
      'history.0.at: out_of_order',
    ],
    ['a lost event', { history: [resolved] }, 'history.0.revision: out_of_sequence'],
    ['a lost last event', { history: [reply] }, 'status: inconsistent'],
    ['a last event that is not there yet', { updatedAt: '2026-11-20T23:00:00.000Z' }, 'updatedAt: inconsistent'],
    ['an unknown event', { history: [{ ...reply, type: 'escalated' }] }, 'history.0.type: unknown_event'],
    ['an event at no time', { history: [{ ...reply, at: 'then' }] }, 'history.0.at: invalid_instant'],
    ['a history that is not a list', { history: 'long' }, 'history: invalid_type'],
    ['a promise that is not an object', { commitments: [null] }, 'commitments.0: invalid_type'],
    [
      'a promise of an unknown metric',
      { commitments: [{ ...promise, metric: 'smile' }] },
      'commitments.0.metric: unknown_value',
    ],
    ['a promise without an id', { commitments: [{ ...promise, id: 4 }] }, 'commitments.0.id: invalid_type'],
    [
      'a promise without a time',
      { commitments: [{ ...promise, budget: 'P1D' }] },
      'commitments.0.budget: invalid_duration',
    ],
    ['a promise of no time', { commitments: [{ ...promise, budget: 'PT0S' }] }, 'commitments.0.budget: not_positive'],
    [
      'hours that are not known',
      { commitments: [{ ...promise, schedule: 'japan' }] },
      'commitments.0.schedule: invalid_type',
    ],
    [
      'rests that are not a list',
      { commitments: [{ ...promise, rests: 'on_hold' }] },
      'commitments.0.rests: invalid_type',
    ],
    ['words that are not a text', { history: [{ ...reply, body: 4 }] }, 'history.0.body: invalid_type'],
    ['no route', { route: null }, 'route: invalid_type'],
    ['a language that is not a text', { route: { ...ticket.route, language: 5 } }, 'route.language: invalid_type'],
    ['opened at no time', { openedAt: '' }, 'openedAt: invalid_instant'],
    ['no requester', { requesterId: null }, 'requesterId: invalid_type'],
    ['a later version', { version: 2 }, 'version: unsupported_version'],
    ['a later version with other fields', { version: 2, commitments: undefined }, 'version: unsupported_version'],
  ])('%s', (_, wrong, issue) => {
    const faulty = { ...stored(ticket), ...wrong };
    const [[index, ...issues] = []] = sick(faulty);
    expect([index, issues[0]]).toEqual([1, issue]);
    // What `parse` says, nothing less.
    const parsed = parse(faulty);
    const refusal = parsed.ok ? [] : parsed.refusal.issues;
    expect(issues).toEqual(refusal.map(({ path, code }) => `${path.join('.')}: ${code}`));
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'ticket'],
    ['a list', []],
    ['an empty object', {}],
    [
      'an object that throws when it is read',
      {
        get id() {
          throw new Error('mine');
        },
      },
    ],
  ])('%s', (_, wrong) => {
    expect(sick(wrong).map(([index]) => index)).toEqual([1]);
  });

  test('a clock that is due after the last instant of a Date', () => {
    const far = { within: 'PT2400000000H', budget: 'PT2400000000H' };
    const endless = stored({ ...ticketOf(), commitments: [{ ...promise, ...far }] });
    expect(sick(endless)).toEqual([[1, 'commitments: instant_out_of_range']]);
  });

  test('unusual but sound tickets are understood: instants with an offset, an own order of rests, a copied schedule', () => {
    const japanese = ticketOf({ language: 'ja' });
    const unusual = stored({
      ...japanese,
      openedAt: '2026-11-20T16:30:00+09:00',
      updatedAt: '2026-11-20T16:30:00+09:00',
      commitments: japanese.commitments.map((one) => ({ ...one, rests: ['on_hold', 'waiting_for_requester'] })),
      noticed: 'a field of a later minor version',
    });
    const at = '2026-11-21T03:00:00.000Z';
    expect(report({ tickets: [unusual], at, by: ['commitment'] })).toEqual(
      report({ tickets: [japanese], at, by: ['commitment'] }),
    );
  });

  test('events at one instant are in order', () => {
    const quick = having(ticketOf(), ['acknowledge', AT], ['agent_reply', AT], ['resolve', AT]);
    const { totals } = report({ tickets: [stored(quick)], at: AT });
    expect(totals).toMatchObject({ met: 1, percentiles: { p50: 'PT0S' } });
  });
});

test('of thousands of sick tickets each is named, from the thousandth on with one issue', () => {
  const { history: _, ...half } = stored(ticketOf());
  const wrong = [null, {}, half, { ...stored(ticketOf()), urgent: 1, tier: 2 }, 'a ticket', []];
  const list = Array.from({ length: 6000 }, (_one, i) => wrong[i % wrong.length]);
  const { sick, tickets } = report({ tickets: [...list, ticketOf()] as never, at: AT });
  expect(tickets).toBe(1);
  expect(sick.map(({ index }) => index)).toEqual(list.map((_one, i) => i));
  const told = (from: number) =>
    sick.slice(from, from + 6).map(({ issues }) => issues.map(({ path, code }) => `${path.join('.')}: ${code}`));
  const [none, empty, headless, twice, text, array] = told(0);
  expect([none, text, array]).toEqual([[': invalid_type'], [': invalid_type'], [': invalid_type']]);
  expect(empty?.length).toBeGreaterThan(20);
  expect([headless, twice]).toEqual([['history: missing'], ['urgent: invalid_type', 'tier: invalid_type']]);
  expect(told(5994)).toEqual([
    [': invalid_type'],
    ['id: missing'],
    ['history: missing'],
    ['urgent: invalid_type'],
    [': invalid_type'],
    [': invalid_type'],
  ]);
});
