import type { Case } from '../arbitraries/holder.ts';

/** A thing that is held, with its dates. */
interface Row {
  readonly tier: string;
  readonly label: { readonly en: string; readonly ja: string };
  readonly since: string | null;
  readonly until: string | null;
  readonly next: { readonly tier: string | null; readonly at: string } | null;
}

/** What `rules.md` says of one person, read off a table; of `src`, only types. */
export interface Answer {
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  readonly replyWithin: string | null;
  readonly held: readonly Row[];
  readonly validUntil: string | null;
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  /** `'yes'`, or the code of the refusal. */
  readonly may: Readonly<Record<string, string>>;
}

// Three words each: for a team admin, for another admin, for a member without an admin role.
const YES = 'yes yes yes';
const ADMINS = 'yes yes admin_required';
const TEAM_ADMIN = 'yes role_required role_required';
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
    essentials: 'tier_lacks_benefit role_required role_required', // R26
    enhanced: TEAM_ADMIN, // R26, A5
    powerUser: NEVER, // A10
  },
};

const HOURS: Readonly<Record<string, number>> = { essentials: 4, enhanced: 1, grand: 4, epic: 1 }; // R24, R25, R29, R30

const LABELS: Readonly<Record<string, Row['label']>> = {
  essentials: { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' },
  enhanced: { en: 'Premium Support: Enhanced', ja: 'プレミアム サポート:Enhanced' },
  grand: { en: 'Grand power user', ja: 'グランド上級ユーザー' },
  epic: { en: 'Epic power user', ja: 'エピック上級ユーザー' },
};

export function answerOf({ account, person, at, powerUserTerms }: Case): Answer {
  // R1: an individual account cannot take the add-on, whatever it says.
  const isTeam = account.kind === 'team';
  const ofTeam = isTeam ? segmentsOf(account.addOn?.tier, account.addOn) : [];
  const ofPerson = isTeam ? segmentsOf(person.powerUser?.variant, person.powerUser) : [];
  const own = ofPerson.find((one) => holds(one, at));
  const both = powerUserTerms === 'most_favourable'; // A9
  const team = own === undefined || both ? ofTeam.find((one) => holds(one, at)) : undefined;
  const [tier, variant] = [team?.id ?? null, own?.id ?? null];
  const dated = {
    held: [own, team].flatMap((one) => (one === undefined ? [] : [rowOf(one)])),
    validUntil: textOf(Math.min(changeAfter(ofPerson, at), own === undefined || both ? changeAfter(ofTeam, at) : END)),
  };
  const blanket = reasonForAll();
  if (blanket !== null) {
    const may = Object.fromEntries(Object.keys(TABLE).map((id) => [id, blanket]));
    const nothing = {
      holder: 'none',
      tier: null,
      variant: null,
      replyWithin: null,
      channels: [],
      languages: [],
    } as const;
    return { ...nothing, ...dated, may };
  }
  const column = person.roles.includes('team_admin') ? 0 : person.roles.length > 0 ? 1 : 2;
  const may = Object.fromEntries(Object.keys(TABLE).map((id) => [id, word(id)]));
  return {
    holder: variant === null ? 'team' : 'individual',
    tier,
    variant,
    replyWithin: `PT${Math.min(hoursOf(tier), hoursOf(variant))}H`,
    ...dated,
    channels: ['phone', 'email', 'chat'].filter((id) => may[id] === 'yes'),
    languages: ['en', 'ja'],
    may,
  };

  function reasonForAll(): string | null {
    if (person.signedIn === false) return 'sign_in_required'; // R33
    if (!isTeam) return 'account_not_eligible'; // R1
    if (tier === null && variant === null) return 'add_on_not_held'; // R3
    return person.status === 'active' ? null : 'member_not_active'; // R14
  }

  function word(id: string): string {
    const row = TABLE[id];
    const teams = (tier === 'enhanced' ? row?.enhanced : row?.essentials)?.split(' ') ?? [];
    const persons = row?.powerUser.split(' ') ?? [];
    if (variant === null) return teams[column] ?? '';
    if (tier === null) return persons[column] ?? '';
    if (teams[column] === 'yes' || persons[column] === 'yes') return 'yes';
    // A role would help where the team's tier has it for somebody.
    return (teams.includes('yes') ? teams : persons)[column] ?? '';
  }
}

const [BEGINNING, END] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** A span `[from, to)` in which one thing is held (R3, A12). */
interface Segment {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly next: Row['next'];
}

/** All that is ever held, in its order: the thing itself, then what takes its place. */
function segmentsOf(id: string | undefined, dates: Dates | null | undefined): readonly Segment[] {
  if (id === undefined || dates === null || dates === undefined) return [];
  const ends = msOf(dates.endsAt) ?? END;
  const then = dates.next ?? null;
  const changes = msOf(then?.at) ?? END;
  const next = then === null ? null : { tier: then.tier, at: new Date(changes).toISOString() };
  const segments: Segment[] = [{ id, from: msOf(dates.since) ?? BEGINNING, to: Math.min(ends, changes), next }];
  if (then !== null && then.tier !== null) {
    segments.push({ id: then.tier, from: changes, to: ends > changes ? ends : END, next: null });
  }
  return segments.filter(({ from, to }) => from < to);
}

function holds({ from, to }: Segment, at: number): boolean {
  return from <= at && at < to;
}

/** The first edge of a segment after an instant. */
function changeAfter(segments: readonly Segment[], at: number): number {
  return Math.min(END, ...segments.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > at));
}

function rowOf({ id, from, to, next }: Segment): Row {
  return { tier: id, label: LABELS[id] ?? { en: '', ja: '' }, since: textOf(from), until: textOf(to), next };
}

function textOf(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null;
}

interface Dates {
  readonly since?: unknown;
  readonly endsAt?: unknown;
  readonly next?: { readonly tier: string | null; readonly at: unknown } | null | undefined;
}

function msOf(instant: unknown): number | null {
  if (instant === undefined || instant === null) return null;
  return new Date(instant as string | number | Date).getTime();
}

function hoursOf(id: string | null): number {
  return id === null ? END : (HOURS[id] ?? Number.NaN);
}
