import { describe, expect, test } from 'vitest';
import { entitlements, hub, orThrow, tickets } from '../../src/index.js';

// An instant may be written in several ways (api.md, Conventions: Instant); a document has it in one.

const AT = '2026-11-20T07:30:00.000Z';
const account = { id: 'acme', kind: 'team', plan: 'advanced', addOn: { tier: 'essentials', since: AT } } as const;
const set = entitlements.of({ account, person: { id: 'u1', status: 'active', roles: ['team_admin'] }, at: AT });
const words = { subject: '同期されない', body: '昨日からです。', issueType: 'sync', channel: 'email', language: 'ja' };
const submitted = orThrow(tickets.submit({ entitlements: set, id: 't1', at: AT, ...words })).events;
const opened = tickets.apply(null, submitted);
const actor = { kind: 'agent', id: 'a1' } as const;
const reply = { type: 'agent_reply', id: 'c1', at: '2026-11-20T07:50:00.000Z', actor, body: '確認します。' } as const;
const replied = orThrow(tickets.decide(opened, reply)).events;
const answered = tickets.apply(opened, replied);

/** The same document as a database gives it back that has a type for instants, in the offset of a session. */
function through<T>(document: T, hours: number): T {
  const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
  const text = JSON.stringify(document).replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_, at: string) => {
    return `"${new Date(Date.parse(at) + hours * 3_600_000).toISOString().replace('Z', offset)}"`;
  });
  return JSON.parse(text);
}

describe.each([0, 9, -5])('instants that are written %i hours from UTC', (hours) => {
  test('make the same ticket, with and without a history', () => {
    for (const ticket of [opened, answered]) {
      expect(through(ticket, hours)).not.toEqual(ticket);
      expect(orThrow(tickets.parse(through(ticket, hours)))).toEqual(ticket);
    }
  });

  test('make the same events, which are inert when they are applied again', () => {
    const events = orThrow(tickets.parseEvents(through([...submitted, ...replied], hours)));
    expect(events).toEqual([...submitted, ...replied]);
    expect(tickets.apply(answered, events)).toEqual(answered);
  });

  test('do not make another command of the one that was accepted', () => {
    const stored = orThrow(tickets.parse(through(answered, hours)));
    expect(orThrow(tickets.decide(stored, reply))).toEqual({ events: [], replayed: true });
  });

  test('make the same entitlements, and stand in no answer of the Hub', () => {
    expect(orThrow(entitlements.parse(through(set, hours)))).toEqual(set);
    const stored = through([opened], hours);
    expect(orThrow(hub.recent({ viewer: set, tickets: stored, at: reply.at })).tickets).toEqual([opened]);
  });
});

test('a stored answer keeps the promise of its language, however the tag is written', () => {
  const [event] = structuredClone(replied);
  const other = tickets.apply(opened, orThrow(tickets.parseEvents([{ ...event, language: 'JA' }])));
  expect(other).toEqual(answered);
  const rows = tickets.readClocks({ ticket: other, at: reply.at });
  expect(rows.map(({ reading }) => reading.stage)).toEqual(['met', 'met']);
});
