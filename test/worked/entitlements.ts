import type { Account, Person } from '../../src/entitlements/index.js';
import { member, team } from '../arbitraries/holder.ts';

/** One person and, for every benefit, `'yes'` or the code of the no. */
export interface EntitlementRow {
  readonly who: string;
  /** The rules and readings that the row works out. */
  readonly source: string;
  readonly account: Account;
  readonly person: Person;
  readonly replyWithin: string | null;
  readonly may: Readonly<Record<string, string>>;
}

const all = (word: string) => ({
  phone: word,
  email: word,
  chat: word,
  japanese_desk: word,
  hub: word,
  quarterly_feature_email: word,
  implementation_consultation: word,
  root_cause_analysis_meeting: word,
});

const notTeamAdmin = {
  ...all('yes'),
  quarterly_feature_email: 'role_required',
  implementation_consultation: 'role_required',
  root_cause_analysis_meeting: 'role_required',
};
const powerUser = {
  ...all('yes'),
  hub: 'role_required',
  quarterly_feature_email: 'power_user_excluded',
  root_cause_analysis_meeting: 'power_user_excluded',
};
const otherAdmins = [
  'user_management_admin',
  'support_admin',
  'billing_admin',
  'content_admin',
  'compliance_admin',
  'reporting_admin',
  'security_admin',
];

export const entitlementRows: readonly EntitlementRow[] = [
  {
    who: 'team admin, Essentials',
    source: 'R16 to R24, R26',
    account: team('essentials'),
    person: member({ roles: ['team_admin'] }),
    replyWithin: 'PT4H',
    may: { ...all('yes'), root_cause_analysis_meeting: 'tier_lacks_benefit' },
  },
  {
    who: 'team admin, Enhanced',
    source: 'R16 to R23, R25, R26',
    account: team('enhanced'),
    person: member({ roles: ['team_admin'] }),
    replyWithin: 'PT1H',
    may: all('yes'),
  },
  ...otherAdmins.flatMap((role) =>
    [team('essentials'), team('enhanced')].map((account, i) => ({
      who: `${role}, ${i === 0 ? 'Essentials' : 'Enhanced'}`,
      source: 'R34, A5',
      account,
      person: member({ roles: [role] }),
      replyWithin: i === 0 ? 'PT4H' : 'PT1H',
      may: notTeamAdmin,
    })),
  ),
  {
    who: 'team admin with other roles, Enhanced',
    source: 'A5',
    account: team('enhanced'),
    person: member({ roles: ['billing_admin', 'team_admin'] }),
    replyWithin: 'PT1H',
    may: all('yes'),
  },
  {
    who: 'member without an admin role, Essentials',
    source: 'R14, A6',
    account: team('essentials'),
    person: member(),
    replyWithin: 'PT4H',
    may: { ...notTeamAdmin, phone: 'admin_required', chat: 'admin_required', hub: 'admin_required' },
  },
  ...(['invited', 'suspended', 'removed'] as const).map((status) => ({
    who: `${status} team admin, Enhanced`,
    source: 'R14, A8',
    account: team('enhanced'),
    person: member({ status, roles: ['team_admin'] }),
    replyWithin: null,
    may: all('member_not_active'),
  })),
  {
    who: 'team admin who is not signed in',
    source: 'R33',
    account: team('enhanced'),
    person: member({ roles: ['team_admin'], signedIn: false }),
    replyWithin: null,
    may: all('sign_in_required'),
  },
  {
    who: 'individual account with the plan Essentials',
    source: 'R1, A26: the plan is not the tier',
    account: { kind: 'individual', plan: 'essentials', addOn: null },
    person: member(),
    replyWithin: null,
    may: all('account_not_eligible'),
  },
  {
    who: 'power user with an individual account',
    source: 'R1, A31',
    account: { kind: 'individual', plan: 'plus', addOn: null },
    person: member({ powerUser: { variant: 'epic' } }),
    replyWithin: null,
    may: all('account_not_eligible'),
  },
  {
    who: 'team admin, nothing held',
    source: 'R3',
    account: team(null),
    person: member({ roles: ['team_admin'] }),
    replyWithin: null,
    may: all('add_on_not_held'),
  },
  {
    who: 'Grand power user without an admin role, in a team without the add-on',
    source: 'R27 to R29, R31, R32, A10',
    account: team(null),
    person: member({ powerUser: { variant: 'grand' } }),
    replyWithin: 'PT4H',
    may: powerUser,
  },
  {
    who: 'Epic power user without an admin role, in an Essentials team',
    source: 'R28, R30, A9',
    account: team('essentials'),
    person: member({ powerUser: { variant: 'epic' } }),
    replyWithin: 'PT1H',
    may: powerUser,
  },
  {
    who: 'Grand power user with another admin role, in an Enhanced team',
    source: 'R28, R29, R31, A9',
    account: team('enhanced'),
    person: member({ roles: ['support_admin'], powerUser: { variant: 'grand' } }),
    replyWithin: 'PT4H',
    may: powerUser,
  },
  {
    who: 'Grand power user who is a team admin, in an Enhanced team',
    source: 'R29, R31, R32, A10',
    account: team('enhanced'),
    person: member({ roles: ['team_admin'], powerUser: { variant: 'grand' } }),
    replyWithin: 'PT4H',
    may: { ...powerUser, hub: 'yes' },
  },
  {
    who: 'suspended power user',
    source: 'R14, A8',
    account: team(null),
    person: member({ status: 'suspended', powerUser: { variant: 'epic' } }),
    replyWithin: null,
    may: all('member_not_active'),
  },
];
