import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Instant } from '../time/instant.js';
import { routingReasons } from '../words/refusals/routing.js';

/** What a channel may lack. */
export type ChannelRefusal =
  | Refusal<'direct_phone_number_required'>
  | (Refusal<'need_missing'> & { readonly needs: readonly string[] })
  | (Refusal<'channel_closed'> & { readonly opensAt: Instant | null });

export type RouteRefusal = EntitlementRefusal | ChannelRefusal;

/** The refusal of a code with its data. */
export const closedRefusal = /*@__PURE__*/ refusalsOf<ChannelRefusal>(routingReasons);
