import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type CatalogSpec, define, withClosures } from '../../src/catalog/index.js';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { apply, dueWithin, nextChange, parse, readClocks, type Submission, submit } from '../../src/tickets/index.js';
import { AT, member } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { AGENT, having, minutesLater, type Order, outcome, refused, request, stored } from './support-request.ts';

// What only some offers say: promises in days, best effort, "takes more than", promises by product, needs of a severity,
// and who may change one.

const SPEC = {
  id: 'works',
  version: '2027',
  severities: { a: { needs: 'night_contact', otherwise: 'b' }, b: {}, c: {} },
  severity: { changedBy: 'agent' },
  plans: { company: {} },
  hours: { office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller'] } },
  channels: { web: {} },
  tiers: {
    works: {
      benefits: { web: {} },
      targets: {
        reply_a: { within: 'PT1H', severity: 'a' },
        reply_b: { within: 'P1D', severity: 'b', hours: 'office' },
        fix_b: { within: 'P1D', severity: 'b', hours: 'office', metric: 'resolution', from: 'severity_set' },
        reply_c: { within: 'best_effort', severity: 'c' },
        fix_c: { within: 'PT48H', over: true, severity: 'c', metric: 'resolution' },
        paper_news: { within: 'PT4H', product: 'paper', metric: 'update' },
      },
    },
  },
} as const satisfies CatalogSpec;

const works = define(SPEC);
const holder = {
  account: { id: 'acme', kind: 'team', plan: 'company', addOn: { tier: 'works' } },
  person: member({ roles: [] }),
  at: AT,
} as const;
const set: Entitlements = of({ ...holder, catalog: works });

/** The submission of Friday 08:30 in Berlin, unless something else is asked. */
function asked(more: Partial<Submission> = {}) {
  const words = { entitlements: set, catalog: works, channel: 'web', language: 'en', severity: 'b' };
  return orThrow(submit(request({ ...words, ...more }))).events[0];
}

const opened = (more: Partial<Submission> = {}) => apply(null, [asked(more)]);
const setting = (severity: string, at: string): Order => ({
  type: 'set_severity',
  actor: AGENT,
  severity,
  entitlements: set,
  at,
});

describe('A34: a promise in days is due at the close of a day', () => {
  const MONDAY_CLOSE = '2026-11-23T16:00:00.000Z'; // Monday 17:00 in Berlin
  test('counted from the submission', () => {
    expect(asked().commitments).toMatchObject([
      // Eight hours of Friday, from 09:00 on, and eight of Monday.
      { id: 'reply_b', within: 'P1D', budget: 'PT16H', dueAt: MONDAY_CLOSE },
      { id: 'fix_b', within: 'P1D', budget: 'PT16H', dueAt: MONDAY_CLOSE },
    ]);
  });
  test('a severity that is set on Monday starts some anew, and counts others from the submission', () => {
    const lowered = having(opened({ severity: 'c' }), setting('b', '2026-11-23T10:00:00.000Z'));
    expect(lowered.commitments).toMatchObject([
      { id: 'reply_b', budget: 'PT16H', dueAt: MONDAY_CLOSE },
      // Six hours of Monday, from 11:00 on, and eight of Tuesday.
      { id: 'fix_b', budget: 'PT14H', dueAt: '2026-11-24T16:00:00.000Z' },
    ]);
    for (const { commitment, reading } of readClocks({ ticket: stored(lowered), at: lowered.updatedAt }).slice(0, 2)) {
      expect([commitment.id, reading.dueAt]).toEqual([commitment.id, commitment.dueAt]);
    }
  });
});

describe('best effort, and "takes more than", are told and never due', () => {
  const ticket = opened({ severity: 'c' });
  const YEARS = '2036-11-20T07:30:00.000Z';
  test('their clocks run without an end, and are met', () => {
    expect(ticket.commitments).toMatchObject([
      { id: 'reply_c', within: 'best_effort', budget: null, dueAt: null },
      { id: 'fix_c', within: 'PT48H', budget: null, dueAt: null },
    ]);
    for (const one of [ticket, stored(ticket)]) {
      for (const { reading } of readClocks({ ticket: one, at: YEARS })) {
        expect(reading).toMatchObject({ stage: 'active', breached: false, remaining: null, dueAt: null });
      }
    }
    const answered = having(ticket, { type: 'agent_reply', at: YEARS });
    expect(readClocks({ ticket: answered, at: YEARS }).map(({ reading }) => reading.stage)).toEqual(['met', 'active']);
  });
  test('over many tickets, nothing of them is due and nothing will change', () => {
    for (const one of [ticket, stored(ticket)]) {
      expect(dueWithin({ tickets: [one], at: YEARS, within: 'PT1000000H' })).toEqual([]);
      expect(nextChange({ tickets: [one], at: AT })).toBeNull();
    }
  });
  test('a severity that promises them is set, and left', () => {
    const eased = having(opened(), setting('c', minutesLater(5)));
    expect(eased.commitments.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['reply_c', null],
      ['fix_c', null],
    ]);
    expect(orThrow(parse(stored(eased)))).toStrictEqual(eased);
    expect(having(eased, setting('b', minutesLater(6))).commitments[0]?.id).toBe('reply_b');
  });
  test.each([['budget'], ['schedule']])('a %s that is neither there nor null is refused', (field) => {
    const [first, ...others] = stored(ticket).commitments;
    const wrong = { ...stored(ticket), commitments: [{ ...first, [field]: undefined }, ...others] };
    expect(issuesOf(() => dueWithin({ tickets: [wrong as never], at: AT, within: 'PT1H' }))).not.toEqual([]);
  });
});

test('a promise for a product is made to tickets about it, at submission and with a later severity', () => {
  const ids = (product: string | null) => {
    const ticket = opened({ product });
    const later = having(ticket, setting('c', minutesLater(5)));
    return [ticket, later].map(({ commitments }) => commitments.some(({ id }) => id === 'paper_news'));
  };
  expect(ids('paper')).toEqual([true, true]);
  expect(ids('dropbox')).toEqual([false, false]);
  expect(ids(null)).toEqual([false, false]);
});

describe('a severity that needs something', () => {
  test('holds for a request that brings it', () => {
    const event = asked({ severity: 'a', brings: ['night_contact'] });
    expect([event.severity, event.route.severity]).toEqual(['a', undefined]);
    expect(event.commitments.map(({ id }) => id)).toEqual(['reply_a']);
  });
  test('otherwise another one holds, and the ticket remembers both wherever it is stored', () => {
    const event = asked({ severity: 'a' });
    expect([event.severity, event.route.severity]).toEqual(['b', { requested: 'a', holds: 'b' }]);
    expect(event.commitments.map(({ id }) => id)).toEqual(['reply_b', 'fix_b']);
    const ticket = apply(null, [event]);
    expect(orThrow(parse(stored(ticket)))).toStrictEqual(ticket);
    expect(apply(null, [stored(event)])).toStrictEqual(ticket);
    // The same submission again is inert.
    expect(apply(ticket, [stored(event)])).toStrictEqual(ticket);
  });
});

describe('a severity that needs something, when it is set later', () => {
  const raise = (more: Partial<Order> = {}): Order => ({ ...setting('a', minutesLater(5)), id: 'raise', ...more });
  test('holds for a command that brings it', () => {
    const raised = having(opened(), raise({ brings: ['night_contact'] }));
    expect(raised.severity).toBe('a');
    expect(raised.history[0]).toMatchObject({ type: 'severity_set', severity: 'a' });
    expect(raised.history[0]).not.toHaveProperty('requested');
    expect(raised.commitments.map(({ id }) => id)).toEqual(['reply_a']);
  });
  test('otherwise the next one holds, and the event says which was asked for', () => {
    const raised = having(opened({ severity: 'c' }), raise());
    expect(raised.severity).toBe('b');
    expect(raised.history[0]).toMatchObject({ severity: 'b', requested: 'a' });
    expect(raised.commitments.map(({ id }) => id)).toEqual(['reply_b', 'fix_b']);
    expect(orThrow(parse(stored(raised)))).toStrictEqual(raised);
    // The same command again is known; one that asks for what holds is another one.
    expect(outcome(raised, raise())).toBe('open');
    expect(outcome(raised, raise({ severity: 'b' }))).toBe('id_reused');
    expect(outcome(raised, raise({ brings: ['night_contact'] }))).toBe('id_reused');
  });
  test('a ticket that has the severity that would hold does not change', () => {
    expect(refused(opened(), raise())).toMatchObject({ code: 'no_change', severity: 'b' });
  });
  test('a stored set whose severities stand for each other in a circle ends somewhere', () => {
    const circle = { a: { needs: ['x'], otherwise: 'b' }, b: { needs: ['y'], otherwise: 'a' } };
    const entitlements = { ...stored(set), severityNeeds: circle };
    expect(['a', 'b']).toContain(having(opened({ severity: 'c' }), raise({ entitlements })).severity);
  });
});

describe('who may set a severity at submission is what the offer says', () => {
  const catalog = define({ ...SPEC, severity: { setBy: 'agent', changedBy: 'agent' } });
  const entitlements = of({ ...holder, catalog });
  const words = { entitlements, catalog, channel: 'web', language: 'en' };
  test('an agent sets it for the requester', () => {
    const event = orThrow(submit(request({ ...words, severity: 'b', by: 'agent' }))).events[0];
    expect([event.severity, event.requesterId]).toEqual(['b', 'u1']);
  });
  test('a requester may not, and is served without one until an agent sets it', () => {
    expect(submit(request({ ...words, severity: 'b' }))).toMatchObject({
      ok: false,
      refusal: { code: 'severity_not_allowed', allowed: ['agent'], because: ['A29'] },
    });
    const ticket = apply(null, orThrow(submit(request(words))).events);
    expect([ticket.severity, ticket.commitments]).toEqual([null, []]);
    const raised = having(ticket, { ...setting('b', minutesLater(5)), entitlements });
    expect(raised.commitments.map(({ id }) => id)).toEqual(['reply_b', 'fix_b']);
  });
  test('an agent who may set one is asked for it, as anybody is where the offer says nothing', () => {
    expect(issuesOf(() => submit(request({ ...words, by: 'agent' })))).toEqual(['severity: severity_needed']);
    for (const by of ['agent', 'requester'] as const) expect(asked({ by }).severity).toBe('b');
    expect(issuesOf(() => submit(request({ ...words, by: 'system' as never, severity: 'b' })))).toEqual([
      'by: unknown_actor',
    ]);
  });
});

describe('A34: promises in days whose clocks start again and again', () => {
  const office = SPEC.hours.office;
  const spec = {
    ...SPEC,
    hours: {
      office,
      shift: { ...office, day: 'PT8H' },
      tokyo: { zone: 'Asia/Tokyo', weekly: { 'mon-sun': ['00:00-24:00'] } },
    },
    tiers: {
      works: {
        benefits: { web: {} },
        targets: {
          next: { within: 'P1D', metric: 'next_reply', hours: 'office' },
          news: { within: 'P1D', metric: 'update', hours: 'office' },
          shift_news: { within: 'P1D', metric: 'update', hours: 'shift' },
          tokyo_reply: { within: 'P1D', hours: 'tokyo' },
        },
      },
    },
  } as const satisfies CatalogSpec;
  const catalog = define(spec);
  const entitlements = of({ ...holder, catalog });
  const open = (more: Partial<Submission> = {}) =>
    apply(null, orThrow(submit(request({ entitlements, catalog, channel: 'web', language: 'en', ...more }))).events);
  const dues = (ticket: ReturnType<typeof open>, at = ticket.updatedAt) =>
    Object.fromEntries(readClocks({ ticket, at }).map(({ commitment, reading }) => [commitment.id, reading.dueAt]));

  test('a commitment says what a day is, and has a budget once its clock has started', () => {
    expect(open().commitments).toMatchObject([
      { id: 'tokyo_reply', day: 'close', budget: 'PT31H30M', dueAt: '2026-11-21T15:00:00.000Z' }, // Saturday's midnight
      { id: 'next', day: 'close', budget: null, dueAt: null },
      { id: 'news', day: 'close', budget: 'PT16H', dueAt: '2026-11-23T16:00:00.000Z' },
      { id: 'shift_news', day: 'PT8H', budget: 'PT8H', dueAt: '2026-11-20T16:00:00.000Z' },
    ]);
  });

  test('each clock is due at the close of the day after its own start', () => {
    const answered = having(open(), { type: 'agent_reply', at: '2026-11-23T10:00:00.000Z' }); // Monday 11:00 in Berlin
    for (const ticket of [answered, stored(answered)]) {
      expect(dues(ticket)).toMatchObject({
        next: null,
        news: '2026-11-24T16:00:00.000Z', // Tuesday 17:00
        shift_news: '2026-11-24T10:00:00.000Z', // six hours of Monday, two of Tuesday
      });
    }
    const question = having(answered, { type: 'requester_reply', at: '2026-11-25T15:00:00.000Z' }); // Wednesday 16:00
    for (const ticket of [question, stored(question)]) {
      expect(dues(ticket)).toMatchObject({ next: '2026-11-26T16:00:00.000Z' });
      const rows = dueWithin({ tickets: [ticket], at: question.updatedAt, within: 'PT48H' });
      expect(rows).toContainEqual(expect.objectContaining({ commitmentId: 'next', dueAt: '2026-11-26T16:00:00.000Z' }));
    }
    // A pause of an hour of the desk moves it into the next morning.
    const held = having(
      question,
      { type: 'wait_for_requester', at: '2026-11-26T09:00:00.000Z' },
      { type: 'requester_reply', at: '2026-11-26T10:00:00.000Z' },
    );
    expect(dues(held)).toMatchObject({ next: '2026-11-27T09:00:00.000Z' });
  });

  test('over many tickets, each clock has the time from its own start', () => {
    const monday = having(open({ id: 't2' }), { type: 'agent_reply', at: '2026-11-23T10:00:00.000Z' });
    const tuesday = having(open({ id: 't3' }), { type: 'agent_reply', at: '2026-11-24T10:00:00.000Z' });
    const due = ['2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z', '2026-11-25T16:00:00.000Z'];
    const tickets = [open(), monday, tuesday];
    for (const given of [tickets, tickets.toReversed(), stored(tickets)]) {
      const rows = dueWithin({ tickets: given, at: tuesday.updatedAt, within: 'PT200H' });
      const news = rows.filter(({ commitmentId }) => commitmentId === 'news');
      expect(news.map(({ ticketId, dueAt }) => [ticketId, dueAt])).toEqual([
        ['t1', due[0]],
        ['t2', due[1]],
        ['t3', due[2]],
      ]);
    }
  });

  test('the last one that a Date can hold is due at its close', () => {
    // Thursday after the close in Berlin; the last date of all is a Saturday.
    const answered = having(open(), { type: 'agent_reply', at: '+275760-09-11T18:00:00.000Z' });
    expect(dues(answered)).toMatchObject({ news: '+275760-09-12T15:00:00.000Z' });
    expect(orThrow(parse(stored(answered)))).toStrictEqual(answered);
  });

  test('a next reply that is promised while a question is open counts from the question', () => {
    const both = define({
      ...spec,
      tiers: { works: { ...spec.tiers.works, targets: { next: { ...spec.tiers.works.targets.next, severity: 'b' } } } },
    });
    const set = of({ ...holder, catalog: both });
    const first = submit(
      request({ entitlements: set, catalog: both, channel: 'web', language: 'en', severity: 'c', brings: [] }),
    );
    const asking = having(
      apply(null, orThrow(first).events),
      { type: 'agent_reply', at: '2026-11-23T10:00:00.000Z' },
      { type: 'requester_reply', at: '2026-11-23T11:00:00.000Z' },
      { ...setting('b', '2026-11-24T10:00:00.000Z'), entitlements: set },
    );
    expect(asking.commitments).toMatchObject([{ id: 'next', budget: null, dueAt: '2026-11-24T16:00:00.000Z' }]);
    expect(dues(asking)).toEqual({ next: '2026-11-24T16:00:00.000Z' });
  });

  test('A1: days are those of the desk, also where its hours run round the clock', () => {
    const [reply, next, news, shift] = open({ deskClock: 'elapsed' }).commitments;
    expect([reply, next, news, shift]).toStrictEqual([...open().commitments]);
  });
});

test('who may change a severity is what the offer says', () => {
  const ticket = opened();
  const { actor: _, ...byRequester } = setting('c', minutesLater(5));
  expect(refused(ticket, byRequester)).toMatchObject({ code: 'actor_not_allowed', allowed: ['agent'] });
  expect(outcome(ticket, setting('c', minutesLater(5)))).toBe('open');
});

test('a ticket remembers the version of its offer', () => {
  const event = asked();
  expect([event.catalog, event.catalogVersion]).toEqual(['works', '2027']);
  expect(orThrow(parse(stored(opened()))).catalogVersion).toBe('2027');
});

test('A4: dates that the catalogue was closed on after the entitlements were asked for hold for a later severity', () => {
  const catalog = withClosures(works, ['2026-11-23']);
  const TUESDAY_CLOSE = '2026-11-24T16:00:00.000Z'; // Monday is closed
  for (const entitlements of [set, of({ ...holder, catalog })]) {
    const ticket = opened({ catalog, entitlements, severity: 'c' });
    const [reply] = having(ticket, { ...setting('b', minutesLater(5)), entitlements }).commitments;
    expect([reply?.dueAt, reply?.schedule?.closures]).toEqual([TUESDAY_CLOSE, ['2026-11-23']]);
  }
});

test('names that come from a stored set are shown escaped in messages', () => {
  const odd = { ...stored(set), severities: ['a\u202e', 'b'] };
  const ask = { entitlements: odd, catalog: works, channel: 'web', language: 'en' };
  expect(thrownBy(() => submit(request(ask))).issues[0]?.message.en).toContain('Use a\\u202e, b.');
  const other = { ...stored(set), catalogVersion: '1\u2028\u009b' };
  const { issues } = thrownBy(() => submit(request({ ...ask, entitlements: other })));
  expect(issues.map(({ code, message }) => [code, message.en.includes('1\\u2028\\u009b')])).toContainEqual([
    'catalog_mismatch',
    true,
  ]);
});
