import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import type { Commitment } from '../../src/sla/index.js';
import { apply, parse, parseEvents, readClocks, type Ticket } from '../../src/tickets/index.js';
import { usualLife } from '../../src/tickets/usual-ticket.js';
import { issuesOf } from '../thrown.ts';
import {
  complaintsOf,
  expectRefused,
  expectUnusual,
  expectUsual,
  ofClass,
  promiseWith,
  withField,
} from './stored-document.ts';
import { minutesLater, opened, stored } from './support-request.ts';

const ticket = opened(); // a reply in any language round the clock, and a Japanese one on the hours of its desk
const [any, japanese] = stored(ticket).commitments;
if (any === undefined || japanese === undefined) throw new Error('two promises');

/** The ticket with one promise: that of any language, with other fields. Severity and route are those of the promise. */
function promising(more: Partial<Record<string, unknown>>): object {
  const { severity = ticket.severity, language = ticket.route.language } = more;
  const route = { ...ticket.route, requestedLanguage: language, language };
  return { ...stored(ticket), severity, route, commitments: [promiseWith(any as Commitment, more)] };
}

type Wrong = readonly [what: string, value: unknown, code: string];

const MISSING: Wrong = ['nothing', undefined, 'missing'];
const NULL: Wrong = ['null', null, 'invalid_type'];
const NUMBER: Wrong = ['a number', 7, 'invalid_type'];
const LONG: Wrong = ['text of 100 001 characters', 'x'.repeat(100_001), 'too_long'];

/** What each field of a stored promise must not say. */
const FIELDS: Readonly<Record<string, readonly Wrong[]>> = {
  id: [MISSING, NULL, NUMBER, LONG],
  hours: [MISSING, NULL, NUMBER, LONG],
  severity: [MISSING, NUMBER, LONG],
  metric: [MISSING, ['no metric', 'last_reply', 'unknown_value']],
  language: [
    MISSING,
    NUMBER,
    ['a language in words', 'Japanese, please', 'invalid_language'],
    ['a language that is registered nowhere', 'jp', 'unknown_language'],
  ],
  within: [MISSING, NULL, ['hours in words', '4h', 'invalid_duration'], ['no time', 'PT0S', 'not_positive']],
  day: [NULL, NUMBER, ['an end in words', 'midnight', 'invalid_duration']],
  budget: [MISSING, NUMBER, ['days', 'P1D', 'invalid_duration'], ['no time', 'PT0S', 'not_positive']],
  strength: [MISSING, ['no strength', 'hope', 'unknown_value']],
  from: [['a start that goes without saying', 'submitted', 'unknown_value']],
  rests: [MISSING, NULL, ['a text', 'on_hold', 'invalid_type']],
  because: [MISSING, NULL, ['a text', 'R24', 'invalid_type']],
  dueAt: [MISSING, NUMBER, ['a local time', '2026-11-20T11:30:00.000', 'invalid_instant']],
  schedule: [MISSING, NUMBER, ['a name', 'japan', 'invalid_type']],
  'rests.0': [['a status in which no clock rests', 'open', 'unknown_value']],
  'because.0': [NUMBER],
};

describe.each(Object.entries(FIELDS))('%s', (field, rows) => {
  const path = `commitments.0.${field}`;
  test.each(rows)('of %s is refused', (_, value, code) => {
    expect(complaintsOf(withField(ticket, path, value))).toContain(`${path}: ${code}`);
    expect(usualLife(withField(ticket, path, value))).toBeNull();
  });
});

test('a promise is a plain object', () => {
  for (const value of ['tier_reply', null, 7]) {
    expectRefused(withField(ticket, 'commitments.1', value), 'commitments.1: invalid_type');
  }
  expectRefused(withField(ticket, 'commitments.1', ofClass(japanese)), 'commitments.1: not_plain_data');
});

describe('what its times say together', () => {
  const NEXT = { metric: 'next_reply' };
  test.each<[string, object, string]>([
    ['another budget than time', { budget: 'PT5H' }, 'budget: inconsistent'],
    ['a best effort with a budget', { within: 'best_effort' }, 'budget: inconsistent'],
    ['a due instant without a budget', { budget: null, dueAt: any.dueAt }, 'dueAt: inconsistent'],
    ['a best effort that is due', { within: 'best_effort', budget: null, dueAt: any.dueAt }, 'dueAt: inconsistent'],
    ['round the clock, due before its time is over', { dueAt: minutesLater(239) }, 'dueAt: inconsistent'],
    ['round the clock, due after its time', { dueAt: minutesLater(241) }, 'dueAt: inconsistent'],
    ['a clock that starts with the submission, never due', { dueAt: null }, 'dueAt: inconsistent'],
    ['such a clock on hours', { schedule: japanese.schedule, dueAt: null }, 'dueAt: inconsistent'],
    ['a next reply that is due before it is asked for', { ...NEXT, dueAt: any.dueAt }, 'dueAt: inconsistent'],
    [
      'hours of every hour with opening times',
      { hours: 'always', schedule: japanese.schedule },
      'schedule: inconsistent',
    ],
    ['days without a budget', { within: 'P1D', day: 'close', budget: null }, 'budget: inconsistent'],
    ['days of a length without one', { ...NEXT, within: 'P1D', day: 'PT8H', budget: null }, 'budget: inconsistent'],
    ['days of a length with another', { within: 'P2D', day: 'PT8H', budget: 'PT15H' }, 'budget: inconsistent'],
  ])('%s is refused', (_, times, issue) => {
    expectRefused(promising(times), `commitments.0.${issue}`);
  });
  test.each<[string, object]>([
    ['a time that is told and never due', { budget: null, dueAt: null }],
    ['a best effort', { within: 'best_effort', budget: null, dueAt: null }],
    ['a clock that has not started', { ...NEXT, dueAt: null }],
    ['on hours, due at any instant after the submission', { schedule: japanese.schedule, dueAt: minutesLater(3) }],
    ['hours of a name that are round the clock', { hours: '24x7', schedule: null }],
    ['days, with a budget', { within: 'P1D', day: 'close', budget: 'PT16H' }],
    ['days of a next reply without a budget', { ...NEXT, within: 'P1D', day: 'close', budget: null }],
    ['days of a length, not started', { ...NEXT, within: 'P2D', day: 'PT8H', budget: 'PT16H' }],
    ['days of an offer that did not say what a day is', { within: 'P1D', budget: 'PT24H' }],
    ['a year', { within: 'PT8784H', budget: 'PT8784H' }],
  ])('%s is read by hand', (_, times) => expectUsual(promising(times)));
  test.each<[string, object]>([
    ['a budget that is written in another way', { budget: 'PT240M' }],
    ['more than a year', { within: 'PT8784H0.001S', budget: 'PT8784H0.001S' }],
  ])('%s is left to the schema', (_, times) => expectUnusual(promising(times)));
});

test('where two of its fields disagree, the fault says what would agree', () => {
  const said = [{ budget: 'PT5H' }, { within: 'best_effort' }, { budget: null, dueAt: any.dueAt }, { dueAt: null }].map(
    (times) => {
      const read = parse(promising(times));
      return read.ok ? [] : read.refusal.issues.map(({ message }) => message.en);
    },
  );
  expect(said).toEqual([
    ['Use PT4H here, as `within` says.'],
    ['Use null here, as `within` says.'],
    ['Use null here, as `budget` says.'],
    [`Use ${minutesLater(240)} here, as \`budget\` says.`],
  ]);
});

describe('a promise that is due before the submission', () => {
  const early = new Date(Date.parse(ticket.openedAt) - 1).toISOString();
  const due = (dueAt: string) => ({ ...any, dueAt });

  test('is refused in a ticket, and at the submission it is not', () => {
    expectRefused(promising({ dueAt: early }), 'commitments.0.dueAt: inconsistent');
    expectUsual(promising({ schedule: japanese.schedule, dueAt: ticket.openedAt }));
  });

  test('is refused in a submission, and in the promises of a later severity', () => {
    const { id: ticketId, openedAt: at, history: _, holds: __, submittedWith: ___, ...asked } = stored(ticket);
    const { status: ____, updatedAt: _____, ...snapshot } = asked;
    const submission = { ...snapshot, type: 'submitted', ticketId, at, because: [], commitments: [due(early)] };
    const events = orThrow(parseEvents([submission]));
    expect(issuesOf(() => apply(null, events))).toEqual(['events.0.commitments.0.dueAt: inconsistent']);
    const told = { version: 1, ticketId, commandId: 'c1', revision: 1, at, body: null, language: null, because: [] };
    const actor = { kind: 'agent', id: 'a1' };
    const set = { ...told, actor, type: 'severity_set', severity: 'high', status: 'open', commitments: [due(early)] };
    const later = orThrow(parseEvents([set]));
    expect(issuesOf(() => apply(ticket, later))).toEqual(['events.0.commitments.0.dueAt: inconsistent']);
  });
});

describe('a budget that is written in another way leaves a promise to the schema, which reads', () => {
  const written = { within: 'PT4H', budget: 'PT240M' };
  test.each<[string, unknown]>([
    ['strength', 'guarantee'],
    ['from', 'severity_set'],
    ['day', 'close'],
    ['day', 'PT8H'],
    ['severity', 'high'],
    ['language', 'ja'],
    ['metric', 'resolution'],
    ['metric', 'next_reply'],
    ['rests', ['on_hold']],
    ['schedule', japanese.schedule],
  ])('%s of %j', (field, value) => expectUnusual(promising({ ...written, [field]: value })));
});

/** Another value for each field of a promise in days, so that no other field has to follow. */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  id: ['other_reply'],
  metric: ['first_reply', 'update', 'workaround', 'resolution'],
  severity: ['high', 'low'],
  language: ['ja', 'en-GB'],
  within: ['P2D', 'P999D'],
  day: ['PT16H', undefined],
  budget: ['PT17H', null],
  hours: ['office', ''],
  from: ['severity_set'],
  strength: ['guarantee'],
  rests: [[], ['on_hold'], ['on_hold', 'waiting_for_requester']],
  because: [[], ['R24'], ['R17', 'R24'], ['R24', 'R17', 'R40']],
  schedule: [japanese.schedule, { ...japanese.schedule, closures: ['2026-11-23'] }],
};

describe('two tickets whose promises differ in one field are told apart', () => {
  const inDays = { metric: 'next_reply', within: 'P1D', day: 'close', budget: 'PT16H' };
  test.each(Object.entries(OTHERS))('%s', (field, values) => {
    const documents = [undefined, ...values].map((value, i) =>
      stored(promising({ ...inDays, ...(i > 0 && { [field]: value }) })),
    );
    for (const document of [...documents, ...documents.toReversed()]) {
      expectUsual(document);
      const life = usualLife(document);
      const [promise] = life?.terms.commitments ?? [];
      const { dueAt: _, ...said } = (document as Ticket).commitments[0] ?? {};
      expect(promise).toEqual(said);
    }
  });
});

test('and so are the clocks of what is read by hand', () => {
  const dues = ['PT1H', 'PT2H'].map((within) => {
    const document = promising({ within, budget: within }) as Ticket;
    return readClocks({ ticket: document, at: ticket.openedAt }).map(({ reading }) => reading.dueAt);
  });
  expect(dues).toEqual([[minutesLater(60)], [minutesLater(120)]]);
});

describe('its hours', () => {
  const hours = japanese.schedule;
  if (hours === null) throw new Error('hours');
  const on = (schedule: unknown) => withField(ticket, 'commitments.1.schedule', schedule);
  test.each<[string, object, string]>([
    ['no zone', { zone: undefined }, 'zone: missing'],
    ['no week', { weekly: undefined }, 'weekly: missing'],
    ['a week that is null', { weekly: null }, 'weekly: invalid_type'],
    ['no closures', { closures: undefined }, 'closures: missing'],
    ['no exceptions', { exceptions: undefined }, 'exceptions: missing'],
    ['a week without Sunday', { weekly: { ...hours.weekly, sun: undefined } }, 'weekly.sun: missing'],
    ['a week without Monday', { weekly: { ...hours.weekly, mon: undefined } }, 'weekly.mon: missing'],
    ['a closure that is no date', { closures: ['2026-02-30'] }, 'closures.0: invalid_date'],
    ['a zone that does not exist', { zone: 'Mars/Olympus' }, 'zone: unknown_zone'],
  ])('with %s are refused', (_, wrong, issue) => {
    expectRefused(on({ ...hours, ...wrong }), `commitments.1.schedule.${issue}`);
  });
  test('that open in no week are left to the schema, which looks for a due instant', () => {
    const weekly = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expectUnusual(on({ ...hours, weekly, exceptions: { '2026-11-23': ['09:00-17:00'] } }));
    expectUnusual(on({ ...hours, weekly: { ...weekly, mon: ['09:00-09:00:30'] } }));
    expectUsual(on({ ...hours, weekly: { ...weekly, sun: ['09:00-09:01'] } }));
  });
});
