import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { of, parse as parseEntitlements } from '../../src/entitlements/index.js';
import { recent, reply, view } from '../../src/hub/index.js';
import { apply, decide, parse, submit } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { idsOf, stored } from './made-tickets.ts';

const words = { channel: 'email', language: 'en', subject: 'Stuck', body: 'It does not sync.', product: 'dropbox' };

/** Everything that has an id has this one: the account, the person, the ticket, its issue type, commands and an agent. */
function lifeOf(id: string, ticketId = id) {
  const account = team('essentials', { id });
  const viewer = of({ account, person: member({ id, roles: ['team_admin'] }), at: AT });
  const submission = { entitlements: viewer, id: ticketId, at: AT, issueType: id, ...words };
  const opened = apply(null, orThrow(submit(submission)).events);
  const replied = apply(opened, orThrow(reply({ viewer, ticket: opened, body: 'More.', id, at: AT })).events);
  const actor = { kind: 'agent', id } as const;
  const answer = { type: 'agent_reply', id: `${id}2`.slice(-200), at: AT, actor, body: 'Thanks.' } as const;
  return { viewer, ticket: apply(replied, orThrow(decide(replied, answer)).events) };
}

describe('an id is any text of 1 to 200 characters that is not blank: it is compared as it stands', () => {
  test.each([
    'a',
    't 1/../x',
    ' a ',
    'kai@example.com',
    'https://example.com/?a=b#c',
    '山田 太郎',
    '<b>&"\'',
    '__proto__',
    'a:b:c',
    'null',
    'line\nbreak',
    '🗂'.repeat(100),
  ])('%j', (id) => {
    const { viewer, ticket } = lifeOf(id);
    expect(orThrow(parse(stored(ticket)))).toStrictEqual(ticket);
    expect(orThrow(parseEntitlements(stored(viewer)))).toStrictEqual(viewer);
    const seen = { viewer, ticket: stored(ticket) };
    expect(orThrow(view(seen)).id).toBe(id);
    const list = { viewer, tickets: [ticket, lifeOf(id, 'b').ticket], limit: 1, at: AT };
    const first = orThrow(recent(list));
    const second = orThrow(recent({ ...list, cursor: first.nextCursor }));
    expect(idsOf([...first.tickets, ...second.tickets]).sort()).toEqual([id, 'b'].sort());
  });

  test.each([
    ['', 'blank'],
    [' ', 'blank'],
    ['\n\t　', 'blank'],
    ['x'.repeat(201), 'too_long'],
  ])('%j is refused as %s, wherever an id stands', (id, code) => {
    const account = team('essentials', { id });
    expect(issuesOf(() => of({ account, person: member({ id }), at: AT }))).toEqual([
      `account.id: ${code}`,
      `person.id: ${code}`,
    ]);
    const { viewer, ticket } = lifeOf('a');
    const submission = { entitlements: viewer, id, at: AT, issueType: id, ...words };
    expect(issuesOf(() => submit(submission))).toEqual([`id: ${code}`, `issueType: ${code}`]);
    const command = { type: 'resolve', id, at: AT, actor: { kind: 'agent', id } } as const;
    expect(issuesOf(() => decide(ticket, command))).toEqual([`command.id: ${code}`, `command.actor.id: ${code}`]);
    const sent = parseEntitlements({ ...stored(viewer), personId: id, accountId: id });
    expect(sent).toMatchObject({
      ok: false,
      refusal: {
        issues: [
          { path: ['personId'], code },
          { path: ['accountId'], code },
        ],
      },
    });
  });
});
