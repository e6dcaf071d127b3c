import { type Decision, entitlements, orThrow, type Refusal } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

const at = '2026-11-20T07:30:00.000Z';
const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null } as const;
const set = entitlements.of({ account, person, at });
const answer = entitlements.check(set, 'hub');

export type Checks = [
  Holds<Equal<typeof set, entitlements.Entitlements>>,
  Holds<Equal<typeof set.holder, 'team' | 'individual' | 'none'>>,
  Holds<Equal<typeof answer.allowed, boolean>>,
];

/** A new code breaks exactly the switches that must care. */
export function inWords(code: entitlements.EntitlementCode): string {
  switch (code) {
    case 'sign_in_required':
    case 'not_a_team_account':
    case 'add_on_not_held':
    case 'member_not_active':
      return 'nothing at all';
    case 'admin_required':
    case 'team_admin_required':
    case 'role_required':
      return 'another role';
    case 'power_user_excluded':
    case 'tier_lacks_benefit':
      return 'other terms';
    default:
      return code satisfies never;
  }
}

export function rulesOf(check: entitlements.Check): readonly string[] {
  if (check.allowed) {
    // @ts-expect-error a yes has no code
    check.code;
    return check.because;
  }
  return [...check.because, ...check.unlockedBy, check.message.ja];
}

export function unwrapped(decision: Decision<entitlements.Account>): entitlements.Account {
  // @ts-expect-error a decision may be a no: its value is there after a look
  decision.value;
  if (!decision.ok) return orThrow(decision satisfies { ok: false; refusal: Refusal });
  return decision.value;
}

export function wrong(one: entitlements.Entitlements): void {
  // @ts-expect-error answers are read-only
  one.tier = 'enhanced';
  // @ts-expect-error and so are their lists
  one.channels.push('fax');
  // @ts-expect-error `at` is always asked for
  entitlements.of({ account, person });
  // @ts-expect-error a status is one of four
  entitlements.of({ account, person: { ...person, status: 'gone' }, at });
  // @ts-expect-error an account says whether an add-on is held
  entitlements.of({ account: { kind: 'team', plan: 'advanced' }, person, at });
  // @ts-expect-error there are two readings
  entitlements.of({ account, person, at, powerUserTerms: 'worst' });
  // @ts-expect-error both ends are said, `null` for nothing
  entitlements.compare({ from: 'essentials' });
}
