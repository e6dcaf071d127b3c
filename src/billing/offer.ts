/** What billing needs to know of an offer: its tiers and who may sell them where. */
export interface Offer {
  /** The tiers, the lowest first. */
  readonly tiers: readonly string[];
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
  consoleTiers: ['essentials'],
  billingRoles: ['team_admin', 'billing_admin'],
  teamPlans: ['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'],
  individualPlans: ['basic', 'plus', 'professional', 'essentials', 'family'],
};
