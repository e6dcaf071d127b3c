import { type Decision, entitlements, orThrow, type Refusal } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

const at = '2026-11-20T07:30:00.000Z';
const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
const set = entitlements.of({ account, person, at });
const answer = entitlements.check(set, 'hub');

export type Checks = [
  Holds<Equal<typeof set, entitlements.Entitlements>>,
  Holds<Equal<typeof set.holder, 'team' | 'individual' | 'none'>>,
  Holds<Equal<typeof set.accountId, string | null>>,
  Holds<Equal<typeof set.validUntil, string | null>>,
  Holds<Equal<entitlements.Unlocking['kind'], 'tier' | 'role' | 'plan' | 'status'>>,
  Holds<Equal<typeof answer.allowed, boolean>>,
];

/** A new code breaks exactly the switches that must care. */
export function inWords(code: entitlements.EntitlementCode): string {
  switch (code) {
    case 'sign_in_required':
    case 'account_not_eligible':
    case 'add_on_not_held':
    case 'member_not_active':
      return 'nothing at all';
    case 'not_a_contact':
    case 'admin_required':
    case 'role_required':
      return 'another role';
    case 'power_user_excluded':
    case 'tier_lacks_benefit':
      return 'other terms';
    case 'not_offered':
      return 'another offer';
    case 'outside_hours':
    case 'severity_not_served':
    case 'language_not_served':
      return 'another request';
    default:
      return code satisfies never;
  }
}

/** The code tells which data a refusal has. */
export function dataOf(refusal: entitlements.EntitlementRefusal): string {
  if (refusal.code === 'entitlements_outdated') return refusal.validUntil;
  return refusal.unlockedBy.map(({ kind, id, label }) => `${kind} ${id}: ${label.ja}`).join();
}

export function rulesOf(check: entitlements.Check): readonly string[] {
  if (check.allowed) {
    // @ts-expect-error a yes has no code
    check.code;
    return check.because;
  }
  return [...check.because, ...check.unlockedBy.map(({ label }) => label.en), check.message.ja];
}

export function unwrapped(decision: Decision<entitlements.Account>): entitlements.Account {
  // @ts-expect-error a decision may be a no: its value is there after a look
  decision.value;
  if (!decision.ok) return orThrow(decision satisfies { ok: false; refusal: Refusal });
  return decision.value;
}

/** What was parsed goes into every verb without a cast. */
export function parsed(json: unknown): entitlements.Check {
  const of = { account: orThrow(entitlements.parseAccount(json)), person: orThrow(entitlements.parsePerson(json)), at };
  orThrow(entitlements.parse(entitlements.of(of)));
  return entitlements.check(orThrow(entitlements.parse(json)), 'hub', { at });
}

/** Nothing need be said of what is not held; dates come in any form. */
export function dated(): entitlements.Entitlements[] {
  const bare = { kind: 'team', plan: 'advanced' } as const;
  const addOn = { tier: 'essentials', since: new Date(), endsAt: null, next: { tier: null, at: 1795159800000 } };
  return [
    entitlements.of({ account: bare, person, at }),
    entitlements.of({
      account: { ...bare, addOn },
      person: { ...person, powerUser: { variant: 'epic', since: at } },
      at,
    }),
  ];
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
  // @ts-expect-error a change says when it comes
  entitlements.of({ account: { ...account, addOn: { tier: 'essentials', next: { tier: null } } }, person, at });
  // @ts-expect-error there are two readings
  entitlements.of({ account, person, at, powerUserTerms: 'worst' });
  // @ts-expect-error an option that does not exist
  entitlements.of({ account, person, at, terms: 'individual' });
  // @ts-expect-error an option that is misspelt
  entitlements.check(one, 'hub', { servity: 'urgent' });
  // @ts-expect-error both ends are said, `null` for nothing
  entitlements.compare({ from: 'essentials' });
}
