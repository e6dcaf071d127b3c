import fc from 'fast-check';
import {
  type Account,
  type Entitlements,
  type HeldAddOn,
  of,
  type Person,
  type PowerUserTerms,
} from '../../src/entitlements/index.js';

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

/** The benefits of the built-in offer. */
export const BENEFITS = [
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

/** The entitlements of a team admin of a team on Essentials, unless said otherwise. */
export function teamAdmin(person: Partial<Person> = {}, account: Account = team('essentials')): Entitlements {
  return of({ account, person: member({ roles: ['team_admin'], ...person }), at: AT });
}

const DAY = 86_400_000;

/** An instant in each form that an account may have it in. */
function inAnyForm(ms: number): fc.Arbitrary<string | number | Date> {
  return fc.constantFrom<string | number | Date>(ms, new Date(ms).toISOString(), new Date(ms));
}

/** Mostly no instant; otherwise one that lies at least at `from`, within two milliseconds of `at` or a day from it. */
function instantNear(at: number, from = Number.NEGATIVE_INFINITY) {
  const known = fc.constantFrom(-DAY, -2, -1, 0, 1, 2, DAY).chain((by) => inAnyForm(Math.max(from, at + by)));
  return fc.oneof(fc.constant(null), fc.constant(undefined), known);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

/** The dates of something that is held: its end and its change lie at or after its start. */
function datesNear(at: number): fc.Arbitrary<Pick<HeldAddOn, 'since' | 'endsAt' | 'next'>> {
  return instantNear(at).chain((since) => {
    const from = isGiven(since) ? new Date(since).getTime() : undefined;
    const next = fc
      .tuple(fc.constantFrom(null, ...TIERS), instantNear(at, from))
      .map(([tier, change]) => (isGiven(change) ? { tier, at: change } : change));
    return fc.tuple(instantNear(at, from), next).map(([endsAt, then]) => ({
      ...(since !== undefined && { since }),
      ...(endsAt !== undefined && { endsAt }),
      ...(then !== undefined && { next: then }),
    }));
  });
}

function addOnNear(at: number): fc.Arbitrary<Pick<Account, 'addOn'>> {
  const held = fc
    .tuple(fc.constantFrom(...TIERS), datesNear(at))
    .map(([tier, dates]) => ({ addOn: { tier, ...dates } }));
  return fc.oneof({ arbitrary: held, weight: 5 }, fc.constant({}), fc.constant({ addOn: null }));
}

function accountNear(at: number): fc.Arbitrary<Account> {
  const plan = fc.oneof(
    { arbitrary: fc.constantFrom(...TEAM_PLANS).map((id) => ({ kind: 'team', plan: id }) as const), weight: 7 },
    {
      arbitrary: fc.constantFrom(...INDIVIDUAL_PLANS).map((id) => ({ kind: 'individual', plan: id }) as const),
      weight: 1,
    },
  );
  const more = fc.record(
    {
      id: fc.constantFrom('acme', '会社'),
      salesExecutive: fc.boolean(),
      selfServe: fc.boolean(),
      products: fc.constantFrom([], ['dropbox']),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.tuple(plan, addOnNear(at), more).map(([ofPlan, addOn, rest]) => ({ ...ofPlan, ...addOn, ...rest }));
}

function personNear(at: number): fc.Arbitrary<Person> {
  const own = fc
    .tuple(fc.constantFrom(...VARIANTS), datesNear(at))
    .map(([variant, { next: _, ...dates }]) => ({ variant, ...dates }));
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
    { requiredKeys: ['id', 'status', 'roles'], noNullPrototype: true },
  );
}

/** Any account, person and instant of the built-in offer; the dates of what is held lie close to the instant. */
export const anyCase: fc.Arbitrary<Case> = fc
  .constantFrom(Date.parse(AT), Date.parse('2026-11-20T08:00:00.000Z'), Date.parse('2026-12-31T15:00:00.000Z'))
  .chain((at) =>
    fc.record(
      {
        account: accountNear(at),
        person: personNear(at),
        at: fc.constant(at),
        powerUserTerms: fc.constantFrom<PowerUserTerms>('individual', 'most_favourable'),
      },
      { noNullPrototype: true },
    ),
  );

/** A team that holds a tier, and an active, signed-in member of it, with no end in sight: people who are served. */
export const servedCase: fc.Arbitrary<Case> = anyCase.chain((one) =>
  fc.tuple(fc.constantFrom(...TIERS), fc.constantFrom(null, null, ...VARIANTS)).map(([tier, variant]) => ({
    ...one,
    account: team(tier),
    person: {
      ...one.person,
      status: 'active' as const,
      signedIn: true,
      powerUser: variant === null ? null : { variant },
    },
  })),
);

export const anyBenefit: fc.Arbitrary<(typeof BENEFITS)[number]> = fc.constantFrom(...BENEFITS);
