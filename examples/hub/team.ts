import { entitlements, type time } from 'premium-support';

/** The team whose Hub is shown: two admins, and a member who writes e-mails but has no Hub (A5, A6). */
export const account = {
  kind: 'team',
  plan: 'advanced',
  products: ['dropbox', 'sign'],
  addOn: { tier: 'enhanced' },
} as const;

const people = {
  aiko: { id: 'aiko', status: 'active', roles: ['team_admin'] },
  ken: { id: 'ken', status: 'active', roles: ['support_admin'] },
  mei: { id: 'mei', status: 'active', roles: [] },
} as const;

export type Name = keyof typeof people;

export const names = Object.keys(people) as Name[]; // the keys of the literal above

/** What a person of the team may do at an instant. */
export function personAt(name: Name, at: time.InstantInput): entitlements.Entitlements {
  return entitlements.of({ account, person: people[name], at });
}
