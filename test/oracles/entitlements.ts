import type { Case } from '../arbitraries/holder.ts';

/** What `rules.md` says of one person, read off a table; of `src`, only types. */
export interface Answer {
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  readonly replyWithin: string | null;
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  /** `'yes'`, or the code of the refusal. */
  readonly may: Readonly<Record<string, string>>;
}

// Three words each: a team admin, another admin, a member who is none.
const YES = 'yes yes yes';
const ADMINS = 'yes yes admin_required';
const TEAM_ADMIN = 'yes team_admin_required team_admin_required';
const NEVER = 'power_user_excluded power_user_excluded power_user_excluded';

const TABLE: Readonly<Record<string, { essentials: string; enhanced: string; powerUser: string }>> = {
  phone: { essentials: ADMINS, enhanced: ADMINS, powerUser: YES }, // R17, A5, A6, A10
  email: { essentials: YES, enhanced: YES, powerUser: YES }, // R14, R17, A6, A10
  chat: { essentials: ADMINS, enhanced: ADMINS, powerUser: YES }, // R17, A5, A6, A10
  japanese_desk: { essentials: YES, enhanced: YES, powerUser: YES }, // R18, A10
  hub: { essentials: ADMINS, enhanced: ADMINS, powerUser: TEAM_ADMIN }, // R23, R34, R31
  quarterly_feature_email: { essentials: TEAM_ADMIN, enhanced: TEAM_ADMIN, powerUser: NEVER }, // R21, A5, R32
  implementation_consultation: { essentials: TEAM_ADMIN, enhanced: TEAM_ADMIN, powerUser: YES }, // R22, A5, A10
  root_cause_analysis_meeting: {
    essentials: 'tier_lacks_benefit team_admin_required team_admin_required', // R26
    enhanced: TEAM_ADMIN, // R26, A5
    powerUser: NEVER, // A10
  },
};

const HOURS: Readonly<Record<string, number>> = { essentials: 4, enhanced: 1, grand: 4, epic: 1 }; // R24, R25, R29, R30

export function answerOf({ account, person, at, powerUserTerms }: Case): Answer {
  const tier = held(account.addOn, at) ? (account.addOn?.tier ?? null) : null;
  const variant = held(person.powerUser, at) ? (person.powerUser?.variant ?? null) : null;
  const blanket = reasonForAll();
  if (blanket !== null) {
    const may = Object.fromEntries(Object.keys(TABLE).map((id) => [id, blanket]));
    return { holder: 'none', tier: null, variant: null, replyWithin: null, channels: [], languages: [], may };
  }
  const both = variant !== null && tier !== null && powerUserTerms === 'most_favourable'; // A9
  const column = person.roles.includes('team_admin') ? 0 : person.roles.length > 0 ? 1 : 2;
  const may = Object.fromEntries(Object.keys(TABLE).map((id) => [id, word(id)]));
  const hours = both ? Math.min(hoursOf(tier), hoursOf(variant)) : hoursOf(variant ?? tier);
  return {
    holder: variant === null ? 'team' : 'individual',
    tier: variant === null || both ? tier : null,
    variant,
    replyWithin: `PT${hours}H`,
    channels: ['phone', 'email', 'chat'].filter((id) => may[id] === 'yes'),
    languages: ['en', 'ja'],
    may,
  };

  function reasonForAll(): string | null {
    if (person.signedIn === false) return 'sign_in_required'; // R33
    if (account.kind === 'individual') return 'not_a_team_account'; // R1
    if (tier === null && variant === null) return 'add_on_not_held'; // R3
    return person.status === 'active' ? null : 'member_not_active'; // R14
  }

  function word(id: string): string {
    const row = TABLE[id];
    const ofTeam = (tier === 'enhanced' ? row?.enhanced : row?.essentials)?.split(' ') ?? [];
    const own = row?.powerUser.split(' ') ?? [];
    if (variant === null) return ofTeam[column] ?? '';
    if (!both) return own[column] ?? '';
    if (ofTeam[column] === 'yes' || own[column] === 'yes') return 'yes';
    // A role would help where the team's tier has it for somebody.
    return (ofTeam.includes('yes') ? ofTeam : own)[column] ?? '';
  }
}

/** R3, A12: until just before its end. */
function held(one: { readonly endsAt?: unknown } | null, at: number): boolean {
  if (one === null) return false;
  const { endsAt } = one;
  if (endsAt === undefined || endsAt === null) return true;
  return at < new Date(endsAt as string | number | Date).getTime();
}

function hoursOf(id: string | null): number {
  return id === null ? Number.POSITIVE_INFINITY : (HOURS[id] ?? Number.NaN);
}
