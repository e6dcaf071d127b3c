import { type Catalog, define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { type Entitlements, of, type Person } from '../../src/entitlements/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { apply, decide, submit, type Ticket, type TicketCommand } from '../../src/tickets/index.js';
import { OWN_OFFER } from '../catalog/own-offer.ts';

/*
 * Sound documents for the samples. A sample that is to be looked into is `plain`; one that is passed on is as the
 * library made it.
 */

/** Friday 16:30 in Tokyo. */
export const AT = '2026-11-20T07:30:00.000Z';
export const LATER = '2026-11-20T09:00:00.000Z';

export const catalog: Catalog = dropboxPremiumSupport;

/** The account of a team, with every field. */
export const account = {
  id: 'acme',
  kind: 'team',
  plan: 'advanced',
  addOn: {
    tier: 'essentials',
    since: '2026-01-01T00:00:00.000Z',
    endsAt: '2027-01-01T00:00:00.000Z',
    next: { tier: 'enhanced', at: '2026-12-01T00:00:00.000Z' },
  },
  salesExecutive: false,
  selfServe: true,
  products: ['dropbox', 'sign'],
} as const;
/** A power user who is a team admin, with every field. */
export const person = {
  id: 'u1',
  status: 'active',
  roles: ['team_admin'],
  powerUser: { variant: 'grand', since: '2026-01-01T00:00:00.000Z', endsAt: '2027-01-01T00:00:00.000Z' },
  signedIn: true,
} as const;
/** Somebody with the fields that there have to be, who may have everything that Essentials has. */
export const admin: Person = { id: 'u1', status: 'active', roles: ['team_admin'] };

export const set: Entitlements = held('essentials');

export function held(tier: string): Entitlements {
  return of({ account: { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier } }, person: admin, at: AT });
}

/** Another offer, with severities and German hours, and somebody who holds its best tier. */
export const ownCatalog: Catalog = define(OWN_OFFER);
export const owner: Entitlements = of({
  account: { id: 'own', kind: 'team', plan: 'company', addOn: { tier: 'gold' } },
  person: { id: 'o1', status: 'active', roles: ['owner'] },
  at: AT,
  catalog: ownCatalog,
});
export const urgent = {
  entitlements: owner,
  channel: 'email',
  language: 'de',
  severity: 'urgent',
  at: AT,
  closures: ['2026-11-23'],
  catalog: ownCatalog,
} as const;

/** A copy as it comes from a store: the library has not seen it. */
export function plain<T>(document: T): T {
  return structuredClone(document);
}

export const route = { channel: 'email', language: 'ja' } as const;
export const commitments = plain(commitmentsFor({ entitlements: set, route, at: AT }));

export const hours = {
  zone: 'Asia/Tokyo',
  weekly: { mon: ['09:00-17:00'] },
  closures: ['2026-11-23'],
  exceptions: { '2026-12-29': ['10:00-12:00'] },
};

/** What a requester says, and a request for support with what there has to be. */
export const form = {
  id: 't1',
  ...route,
  subject: '同期されない',
  body: '昨日から同期が止まっています。',
  issueType: 'sync',
  product: 'dropbox',
};
export const submission = { entitlements: set, at: AT, ...form };
const agent = { kind: 'agent', id: 'a1' } as const;
export const reply = {
  type: 'agent_reply',
  id: 'c1',
  at: '2026-11-20T07:45:00.000Z',
  actor: agent,
  body: 'どのフォルダーですか。',
} as const;

/** A command of every kind, and all that each may say. */
export const commands: readonly TicketCommand[] = [
  { ...reply, language: 'ja' },
  {
    type: 'requester_reply',
    id: 'c2',
    at: LATER,
    actor: { kind: 'requester', id: 'u1' },
    body: 'このフォルダーです。',
  },
  { type: 'hold', id: 'c3', at: LATER, actor: agent, reason: 'vendor' },
  { type: 'call_back', id: 'c4', at: LATER, actor: agent, outcome: 'reached', body: '直りました。', language: 'ja' },
  {
    type: 'set_severity',
    id: 'c5',
    at: LATER,
    actor: agent,
    severity: 'normal',
    entitlements: owner,
    brings: ['24x7_contact'],
  },
  { type: 'resolve', id: 'c6', at: LATER, actor: agent, body: '直りました。', language: 'ja' },
  { type: 'reopen', id: 'c7', at: LATER, actor: { kind: 'requester', id: 'u1' }, body: 'まだです。' },
];

/** A ticket of the other offer, which has severities. */
export const urgentTicket: Ticket = apply(null, accepted(submit({ ...submission, ...urgent })).events);
export const submitted = accepted(submit({ ...submission, closures: ['2026-11-23'] })).events[0];
/** A ticket that nobody has answered, and one with an answer. */
export const opened: Ticket = apply(null, [submitted]);
export const replied = accepted(decide(opened, reply)).events;
export const ticket: Ticket = apply(opened, replied);
/** With a change of every kind that has fields of its own. */
export const busy: Ticket = commands
  .filter(({ type }) => type === 'hold' || type === 'call_back' || type === 'resolve')
  .reduce((state, command) => apply(state, accepted(decide(state, command)).events), ticket);

export function accepted<T>(decision: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision)}`);
  return decision.value;
}
