/**
 * What a team receives apart from answers: counted benefits, the feature e-mail, review meetings, the consultation.
 *
 * @module engagement
 */
export {
  type ConsultationRefusal,
  type ConsultationRequest,
  type ConsultationSession,
  implementationConsultation,
} from './consultation.js';
export type { EngagementRefusal } from './engagement-refusal.js';
export {
  type FeatureEmail,
  type FeatureEmailRefusal,
  type FeatureEmailRequest,
  quarterlyFeatureEmail,
} from './feature-email.js';
export type { FeatureUsage } from './feature-usage.js';
export type { PeriodDates } from './period.js';
export type { Quarter } from './quarter.js';
export { type BenefitUse, type Quota, type QuotaRequest, type QuotaShare, quota } from './quota.js';
export { type Recipient, type RecipientsRequest, recipients } from './recipients.js';
export { type ReviewMeeting, type ReviewMeetingsRequest, rootCauseAnalysisMeetings } from './review-meetings.js';
export type { SentEmail } from './sent-email.js';
