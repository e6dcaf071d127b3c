import { tickets } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import * as is from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import { answer, occurrence, opened, submission, submitted, ticket } from '../samples.ts';
import { ID, OCCURRENCE, READ_TWICE, SUBJECT, SUBMITTED, TICKET, WORDS } from './documents.ts';

const AT = '2026-11-20T09:00:00.000Z';
const { at } = answer;

/** A ticket as an argument: one that is none is refused, whatever is asked of it. */
const states = (ask: (value: never) => unknown): readonly Place[] => [
  ['ticket', ask],
  ['ticket.history', (value) => ask({ ...ticket, history: value } as never), READ_TWICE],
];

/** `later`: the instants that are legal, as a ticket's events follow one another. */
const commands = (ask: (value: never) => unknown, later: readonly string[]): readonly Place[] => [
  ['command', ask],
  ...placesIn(answer, ask, { id: ID, 'actor.id': ID, at: later, body: WORDS }),
  [
    'resolve.body',
    (value) => ask({ ...answer, type: 'resolve', body: value } as never),
    [...is.ABSENT, 'null', ...WORDS],
  ],
];

const submissions = (field: string) => (value: never) => tickets.submit({ ...submission, [field]: value });
const calls = (field: string) => (value: never) =>
  tickets.submit({ ...submission, channel: 'phone', directPhoneNumber: '+81 3 1234 5678', [field]: value });

export const rows: RowsOf<typeof tickets, readonly Place[]> = {
  submit: [
    ['submission', (value) => tickets.submit(value)],
    ['entitlements', submissions('entitlements')],
    ['id', submissions('id'), ID],
    ['channel', submissions('channel')],
    ['language', submissions('language'), is.LANGUAGE],
    ['at', submissions('at'), is.without(is.INSTANT, ...is.LASTS)],
    ['subject', submissions('subject'), SUBJECT],
    ['body', submissions('body'), is.ANY_TEXT],
    ['issueType', submissions('issueType'), ID],
    ['product', submissions('product'), ID],
    ['products', submissions('products'), is.ABSENT],
    ['products.0', (value) => tickets.submit({ ...submission, products: ['dropbox', value] }), is.ANY_TEXT],
    ['urgent', submissions('urgent'), [...is.ABSENT, ...is.FLAG]],
    ['severity', submissions('severity'), [...is.ABSENT, 'null']],
    ['directPhoneNumber', submissions('directPhoneNumber'), [...is.ABSENT, 'null', ...is.ANY_TEXT]],
    ['directPhoneNumber of a call', calls('directPhoneNumber'), is.PHONE_NUMBER],
    ['deskClosed', submissions('deskClosed'), [...is.ABSENT, ...is.FLAG]],
    ['deskClock', submissions('deskClock'), is.ABSENT],
    ['closures', submissions('closures'), [...is.ABSENT, ...READ_TWICE]],
    ['closures.0', (value) => tickets.submit({ ...submission, closures: [value] }), is.DATE],
    ['catalog', submissions('catalog'), [...is.ABSENT, 'null']],
  ],
  parse: [['input', (value) => tickets.parse(value)], ...placesIn(ticket, tickets.parse, TICKET, 8)],
  parseCommand: commands(tickets.parseCommand, is.INSTANT_WITHIN),
  decide: [
    ...states((value) => tickets.decide(value, answer)),
    ...commands((value) => tickets.decide(opened, value), is.without(is.INSTANT_WITHIN, ...is.EARLIER)),
  ],
  apply: [
    ['ticket', (value) => tickets.apply(value, [occurrence as never])],
    ['events', (value) => tickets.apply(opened, value), is.NO_ITEMS],
    ['events of no ticket', (value) => tickets.apply(null, value)],
    ['events.0', (value) => tickets.apply(opened, [value])],
    ...placesIn([submitted], (value) => tickets.apply(null, value), SUBMITTED, 8),
    ...placesIn(
      { occurrence },
      ({ occurrence: one }: Record<string, never>) => tickets.apply(opened, [one as never]),
      OCCURRENCE,
      8,
    ),
  ],
  clockEvents: [
    ...states(tickets.clockEvents),
    ['options', (value) => tickets.clockEvents(ticket, value), [...is.ABSENT, ...is.NO_FIELDS]],
    ['metric', (value) => tickets.clockEvents(ticket, { metric: value }), is.ABSENT],
  ],
  readClocks: [
    ['request', (value) => tickets.readClocks(value)],
    ...states((value) => tickets.readClocks({ ticket: value, at: AT })),
    ['at', (value) => tickets.readClocks({ ticket, at: value }), is.INSTANT],
    ['atRiskAt', (value) => tickets.readClocks({ ticket, at, atRiskAt: value }), [...is.ABSENT, ...is.SHARE]],
    ['lateness', (value) => tickets.readClocks({ ticket, at, lateness: value }), is.ABSENT],
    ['catalog', (value) => tickets.readClocks({ ticket, at, catalog: value }), [...is.ABSENT, 'null']],
  ],
};
