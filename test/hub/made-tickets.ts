import { orThrow } from '../../src/decision.js';
import { type Account, type Entitlements, of, type Person } from '../../src/entitlements/index.js';
import {
  type Actor,
  apply,
  decide,
  type Submission,
  submit,
  type Ticket,
  type TicketCommand,
} from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';

/** The entitlements of a team admin of a team on Essentials, unless said otherwise. */
export function viewerOf(person: Partial<Person> = {}, account: Account = team('essentials')): Entitlements {
  return of({ account, person: member({ roles: ['team_admin'], ...person }), at: AT });
}

/** A power user who is a team admin, and so has a Hub (R31). */
export function powerUser(id: string, variant = 'grand'): Entitlements {
  return viewerOf({ id, powerUser: { variant } }, team(null));
}

/** A new English ticket of `u1`, sent from the Hub on Friday 20 November 2026, unless said otherwise. */
export function ticketOf(wish: Partial<Submission> = {}): Ticket {
  const usual = {
    entitlements: viewerOf(),
    id: 't1',
    at: AT,
    channel: 'email',
    language: 'en',
    directPhoneNumber: '+81 3 1234 5678',
    subject: 'Stuck',
    body: 'It does not sync.',
    issueType: 'sync',
    product: 'dropbox',
  };
  return apply(null, orThrow(submit({ ...usual, ...wish })).events);
}

/** What happens to a ticket: the command, when, and with which words. */
export type Step = readonly [type: TicketCommand['type'], at: string | number, body?: string];

const ACTORS: { readonly [type in TicketCommand['type']]: Actor['kind'] } = {
  acknowledge: 'system',
  agent_reply: 'agent',
  requester_reply: 'requester',
  wait_for_requester: 'agent',
  resolve: 'agent',
  reopen: 'requester',
  close: 'agent',
};

/** A step as the command of whoever takes it, the `n`-th of its ticket. */
export function commandOf({ requesterId }: Ticket, [type, at, body]: Step, n: number): TicketCommand {
  const kind = ACTORS[type];
  const actor = { kind, id: kind === 'requester' ? requesterId : `${kind}_1` };
  const reply = type === 'agent_reply' || type === 'requester_reply';
  // A reply has words, and `body` is there for it: what the union of commands asks.
  return { type, id: `c${n}`, at, actor, ...(reply ? { body: body ?? 'Words.' } : { body }) } as TicketCommand;
}

/** The ticket after the steps, each of which must be accepted. */
export function having(ticket: Ticket, ...steps: readonly Step[]): Ticket {
  return steps.reduce((now, step, n) => apply(now, orThrow(decide(now, commandOf(now, step, n + 1))).events), ticket);
}

export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
