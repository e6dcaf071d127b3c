import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { report } from '../../src/service-levels/index.js';
import { apply, decide, parse, readClocks, submit, type Ticket, type TicketEvent } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import {
  command,
  having,
  minutesLater,
  type Order,
  opened,
  openedCare,
  REQUESTER,
  request,
  stored,
} from './support-request.ts';

// How large a ticket may be, so that every verb answers in time: a limit of its own for its promises, for the values in
// them, for its events times its promises, and for its words. What commands make, `apply` takes and `parse` reads.

const ticket = opened({ language: 'en' });
const [promise] = ticket.commitments;
const replied = having(ticket, { type: 'requester_reply', at: minutesLater(5) });
const [reply] = replied.history;
if (promise === undefined) throw new Error('a promise');

/** A stored ticket with so many promises and events. */
function ticketOf(promises: number, events: number, body = 'more'): Ticket {
  const history = Array.from({ length: events }, (_, i) => ({ ...reply, commandId: `m${i}`, revision: i + 1, body }));
  const commitments = Array.from({ length: promises }, (_, i) => ({ ...promise, id: `p${i}` }));
  return { ...stored(ticket), history, commitments, updatedAt: (events === 0 ? ticket : replied).updatedAt } as Ticket; // the event is there
}

const complaints = (input: unknown) => {
  const read = parse(input);
  return read.ok ? 'ok' : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join();
};
/** Events that lead from the submission to the ticket. */
const eventsOf = ({ history }: Ticket): readonly TicketEvent[] => history;

describe('parse', () => {
  test.each([
    ['500 promises', ticketOf(500, 0), 'ok'],
    ['501 promises', ticketOf(501, 0), 'commitments: out_of_range'],
    ['two promises and 5000 events', ticketOf(2, 5000), 'ok'],
    ['100 promises and 100 events', ticketOf(100, 100), 'ok'],
    ['100 promises and 101 events', ticketOf(100, 101), 'history: too_many_events'],
    ['four promises and 2500 events', ticketOf(4, 2500), 'ok'],
    ['four promises and 2501 events', ticketOf(4, 2501), 'history: too_many_events'],
    ['5001 events and nothing promised', ticketOf(0, 5001), 'history: too_many_events'],
  ])('%s', (_, input, expected) => {
    expect(complaints(input)).toBe(expected);
  });

  test('the words of a ticket are counted together', () => {
    const full = { ...ticketOf(1, 5, 'x'.repeat(99_000)), body: 'y'.repeat(5000 - ticket.subject.length) };
    expect(complaints(full)).toBe('ok');
    expect(complaints({ ...full, body: `${full.body}y` })).toBe('history: too_long');
  });

  test('once the events are too large together, no further ones are looked at', () => {
    const { history, ...full } = ticketOf(1, 7, 'x'.repeat(99_000));
    const wrong = { ...history[6], at: 'then' };
    expect(complaints({ ...full, history: [...history.slice(0, 6), wrong] })).toBe('history: too_long');
    expect(complaints({ ...full, history: [...history.slice(0, 5), wrong] })).toBe('history.5.at: invalid_instant');
  });

  test('as many events are read by the schema as by hand', () => {
    const commitments = [{ ...promise, budget: 'PT240M' }];
    expect(complaints({ ...ticketOf(1, 5000), commitments })).toBe('ok');
    expect(complaints({ ...ticketOf(1, 5001), commitments })).toBe('history: too_many_events');
  });

  test('values in promises are counted with those of their hours, up to 50 000', () => {
    const closures = Array.from({ length: 4966 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10));
    const mon = ['09:00-17:00'];
    const schedule = {
      zone: 'UTC',
      weekly: { mon, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      closures,
      exceptions: {},
    };
    // 15 of each promise and 2 rests, its rules, 5 of its schedule, 7 days, a window, and the closures.
    const own = { ...promise, because: ['R24', 'R17', 'R40', 'A1'], hours: 'monday', schedule };
    const large = (count: number) => ({
      ...ticketOf(0, 0),
      commitments: Array.from({ length: count }, (_, i) => ({ ...own, id: `p${i}` })),
    });
    expect(promise.rests).toHaveLength(2);
    expect(complaints(large(10))).toBe('ok');
    const [first, ...others] = large(10).commitments;
    expect(
      complaints({ ...ticketOf(0, 0), commitments: [{ ...first, because: [...own.because, 'A2'] }, ...others] }),
    ).toBe('commitments: too_many_promises');
  });
});

describe('promises that do not run round the clock', () => {
  const always = { ...ticketOf(0, 0), commitments: [promise] };
  const week = { mon: ['09:00-17:00'], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const schedule = { zone: 'UTC', weekly: week, closures: [], exceptions: {} };
  const running = (count: number, others: number) => ({
    ...always,
    commitments: Array.from({ length: count + others }, (_, i) => ({
      ...always.commitments[0],
      ...{ id: `p${i}`, hours: i < count ? 'monday' : 'always', schedule: i < count ? schedule : null },
    })),
  });

  test.each([
    [200, 300, 'ok'],
    [201, 0, 'commitments: too_many_promises'],
  ])('%s of them and %s others: %s', (count, others, expected) => {
    expect(complaints(running(count, others))).toBe(expected);
  });

  test('those of a new severity are counted with those of the one before', () => {
    const sound = openedCare({ language: 'de' });
    const other = sound.severity === 'high' ? 'critical' : 'high';
    const [set] = having(sound, { type: 'set_severity', severity: other }).history;
    if (set?.type !== 'severity_set') throw new Error('a new severity');
    const later = (count: number) => ({
      ...{ ...stored(sound), severity: other, updatedAt: set.at, commitments: running(count, 0).commitments },
      history: [{ ...set, commitments: running(count, 0).commitments }],
      submittedWith: { severity: sound.severity, commitments: running(100, 0).commitments },
    });
    expect(complaints(later(100))).toBe('ok');
    expect(complaints(later(101))).toBe('history: too_many_promises');
  });
});

describe('what a verb answers, parse reads', () => {
  test('apply and decide refuse the event for which there is no room', () => {
    const full = orThrow(parse(ticketOf(100, 100)));
    const more = { ...reply, commandId: 'more', revision: 101 } as TicketEvent;
    expect(issuesOf(() => apply(full, [more]))).toEqual(['events.0: too_many_events']);
    expect(issuesOf(() => decide(full, command(full, { type: 'resolve' })))).toEqual([
      'ticket.history: too_many_events',
    ]);
    const roomy = orThrow(parse(ticketOf(100, 99)));
    expect(apply(roomy, eventsOf(full).slice(99)).history).toHaveLength(100);
  });

  test('the 5001st event of a ticket to which nothing is promised', () => {
    const full = orThrow(parse(ticketOf(0, 5000)));
    expect(issuesOf(() => decide(full, command(full, { type: 'resolve' })))).toEqual([
      'ticket.history: too_many_events',
    ]);
  });

  test('words for which there is no room', () => {
    const full = orThrow(parse(ticketOf(1, 5, 'x'.repeat(98_000))));
    const words = { type: 'requester_reply', actor: REQUESTER, body: 'y'.repeat(20_000) } as const;
    expect(issuesOf(() => decide(full, command(full, words)))).toEqual(['ticket.history: too_long']);
    expect(having(full, { ...words, body: 'y'.repeat(9000) }).history).toHaveLength(6);
    // Of several events, the last one leads to the ticket that is too large.
    const [first] = having(full, { ...words, body: 'y'.repeat(5000) }).history.slice(-1);
    const second = { ...first, commandId: 'second', revision: 7, body: 'y'.repeat(6000) } as TicketEvent;
    expect(issuesOf(() => apply(full, [first as TicketEvent, second]))).toEqual(['events.1: too_long']);
  });

  test('a severity after which its clocks would take too long', () => {
    let now = openedCare({ language: 'de' });
    const next = () => command(now, { type: 'set_severity', severity: now.severity === 'high' ? 'critical' : 'high' });
    const promised = () =>
      now.history.reduce((sum, one) => sum + ('commitments' in one ? one.commitments.length : 0), 0);
    // Whose promises are ended and made again with each event: both grow.
    while (now.history.length * promised() <= 9000) now = apply(now, orThrow(decide(now, next())).events);
    expect(issuesOf(() => decide(now, next()))).toEqual(['command.entitlements: too_many_events']);
    expect(orThrow(parse(stored(now)))).toStrictEqual(now);
  });

  test.each<readonly Order[]>([
    [{ type: 'acknowledge' }],
    [{ type: 'agent_reply' }],
    [{ type: 'requester_reply' }],
    [{ type: 'wait_for_requester' }],
    [{ type: 'hold' }],
    [{ type: 'resume' }, { type: 'hold' }],
    [{ type: 'set_severity' }],
    [{ type: 'give_workaround' }],
    [{ type: 'call_back' }],
    [{ type: 'resolve' }],
    [{ type: 'reopen' }, { type: 'resolve' }],
    [{ type: 'close' }, { type: 'resolve' }],
  ])('the last event for which there is room, made by %o', (last, ...before) => {
    const first = openedCare();
    const [replied] = having(first, { type: 'requester_reply' }).history;
    /** The ticket after so many replies. */
    const filled = (count: number) =>
      orThrow(
        parse({
          ...stored(first),
          history: Array.from({ length: count }, (_, i) => ({ ...replied, commandId: `m${i}`, revision: i + 1 })),
        }),
      );
    const promised = ({ history }: Ticket) =>
      history.reduce((sum, one) => sum + ('commitments' in one ? one.commitments.length : 0), first.commitments.length);
    const room = Math.floor(10_000 / promised(having(filled(1), ...before, last)));
    expect(room).toBeLessThan(5000);
    const full = having(filled(room - before.length - 1), ...before, last);
    expect(full.history).toHaveLength(room);
    expect(full.history.at(-1)?.commandId).not.toMatch(/^m/);
    expect(orThrow(parse(stored(full)))).toStrictEqual(full);
    expect(readClocks({ ticket: orThrow(parse(stored(full))), at: AT })).toEqual(readClocks({ ticket: full, at: AT }));
    const fuller = having(filled(room - before.length), ...before);
    expect(issuesOf(() => decide(fuller, command(fuller, last)))[0]).toMatch(/: too_many_events$/);
  });

  test('a submission to which too much is promised', () => {
    const targets = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`p${i}`, { within: `PT${i + 1}H` }]));
    const crowded = (count: number) => {
      const kept = Object.fromEntries(Object.entries(targets).slice(0, count));
      const tiers = { t: { targets: kept, benefits: { web: {} } } };
      const catalog = define({ id: 'crowded', plans: ['any'], channels: { web: {} }, tiers });
      const account = { kind: 'team', plan: 'any', addOn: { tier: 't' } } as const;
      const entitlements = of({ account, person: member({ roles: [] }), at: AT, catalog });
      return request({ catalog, entitlements, channel: 'web', language: 'en' });
    };
    const made = apply(null, orThrow(submit(crowded(500))).events);
    expect(complaints(stored(made))).toBe('ok');
    expect(issuesOf(() => submit(crowded(501)))).toEqual(['entitlements: too_many_promises']);
  });
});

test('the largest tickets are answered, and the report calls those that are too large sick', () => {
  const [largest, larger] = [ticketOf(100, 100), ticketOf(100, 101)];
  expect(readClocks({ ticket: largest, at: AT })).toHaveLength(100);
  expect(report({ tickets: [larger, largest], at: AT })).toMatchObject({ tickets: 1, sick: [{ index: 0 }] });
});
