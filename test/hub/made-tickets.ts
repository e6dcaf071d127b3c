import { orThrow } from '../../src/answer/decision.js';
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

/** Some minutes after the usual submission, as epoch milliseconds. */
export function minutesLater(minutes: number): number {
  return Date.parse(AT) + minutes * 60_000;
}

type StepType = Exclude<TicketCommand['type'], 'set_severity'>;

/** What happens to a ticket: the command, when, and with which words. */
export type Step = readonly [type: StepType, at: string | number, body?: string];

const ACTORS: { readonly [type in StepType]: Actor['kind'] } = {
  acknowledge: 'system',
  agent_reply: 'agent',
  requester_reply: 'requester',
  wait_for_requester: 'agent',
  hold: 'agent',
  resume: 'agent',
  give_workaround: 'agent',
  call_back: 'agent',
  resolve: 'agent',
  reopen: 'requester',
  close: 'agent',
};

const WORDY: readonly string[] = ['agent_reply', 'requester_reply', 'give_workaround'];

/** A step as the command of whoever takes it, the `n`-th of its ticket. */
export function commandOf({ requesterId }: Ticket, [type, at, body]: Step, n: number): TicketCommand {
  const kind = ACTORS[type];
  const actor = { kind, id: kind === 'requester' ? requesterId : `${kind}_1` };
  const words = body ?? (WORDY.includes(type) ? 'Words.' : undefined);
  const more = { ...(words !== undefined && { body: words }), ...(type === 'call_back' && { outcome: 'reached' }) };
  // A reply has words, and a call its outcome: what the union of commands asks.
  return { type, id: `c${n}`, at, actor, ...more } as TicketCommand;
}

/** The ticket after the steps, each of which must be accepted. */
export function having(ticket: Ticket, ...steps: readonly Step[]): Ticket {
  return steps.reduce((now, step, n) => apply(now, orThrow(decide(now, commandOf(now, step, n + 1))).events), ticket);
}

export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** The value as it comes back from where it was stored. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** `'ok'`, or the code of the refusal. */
export function outcomeOf(decision: { readonly ok: true } | { readonly ok: false; refusal: { code: string } }): string {
  return decision.ok ? 'ok' : decision.refusal.code;
}
