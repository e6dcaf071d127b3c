import { describe, expect, test } from 'vitest';
import { decide } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { careEntitlements } from './severity-offer.ts';
import { AGENT, command, having, holding, openedCare, outcome, stored } from './support-request.ts';

const open = openedCare();

describe('words', () => {
  test.each(['acknowledge', 'wait_for_requester', 'resolve', 'close', 'call_back'] as const)(
    '%s may have some, or none',
    (type) => {
      const bodies = [undefined, 'Words.'].map((body) => {
        const decision = decide(open, command(open, { type, body }));
        return decision.ok ? decision.value.events[0]?.body : 'refused';
      });
      expect(bodies).toEqual([null, 'Words.']);
    },
  );
  test.each(['agent_reply', 'requester_reply', 'give_workaround'] as const)('%s has some', (type) => {
    expect(issuesOf(() => decide(open, command(open, { type, body: undefined })))).toEqual(['command.body: missing']);
    expect(issuesOf(() => decide(open, command(open, { type, body: ' \n' })))).toEqual(['command.body: blank']);
  });
  test.each(['hold', 'resume', 'set_severity'] as const)('%s has none', (type) => {
    expect(issuesOf(() => decide(open, command(open, { type, body: 'Words.' })))).toEqual([
      'command.body: unknown_field',
    ]);
  });
  test('they are kept to the letter', () => {
    const body = '  <b>ｶﾀｶﾅ</b>\r\n\u0000 👩‍👩‍👧 ';
    expect(having(open, { type: 'agent_reply', body }).history[0]?.body).toBe(body);
  });
});

describe('bad input', () => {
  const sound = command(open, { type: 'resolve' });
  test.each<[string, object, string[]]>([
    ['an unknown command', { type: 'delete' }, ['command.type: unknown_command']],
    ['a command of the prototype', { type: 'toString' }, ['command.type: unknown_command']],
    ['no type', { type: undefined }, ['command.type: missing']],
    ['an empty id', { id: '' }, ['command.id: blank']],
    ['an id of 201 characters', { id: 'c'.repeat(201) }, ['command.id: too_long']],
    ['an instant without a zone', { at: '2026-11-20T16:30:00' }, ['command.at: invalid_instant']],
    ['seconds', { at: 1_795_159_800 }, ['command.at: looks_like_seconds']],
    ['NaN', { at: Number.NaN }, ['command.at: invalid_instant']],
    ['a robot', { actor: { kind: 'robot', id: 'r1' } }, ['command.actor.kind: unknown_actor']],
    ['an actor without a name', { actor: { kind: 'agent', id: ' ' } }, ['command.actor.id: blank']],
    ['no actor', { actor: undefined }, ['command.actor: missing']],
    ['roles of the actor', { actor: { ...AGENT, roles: [] } }, ['command.actor.roles: unknown_field']],
    ['a field too many', { status: 'open' }, ['command.status: unknown_field']],
    ['a severity to resolve with', { severity: 'low' }, ['command.severity: unknown_field']],
    ['words of ten megabytes', { body: 'x'.repeat(10_000_000) }, ['command.body: too_long']],
    ['blank words', { body: '　' }, ['command.body: blank']],
    ['words in a list', { body: ['x'] }, ['command.body: invalid_type']],
    ['two things', { id: 1, at: 'now' }, ['command.id: invalid_type', 'command.at: invalid_instant']],
  ])('%s', (_, wrong, issues) => {
    expect(issuesOf(() => decide(open, { ...sound, ...wrong } as never))).toEqual(issues);
  });
  test('the nearest command is suggested', () => {
    const { issues, message } = thrownBy(() => decide(open, { ...sound, type: 'agent_replay' } as never));
    expect(issues[0]?.suggestion).toBe('agent_reply');
    expect(message).toMatch(
      /^tickets\.decide: command\.type: "agent_replay" is not a known command\. Use acknowledge, /,
    );
  });
  test('a key named __proto__', () => {
    const hostile = JSON.parse(
      `{"type":"resolve","__proto__":{"id":"c1"},"at":"${AT}","actor":{"kind":"agent","id":"a"}}`,
    );
    expect(issuesOf(() => decide(open, hostile))).toContain('command.id: missing');
  });
  test('names of the prototype are names as any other', () => {
    const odd = having(open, { type: 'agent_reply', id: '__proto__', actor: { kind: 'agent', id: 'constructor' } });
    expect(outcome(odd, { type: 'resolve', id: 'constructor' })).toBe('resolved');
    expect(outcome(odd, { type: 'close', id: '__proto__' })).toBe('id_reused');
  });
  test('faults of both arguments at once', () => {
    const { product: _, ...less } = stored(open);
    expect(issuesOf(() => decide(less as never, { ...sound, id: '' }))).toEqual([
      'ticket.product: missing',
      'command.id: blank',
    ]);
  });
  test('a stored ticket may have a field of a later minor version', () => {
    expect(decide({ ...stored(open), mood: 'good' } as never, sound)).toStrictEqual(decide(open, sound));
  });
});

describe('set_severity: the entitlements', () => {
  const sound = command(open, { type: 'set_severity' });
  test.each<[string, object, string]>([
    [
      'of another person',
      { entitlements: { ...careEntitlements, personId: 'u2' } },
      'entitlements.personId: wrong_person',
    ],
    [
      'of another account',
      { entitlements: { ...careEntitlements, accountId: 'rival' } },
      'entitlements.accountId: wrong_account',
    ],
    ['of another offer', { entitlements: holding() }, 'entitlements.catalog: catalog_mismatch'],
    ['are needed', { entitlements: undefined }, 'entitlements: missing'],
    ['have to be some', { entitlements: {} }, 'entitlements.personId: missing'],
    ['know the severity', { severity: 'dire' }, 'severity: unknown_severity'],
    ['come with a severity', { severity: undefined }, 'severity: missing'],
  ])('%s', (_, wrong, issue) => {
    expect(issuesOf(() => decide(open, { ...sound, ...wrong } as never))).toContain(`command.${issue}`);
  });
  test('may come back from JSON', () => {
    const kept = { ...sound, entitlements: stored(careEntitlements) };
    expect(decide(open, kept as never)).toStrictEqual(decide(open, sound));
  });
});
