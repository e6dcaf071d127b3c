import fc from 'fast-check';
import type * as tickets from '../../src/tickets/index.js';
import type { Ticket, TicketCommand } from '../../src/tickets/index.js';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as is from '../hostile/harmless.ts';
import { type Call, type Harmless, REQUEST } from './call.ts';
import {
  AT,
  busy,
  catalog,
  commands,
  form,
  LATER,
  opened,
  ownCatalog,
  plain,
  replied,
  reply,
  submission,
  submitted,
  ticket,
  urgent,
  urgentTicket,
} from './documents.ts';
import { ROUTE_FIELDS } from './routing.ts';
import { lists, lives, submissions } from './ticket-lives.ts';

const desk = [opened, busy];
const lived = lives.map(({ ticket: one }) => plain(one));
/** A ticket to which the command may be done. */
function stateFor({ type }: TicketCommand): Ticket {
  if (type === 'reopen') return busy;
  return type === 'set_severity' ? urgentTicket : opened;
}

const later = fc.constantFrom('2030-01-01T00:00:00.000Z', '2027-03-05T08:00:00Z', AT, LATER);
const judging = { atRiskAt: 0.5, lateness: 'elapsed' } as const;

const NONE = ['null'];

/** A commitment, a route and a ticket as they come from a store. */
const SNAPSHOT: Harmless = {
  'version?': [],
  accountId: [...NONE, ...is.ID_STORED],
  requesterId: is.ID_STORED,
  contact: is.ANY_TEXT,
  subject: is.SUBJECT_STORED,
  body: is.ANY_TEXT,
  issueType: is.ID_STORED,
  product: [...NONE, ...is.ID_STORED],
  urgent: is.FLAG,
  severity: [...NONE, ...is.ANY_TEXT],
  directPhoneNumber: [...NONE, ...is.ANY_TEXT],
  tier: [...NONE, ...is.ANY_TEXT],
  variant: [...NONE, ...is.ANY_TEXT],
  catalog: is.ANY_TEXT,
  catalogVersion: is.ANY_TEXT,
  closures: is.NO_ITEMS,
  'closures.0': is.DATE,
  'cites?': is.NOTHING_WITHIN,
  'cites.*?': is.NAMES,
  'cites.*.0': is.ANY_TEXT,
  channel: is.ANY_TEXT,
  // A route falls back where its languages differ, and only then has an instant at which the other one opens.
  'route.requestedLanguage': [],
  'route.language': [],
  language: is.LANGUAGE,
  fallback: ['false'],
  desk: is.ANY_TEXT,
  opensAt: [...NONE, ...is.STORED_INSTANT],
  'input.route.opensAt': NONE,
  'input.0.route.opensAt': NONE,
  'events.0.route.opensAt': NONE,
  because: is.NAMES,
  'because.0': is.ANY_TEXT,
  commitments: is.NO_ITEMS,
  'commitments.0.id': is.ANY_TEXT,
  'commitments.0.language': [...NONE, ...is.LANGUAGE],
  // A promise in days has a budget of its own; any other is its budget.
  within: ['a duration of a day'],
  budget: [],
  hours: is.ANY_TEXT,
  schedule: NONE,
  rests: is.NO_ITEMS,
  'rests.0': [],
  dueAt: [...NONE, ...is.STORED_INSTANT],
};
/** Other ways to write the instant at which it was submitted. */
const AT_HALF_PAST_SEVEN = [
  ...['an offset of minus zero', 'the basic format', 'an expanded year'],
  ...is.without(is.PLAIN_DATES, ...is.EDGES, 'a Date of an expanded year'),
];
/** A promise is made for the severity that was asked for and in the language of the route, or for any. */
const PROMISED: Harmless = { 'commitments.0.severity': NONE, 'commitments.0.language': NONE };
/** Its first change was at 07:45, the next at 09:00. */
const BETWEEN = is.without(is.STORED_INSTANT, ...is.EARLIER, ...is.LATER);
const TICKET: Harmless = {
  ...SNAPSHOT,
  ...PROMISED,
  // Its rules and promises are compared with those that are remembered, before they are read: a list that says more then is
  // no list.
  'input.cites.*?': is.without(is.NAMES, 'a list that grows when it is read'),
  'input.commitments.0.rests': is.without(is.NO_ITEMS, 'a list that grows when it is read'),
  'input.commitments.0.because': is.without(is.NAMES, 'a list that grows when it is read'),
  // Its first promise runs round the clock, and is due four hours after the submission.
  'input.commitments.0.dueAt': [],
  openedAt: AT_HALF_PAST_SEVEN,
  holds: is.NO_ITEMS,
  submittedWith: NONE,
  commandId: is.ID_STORED,
  'history.0.at': BETWEEN,
  'actor.id': is.ID_STORED,
  // The first event is an answer: it has words and a language.
  'history.0.body': [...is.WORDS_GIVEN, ...is.PLAIN_DATES],
  'history.0.language': is.LANGUAGE,
};
const EVENTS: Harmless = {
  ...SNAPSHOT,
  ticketId: is.ID_STORED,
  at: is.STORED_INSTANT,
  commandId: is.ID_STORED,
  'actor.id': is.ID_STORED,
};

/** A command as a caller gives it. */
const COMMAND: Harmless = {
  id: is.ID_GIVEN,
  at: is.INSTANT,
  'actor.id': is.ID_GIVEN,
  body: is.WORDS_GIVEN,
  'language?': is.LANGUAGE,
  'reason?': is.ID_GIVEN,
  severity: is.ID_GIVEN,
  'brings?': is.without(is.NAMES, 'a list of no text'),
  'brings.0': is.without(is.wordsUpTo(64), ...is.PLAIN_DATES),
};
const JUDGING: Harmless = { at: is.INSTANT, 'atRiskAt?': is.SHARE, 'lateness?': [] };

export const calls: RowsOf<typeof tickets, Call> = {
  submit: {
    takes: REQUEST,
    samples: [
      [
        {
          ...submission,
          channel: 'phone',
          severity: null,
          urgent: true,
          products: ['dropbox', 'sign'],
          directPhoneNumber: '+81 3 1234 5678',
          deskClosed: true,
          deskClock: 'business',
          closures: ['2026-11-23'],
          brings: ['24x7_contact'],
          by: 'agent',
          metrics: ['first_reply'],
          catalog,
        },
      ],
      [submission],
      [{ ...submission, ...urgent }],
    ],
    sound: submissions.map((one) => [one]),
    harmless: {
      ...ROUTE_FIELDS,
      id: is.ID_GIVEN,
      subject: is.SUBJECT_GIVEN,
      body: is.TEXT_GIVEN,
      issueType: is.ID_GIVEN,
      'urgent?': is.FLAG,
      'by?': [],
      'products?': [],
      'deskClock?': [],
      'metrics?': is.NO_ITEMS,
    },
    about: ['entitlements', 'catalog'],
  },
  parseSubmission: {
    takes: { input: 'request', catalog: 'request' },
    samples: [
      [{ ...form, urgent: true, severity: null, directPhoneNumber: '+81 3 1234 5678' }, catalog],
      [form],
      [{ ...form, channel: 'email', language: 'de', severity: 'urgent' }, ownCatalog],
    ],
    sound: submissions.map(({ entitlements: _, at: __, ...asked }) => {
      const { id, channel, language, subject, body, issueType } = { ...form, ...asked };
      return [{ id, channel, language, subject, body, issueType }, 'catalog' in asked ? ownCatalog : catalog];
    }),
    harmless: {
      id: is.ID_GIVEN,
      language: is.LANGUAGE,
      subject: is.SUBJECT_GIVEN,
      body: is.TEXT_GIVEN,
      issueType: is.ID_GIVEN,
      'product?': [...NONE, ...is.ID_GIVEN],
      'urgent?': is.FLAG,
      'severity?': NONE,
      'directPhoneNumber?': [...NONE, 'no text', ...is.without(is.textUpTo(1000), ...is.PLAIN_DATES)],
      'catalog?': [],
    },
    about: ['catalog'],
  },
  parse: {
    takes: { input: 'document' },
    samples: [[plain(busy)], [plain(opened)]],
    sound: lived.map((one) => [one]),
    harmless: TICKET,
  },
  parseEvents: {
    takes: { input: 'document' },
    samples: [[[plain(submitted), ...plain(busy.history)]]],
    sound: lives.map(({ events }) => [plain(events)]),
    harmless: {
      ...EVENTS,
      input: is.NO_ITEMS,
    },
  },
  parseCommand: {
    takes: { input: 'request' },
    samples: commands.map((command) => [command]),
    sound: lives.map(({ commands: [command = reply] }) => [command]),
    harmless: COMMAND,
    about: ['type'],
  },
  decide: {
    takes: { ticket: 'document', command: 'request' },
    samples: commands.map((command) => [stateFor(command), command]),
    sound: lives.map(({ before, commands: list }) => [plain(before), list.at(-1) ?? reply]),
    harmless: { ...COMMAND, at: is.without(is.INSTANT, ...is.EARLIER), severity: [] },
    about: ['type'],
  },
  apply: {
    takes: { ticket: 'document', events: 'document' },
    samples: [
      [null, [plain(submitted)]],
      [opened, plain(replied)],
      [opened, []],
    ],
    sound: lives.map(({ events }) => [null, plain(events)]),
    // Without a ticket there has to be a submission.
    harmless: {
      ...EVENTS,
      ...PROMISED,
      ticket: NONE,
      'events.0.at': AT_HALF_PAST_SEVEN,
      'events.0.commitments.0.dueAt': [],
      'events.0.language': is.LANGUAGE,
    },
  },
  asOf: {
    takes: { ticket: 'document', at: 'value' },
    samples: [[ticket, LATER]],
    sound: fc.tuple(lived, later),
    harmless: { at: is.INSTANT },
  },
  clockInputs: {
    takes: REQUEST,
    samples: [[{ ticket: busy, at: LATER, ...judging }], [{ ticket, at: LATER }]],
    sound: fc.tuple(lived, later).map(([one, at]) => [{ ticket: one, at, lateness: 'elapsed' }]),
    harmless: JUDGING,
  },
  readClocks: {
    takes: REQUEST,
    samples: [[{ ticket: busy, at: LATER, ...judging }], [{ ticket, at: LATER }]],
    sound: fc.tuple(lived, later).map(([one, at]) => [{ ticket: one, at, lateness: 'elapsed' }]),
    harmless: JUDGING,
  },
  nextChange: {
    takes: REQUEST,
    samples: [[{ tickets: desk, at: AT, ...judging }], [{ tickets: desk, at: LATER }]],
    sound: fc.tuple(lists, later).map(([list, at]) => [{ tickets: list, at }]),
    harmless: { ...JUDGING, tickets: is.NO_ITEMS, 'tickets.0': is.EVERYTHING },
  },
  changes: {
    takes: REQUEST,
    samples: [[{ tickets: desk, from: AT, to: LATER, ...judging }], [{ tickets: desk, to: LATER }]],
    sound: fc.tuple(lists, later).map(([list, to]) => [{ tickets: list, from: AT, to }]),
    harmless: {
      ...JUDGING,
      tickets: is.NO_ITEMS,
      'tickets.0': is.EVERYTHING,
      'from?': ['null', ...is.BEFORE_ITS_END],
      to: is.AFTER_ITS_START,
    },
  },
  dueWithin: {
    takes: REQUEST,
    samples: [[{ tickets: desk, at: AT, within: 'PT4H', ...judging }], [{ tickets: desk, at: AT, within: 'PT100H' }]],
    sound: fc.tuple(lists, later).map(([list, at]) => [{ tickets: list, at, within: 'PT100H' }]),
    harmless: { ...JUDGING, tickets: is.NO_ITEMS, 'tickets.0': is.EVERYTHING, within: is.DURATION },
  },
};
