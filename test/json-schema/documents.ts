import { readFileSync } from 'node:fs';
import { advance } from '../../src/billing/index.js';
import type { DocumentName } from '../../src/json-schema/index.js';
import { of } from '../../src/money/index.js';
import { route as routed } from '../../src/routing/index.js';
import { readClock } from '../../src/sla/index.js';
import { decided, having, startOf } from '../billing/support-team.ts';
import { HALF, MAY, sharing, startThree, three } from '../billing/three-tiers.ts';
import * as known from '../calls/documents.ts';

const shared = { id: 'c1', actor: { id: 'ann', roles: ['team_admin'] }, via: 'sales', at: known.AT };
const started = known.accepted(startThree({ alreadyPaid: false }));
const first = known.accepted(startOf({ alreadyPaid: false }));
const purchase = decided(three(), { type: 'purchase', tier: 'silver', at: HALF });
const events = [
  { type: 'started', at: known.AT },
  { type: 'paused', at: '2026-11-20T07:40:00.000Z', reason: 'vendor' },
] as const;
const clock = { within: 'PT1H', events, at: known.LATER } as const;

function offer(name: string): unknown {
  return JSON.parse(readFileSync(`examples/catalogues/${name}.json`, 'utf8'));
}

/** Documents of each kind that its reader takes. */
export const DOCUMENTS: { readonly [name in DocumentName]: readonly unknown[] } = {
  catalog: [known.ownCatalog, offer('minimal'), offer('dropbox_premium_support')],
  schedule: [known.hours, { zone: 'UTC', weekly: { sun: ['00:00-24:00', '22:00:30-06:00'] } }],
  account: [known.account, { kind: 'individual', plan: 'plus', ofMyOwn: 1 }],
  person: [known.person, known.admin],
  entitlements: [known.set, known.owner],
  route: [
    known.accepted(routed({ entitlements: known.set, ...known.route, at: known.AT })),
    known.accepted(routed({ entitlements: known.set, ...known.route, at: '2026-11-20T09:00:00Z' })),
  ],
  commitment: [...known.commitments, ...known.urgentTicket.commitments],
  reading: [
    readClock(clock),
    readClock({ ...clock, events: events.slice(0, 1), thresholds: [0.5, 1.5] }),
    readClock({ ...clock, events: [] }),
  ],
  ticket: [known.opened, known.ticket, known.busy, known.urgentTicket],
  ticket_event: [known.submitted, ...known.replied, ...known.busy.history],
  ticket_submission: [
    { ...known.form, urgent: true, severity: null, directPhoneNumber: '+81 3 1234 5678' },
    { ...known.form, channel: 'chat', product: null, body: '' },
  ],
  ticket_command: [...known.commands, { ...known.reply, at: 1795159800000 }],
  subscription: [three(), sharing('business')],
  subscription_event: [
    ...started.events,
    ...purchase.events,
    ...advance(having(three(), { type: 'end_plan', at: HALF }), MAY).events,
  ],
  billing_command: [
    { ...shared, type: 'purchase', tier: 'gold', expected: of('12.00', 'USD') },
    { ...shared, type: 'keep_plan', at: 1795159800000 },
  ],
  invoice: [first.invoice, purchase.invoice],
  money: [of('12.00', 'USD'), of('-1200', 'JPY'), of('0.001', 'KWD')],
};

const WEEK = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };
/** Numbers that are no epoch milliseconds: a part of one, seconds, one past the range of `Date`. */
const NO_INSTANTS = [1795159800000.5, 1.5, 1795159800, -1, 8_640_000_000_000_001];
const NO_NAMES = ['', ' \u3000', 'x'.repeat(201)];

/** What the reader and the JSON Schema of a kind refuse both: an edit of its first document, and why. */
export const EDITS: { readonly [name in DocumentName]: readonly Edit[] } = {
  catalog: [
    { id: 'no id' },
    { tiers: { gold: { extends: '' } } },
    { channels: 'web' },
    { colour: 'red' },
    { tiers: { gold: { targets: { reply: { within: '4 hours' } } } } },
    { channels: { 'web mail': {} } },
    { hours: { desk: { ...WEEK, exceptions: { christmas: [] } } } },
    { hours: { desk: { ...WEEK, closed: ['holidays'] } } },
    { hours: { desk: { ...WEEK, day: '8 hours' } } },
  ],
  schedule: [
    { zone: 'somewhere else' },
    { weekly: { mon: ['9-5'] } },
    { closures: ['2026-13-01'] },
    { weekly: { monday: [] } },
    { exceptions: { '24 December': [] } },
  ],
  account: [
    { kind: 'company' },
    { holidays: ['tomorrow'] },
    { addOn: { tier: 'essentials', since: '2026-01-01' } },
    ...NO_INSTANTS.map((since) => ({ addOn: { tier: 'essentials', since } })),
  ],
  person: [{ status: 'retired' }, { roles: 'team_admin' }, { id: '' }],
  entitlements: [{ holder: 'nobody' }, { at: 'now' }, { replyWithin: 'P1M' }, { hours: { japan: {} } }],
  route: [{ fallback: 'no' }, { opensAt: '09:00' }, { because: 'R17' }],
  commitment: [{ metric: 'reply' }, { within: '4h' }, { budget: 'P1D' }, { schedule: { zone: 'UTC' } }],
  reading: [{ stage: 'late' }, { elapsed: '40m' }, { nextChange: { at: known.AT, to: 'met' } }, { progress: '0.5' }],
  ticket: [{ status: 'new' }, { openedAt: 'today' }, { subject: '' }, { history: [{ type: 'vanished' }] }],
  ticket_event: [{ type: 'vanished' }, { at: 'today' }, { ticketId: '' }, { closures: ['2026-02-31T00:00'] }],
  ticket_submission: [
    { id: ' ' },
    { language: '日本語' },
    { subject: '' },
    { urgent: 'yes' },
    { entitlements: known.set },
    { at: known.AT },
    { by: 'agent' },
    { closures: [] },
    { deskClock: 'elapsed' },
  ],
  ticket_command: [
    { type: 'reply' },
    { body: ' ' },
    { at: '16:30' },
    ...NO_INSTANTS.map((at) => ({ at })),
    { actor: { kind: 'robot', id: 'r' } },
    { extra: 1 },
  ],
  subscription: [{ planStatus: 'paused' }, { current: null }, { version: 2 }],
  subscription_event: [{ type: 'bought' }, { revision: 0.5 }, { at: 'today' }],
  billing_command: [
    { type: 'buy' },
    { id: 'a b' },
    { at: '2026-11-20' },
    ...NO_INSTANTS.map((at) => ({ at })),
    { expected: { amount: '12,00', currency: 'USD' } },
    ...NO_NAMES.flatMap((name) => [
      { tier: name },
      { actor: { ...shared.actor, id: name } },
      { actor: { ...shared.actor, roles: [name] } },
    ]),
  ],
  invoice: [{ kind: 'draft' }, { lines: [] }, { currency: 'dollars' }, { total: { amount: 12, currency: 'USD' } }],
  money: [{ amount: 12 }, { amount: '1e3' }, { currency: 'usd' }, { note: 'cheap' }],
};

type Edit = { readonly [field: string]: unknown };
