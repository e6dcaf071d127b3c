// Accounts and persons of the built-in offer, as `entitlements.of` takes them.
import { instant } from './moments.mjs';

const PLANS = {
  team: ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'],
  individual: ['basic', 'plus', 'professional', 'essentials', 'family'],
};
export const ROLES = [
  ...['team_admin', 'user_management_admin', 'support_admin', 'billing_admin', 'content_admin', 'compliance_admin'],
  ...['reporting_admin', 'security_admin'],
];
export const CAPABILITIES = [
  ...['phone', 'email', 'chat', 'japanese_desk', 'hub', 'quarterly_feature_email', 'implementation_consultation'],
  'root_cause_analysis_meeting',
];

/** Mostly a team's active member with an add-on: else most answers would be the same few refusals. */
export function holder(draw) {
  const kind = draw.whole(0, 5) === 0 ? 'individual' : 'team';
  const account = { kind, plan: draw.one(PLANS[kind]), addOn: draw.whole(0, 5) === 0 ? null : addOn(draw) };
  const person = {
    id: `u${draw.whole(1, 99)}`,
    status: draw.whole(0, 5) === 0 ? draw.one(['invited', 'suspended', 'removed']) : 'active',
    roles: draw.one([[], ['team_admin'], ['support_admin'], draw.some(ROLES)]),
    powerUser: draw.whole(0, 2) > 0 ? null : { variant: draw.one(['grand', 'epic']) },
    ...(draw.whole(0, 9) === 0 && { signedIn: false }),
  };
  return { account, person };
}

function addOn(draw) {
  const tier = draw.one(['essentials', 'enhanced']);
  return draw.whole(0, 5) === 0 ? { tier, endsAt: instant(draw) } : { tier };
}

/** Someone who may ask for anything. */
export const TEAM_ADMIN = {
  account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
  person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
};
