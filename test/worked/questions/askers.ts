import type { Account, Person } from '../../../src/entitlements/index.js';
import { of } from '../../../src/entitlements/index.js';
import { orThrow } from '../../../src/index.js';
import { apply, decide, submit, type Ticket } from '../../../src/tickets/index.js';
import { offer } from '../../catalog/offers.ts';

/** Friday 2026-11-20, 16:30 in Tokyo: half an hour before the Japanese desks of both offers close. */
export const FRIDAY = '2026-11-20T07:30:00.000Z';

/** A team on Essentials, and an admin of it. */
export const team = { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
export const admin = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;

/** GitHub Enterprise Cloud with Premium Support, whose owners are contacts without being named. */
export const github = offer('github_support');
export const enterprise = { id: 'octo', kind: 'team', plan: 'enterprise_cloud', addOn: { tier: 'premium' } } as const;
export const owner = { id: 'o1', status: 'active', roles: ['enterprise_owner'] } as const;

export const setOf = (at = FRIDAY, account: Account = team, person: Person = admin) => of({ account, person, at });
export const githubSet = (at = FRIDAY, account: Account = enterprise, person: Person = owner) =>
  of({ account, person, at, catalog: github });

type Words = Partial<Pick<Parameters<typeof submit>[0], 'language' | 'severity' | 'channel'>>;

const words = { subject: 'It stops', body: 'Since yesterday.', issueType: 'sync' };

/** An e-mail of a team on Essentials. */
export function email(id: string, at: string, more: Words = {}): Ticket {
  const request = { entitlements: setOf(at), id, at, channel: 'email', language: 'en', product: 'dropbox', ...words };
  return apply(null, orThrow(submit({ ...request, ...more })).events);
}

/** A ticket of a customer of GitHub Premium Support. */
export function githubTicket(id: string, at: string, severity: string, more: Words = {}): Ticket {
  const request = { entitlements: githubSet(at), catalog: github, id, at, channel: 'web', language: 'en', severity };
  return apply(null, orThrow(submit({ ...request, ...words, ...more })).events);
}

/** The ticket once an agent has replied. */
export function answered(ticket: Ticket, at: string): Ticket {
  const actor = { kind: 'agent', id: 'a1' } as const;
  const command = { type: 'agent_reply', id: `${ticket.id}-reply`, at, actor, body: 'We look into it.' } as const;
  return apply(ticket, orThrow(decide(ticket, command)).events);
}
