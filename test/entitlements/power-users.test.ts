import { describe, expect, test } from 'vitest';
import { check, of } from '../../src/entitlements/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';

const at = AT;

test('R28, R29, R30: a power user holds it in person, not through the team', () => {
  const [grand, epic] = ['grand', 'epic'].map((variant) =>
    of({ account: team('enhanced'), person: member({ powerUser: { variant } }), at }),
  );
  expect(grand).toMatchObject({ holder: 'individual', tier: null, variant: 'grand', replyWithin: 'PT4H' });
  expect(epic).toMatchObject({ holder: 'individual', tier: null, variant: 'epic', replyWithin: 'PT1H' });
  expect(grand?.channels).toEqual(['phone', 'email', 'chat']);
});

describe('A9: most_favourable gives a power user both', () => {
  const best = (tier: string | null, variant: string, roles: readonly string[] = []) =>
    of({
      account: team(tier),
      person: member({ roles, powerUser: { variant } }),
      at,
      powerUserTerms: 'most_favourable',
    });

  test.each([
    ['enhanced', 'grand', 'PT1H'],
    ['essentials', 'epic', 'PT1H'],
    ['essentials', 'grand', 'PT4H'],
    [null, 'grand', 'PT4H'],
  ])('%s and %s: %s', (tier, variant, replyWithin) => {
    expect(best(tier, variant)).toMatchObject({ holder: 'individual', tier, variant, replyWithin });
  });

  test.each([
    ['enhanced', 'grand', ['PT4H R29', 'PT1H R19', 'PT1H R25']],
    ['essentials', 'epic', ['PT1H R30', 'PT1H R19', 'PT4H R24']],
    ['essentials', 'grand', ['PT4H R29', 'PT1H R19']],
    [null, 'grand', ['PT4H R29', 'PT1H R19']],
  ])('both sets of promises: %s and %s, a promise that both make once', (tier, variant, promises) => {
    const { targets, conflict } = best(tier, variant);
    expect(targets.map(({ within, because }) => `${within} ${because[0]}`)).toEqual(promises);
    expect(conflict).toBe('earliest_due');
  });

  test('what is held is both, the person’s own first', () => {
    expect(best('enhanced', 'grand').held.map(({ tier }) => tier)).toEqual(['grand', 'enhanced']);
    expect(best(null, 'grand').held.map(({ tier }) => tier)).toEqual(['grand']);
  });

  test('the Hub for another admin than a team admin, by the rules of the team', () => {
    expect(check(best('essentials', 'grand', ['billing_admin']), 'hub')).toEqual({
      allowed: true,
      because: ['R16', 'R23', 'R34', 'R35'],
    });
  });

  test('a member without an admin role is refused the Hub by the rule of the team as well', () => {
    expect(check(best('essentials', 'grand'), 'hub')).toMatchObject({
      code: 'admin_required',
      because: ['R34'],
      unlockedBy: [
        { kind: 'role', id: 'team_admin' },
        { kind: 'role', id: 'admin' },
      ],
    });
  });

  test('the meetings of an Enhanced team, for its team admin; on Essentials there are none', () => {
    expect(check(best('enhanced', 'grand', ['team_admin']), 'root_cause_analysis_meeting').allowed).toBe(true);
    expect(check(best('enhanced', 'grand', ['team_admin']), 'quarterly_feature_email').allowed).toBe(true);
    expect(check(best('essentials', 'epic', ['team_admin']), 'root_cause_analysis_meeting')).toMatchObject({
      code: 'power_user_excluded',
    });
  });
});
