import fc from 'fast-check';
import type { Account, Person, PowerUserTerms } from '../../src/entitlements/index.js';

/** Everything that decides what somebody may do. */
export interface Case {
  readonly account: Account;
  readonly person: Person;
  readonly at: number;
  readonly powerUserTerms: PowerUserTerms;
}

/** Friday 16:30 in Tokyo. */
export const AT = '2026-11-20T07:30:00.000Z';

export const ROLES = [
  'team_admin',
  'user_management_admin',
  'support_admin',
  'billing_admin',
  'content_admin',
  'compliance_admin',
  'reporting_admin',
  'security_admin',
] as const;

export const CAPABILITIES = [
  'phone',
  'email',
  'chat',
  'japanese_desk',
  'hub',
  'quarterly_feature_email',
  'implementation_consultation',
  'root_cause_analysis_meeting',
] as const;

export const TIERS = ['essentials', 'enhanced'] as const;
const VARIANTS = ['grand', 'epic'] as const;
export const TEAM_PLANS = ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'] as const;
export const INDIVIDUAL_PLANS = ['basic', 'plus', 'professional', 'essentials', 'family'] as const;
export const STATUSES = ['active', 'invited', 'suspended', 'removed'] as const;

export function team(tier: string | null, more: Partial<Account> = {}): Account {
  return { kind: 'team', plan: 'advanced', addOn: tier === null ? null : { tier }, ...more };
}

export function member(more: Partial<Person> = {}): Person {
  return { id: 'u1', status: 'active', roles: [], powerUser: null, ...more };
}

/** Mostly no end; otherwise one that lies within two milliseconds of `at`, or a day from it, in each form. */
function endAround(at: number): fc.Arbitrary<Account['addOn']> {
  const end = fc.constantFrom(-86_400_000, -2, -1, 0, 1, 2, 86_400_000).chain((by) => {
    const ms = at + by;
    return fc.constantFrom<string | number | Date>(ms, new Date(ms).toISOString(), new Date(ms));
  });
  const held = fc
    .tuple(fc.constantFrom(...TIERS), fc.oneof(fc.constant(null), fc.constant(undefined), end))
    .map(([tier, endsAt]) => (endsAt === undefined ? { tier } : { tier, endsAt }));
  return fc.oneof({ arbitrary: held, weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });
}

function accountAt(at: number): fc.Arbitrary<Account> {
  const plan = fc.oneof(
    { arbitrary: fc.constantFrom(...TEAM_PLANS).map((id) => ({ kind: 'team', plan: id }) as const), weight: 7 },
    {
      arbitrary: fc.constantFrom(...INDIVIDUAL_PLANS).map((id) => ({ kind: 'individual', plan: id }) as const),
      weight: 1,
    },
  );
  const sold = fc.record(
    { salesExecutive: fc.boolean(), selfServe: fc.boolean(), products: fc.constantFrom([], ['dropbox']) },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.tuple(plan, endAround(at), sold).map(([of, addOn, more]) => ({ ...of, addOn, ...more }));
}

function personAt(at: number): fc.Arbitrary<Person> {
  const own = fc.tuple(fc.constantFrom(...VARIANTS), endAround(at)).map(([variant, held]) => {
    return held?.endsAt === undefined ? { variant } : { variant, endsAt: held.endsAt };
  });
  return fc.record(
    {
      id: fc.constantFrom('u1', 'u2', '利用者'),
      status: fc.oneof({ arbitrary: fc.constant('active' as const), weight: 4 }, fc.constantFrom(...STATUSES)),
      roles: fc.oneof(
        fc.constantFrom<readonly string[]>([], ['team_admin'], ['billing_admin']),
        fc.subarray([...ROLES]),
      ),
      powerUser: fc.oneof(fc.constant(null), own),
      signedIn: fc.constantFrom(true, true, true, true, true, false),
    },
    { requiredKeys: ['id', 'status', 'roles', 'powerUser'], noNullPrototype: true },
  );
}

/** Any account, person and instant of the built-in offer; ends lie close to the instant. */
export const anyCase: fc.Arbitrary<Case> = fc
  .constantFrom(Date.parse(AT), Date.parse('2026-11-20T08:00:00.000Z'), Date.parse('2026-12-31T15:00:00.000Z'))
  .chain((at) =>
    fc.record(
      {
        account: accountAt(at),
        person: personAt(at),
        at: fc.constant(at),
        powerUserTerms: fc.constantFrom<PowerUserTerms>('individual', 'most_favourable'),
      },
      { noNullPrototype: true },
    ),
  );

/** A team that holds a tier, and an active, signed-in member of it: whoever gets something. */
export const servedCase: fc.Arbitrary<Case> = anyCase.chain((one) =>
  fc.constantFrom(...TIERS).map((tier) => ({
    ...one,
    account: team(tier),
    person: { ...one.person, status: 'active', signedIn: true } as const,
  })),
);

export const capability: fc.Arbitrary<(typeof CAPABILITIES)[number]> = fc.constantFrom(...CAPABILITIES);
