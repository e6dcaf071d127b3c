import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { type RecipientsRequest, recipients } from '../../src/engagement/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { granting } from './granting.ts';

const people = [
  member({ id: 'owner', roles: ['team_admin'] }),
  member({ id: 'billing', roles: ['billing_admin'] }),
  member({ id: 'plain' }),
  member({ id: 'gone', status: 'removed', roles: ['team_admin'] }),
  member({ id: 'expert', roles: ['team_admin'], powerUser: { variant: 'epic' } }),
  member({ id: 'second', roles: ['support_admin', 'team_admin'] }),
];

function ask(more: Partial<RecipientsRequest> = {}) {
  return recipients({ account: team('essentials'), people, benefit: 'quarterly_feature_email', at: AT, ...more });
}

function ids(more: Partial<RecipientsRequest> = {}): string[] {
  return ask(more).map(({ personId }) => personId);
}

describe('who of a team receives a benefit', () => {
  test('R21, R32, A5: the feature e-mail goes to team admins who are not power users, in the order given', () => {
    const because = ['R16', 'R21', 'A5'];
    expect(ask()).toStrictEqual([
      { personId: 'owner', because },
      { personId: 'second', because },
    ]);
  });

  test.each<[string, Partial<RecipientsRequest>, readonly string[]]>([
    ['R22, A10: the consultation', { benefit: 'implementation_consultation' }, ['owner', 'expert', 'second']],
    ['A6: e-mail support', { benefit: 'email' }, ['owner', 'billing', 'plain', 'expert', 'second']],
    ['R26: no meeting on Essentials', { benefit: 'root_cause_analysis_meeting' }, []],
    ['R3: nobody without the add-on, other than who holds one', { account: team(null), benefit: 'email' }, ['expert']],
    ['A9: terms of both', { powerUserTerms: 'most_favourable' }, ['owner', 'expert', 'second']],
    ['nobody of nobody', { people: [] }, []],
  ])('%s', (_, more, expected) => {
    expect(ids(more)).toEqual(expected);
  });

  test('R3: as of the instant', () => {
    const account = team(null, { addOn: { tier: 'essentials', endsAt: '2026-12-01T00:00:00Z' } });
    expect(ids({ account, at: '2026-11-30T23:59:59.999Z' })).toEqual(['owner', 'second']);
    expect(ids({ account, at: '2026-12-01T00:00:00.000Z' })).toEqual([]);
  });

  test('in another offer, named contacts', () => {
    const catalog = define(granting({ for: 'contact' }));
    const account = { kind: 'team', addOn: { tier: 't' } } as const;
    const team2 = [member({ id: 'a' }), member({ id: 'b', contact: true })];
    expect(ids({ account, people: team2, benefit: 'audit', catalog })).toEqual(['b']);
  });

  test('a field of the caller’s own is ignored, and the answer is frozen', () => {
    const own = { ...member({ id: 'x', roles: ['team_admin'] }), email: 'x@example.com' };
    const answer = ask({ people: [own] });
    expect(answer.map(({ personId }) => personId)).toEqual(['x']);
    expect([Object.isFrozen(answer), Object.isFrozen(answer[0]), Object.isFrozen(answer[0]?.because)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('what is asked wrongly', () => {
  test.each<[object, readonly string[]]>([
    [{ people: [member(), member()] }, ['people.1.id: duplicate_id']],
    [{ people: [member({ roles: ['king'] })] }, ['people.0.roles.0: unknown_role']],
    [{ people: member() }, ['people: invalid_type']],
    [{ benefit: 'quarterly_email' }, ['benefit: unknown_benefit']],
    [{ benefit: undefined }, ['benefit: missing']],
    [{ account: { kind: 'team', plan: 'gold' }, at: 'now' }, ['account.plan: unknown_plan', 'at: invalid_instant']],
    [{ person: member() }, ['person: unknown_field']],
  ])('%j', (wrong, issues) => {
    expect(issuesOf(() => ask(wrong)).toSorted()).toEqual(issues);
  });
});
