import type { Refusal } from '../answer/decision.js';
import { refusalsOf } from '../answer/refusal.js';
import { engagementReasons } from '../words/refusals/engagement.js';
import type { Quarter } from './quarter.js';

/** Nothing is left of what a quarter, or a subscription, grants. */
export type EngagementRefusal =
  | (Refusal<'already_sent'> & { readonly quarter: Quarter })
  | (Refusal<'consultation_used'> & { readonly minutesHeld: number });

/** The refusal of a code with its data. */
export const engagementRefusal = /*@__PURE__*/ refusalsOf<EngagementRefusal>(engagementReasons);
