import type { Text } from '../errors.js';

/** What billing needs to know of an offer: its tiers and who may sell them where. */
export interface Offer {
  /** The tiers, the lowest first. */
  readonly tiers: readonly string[];
  /** What an invoice calls them. */
  readonly names: Readonly<Record<string, Text>>;
  /** The tiers that the admin console may add and remove (R5). */
  readonly consoleTiers: readonly string[];
  /** The admin roles that open billing (R8, A19). */
  readonly billingRoles: readonly string[];
  /** Plans of team accounts and of individual ones (A26). */
  readonly teamPlans: readonly string[];
  readonly individualPlans: readonly string[];
}

export const offer: Offer = {
  tiers: ['essentials', 'enhanced'],
  names: {
    essentials: { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' },
    enhanced: { en: 'Premium Support: Enhanced', ja: 'プレミアム サポート:Enhanced' },
  },
  consoleTiers: ['essentials'],
  billingRoles: ['team_admin', 'billing_admin'],
  teamPlans: ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'],
  individualPlans: ['basic', 'plus', 'professional', 'essentials', 'family'],
};
