export {
  type ConsultationRefusal,
  type ConsultationRequest,
  type HeldConsultation,
  implementationConsultation,
} from './consultation.js';
export {
  type FeatureEmail,
  type FeatureEmailRefusal,
  type FeatureEmailRequest,
  quarterlyFeatureEmail,
} from './feature-email.js';
export type { FeatureUsage } from './feature-usage.js';
export type { Quarter } from './quarter.js';
export { type ReviewMeeting, rootCauseAnalysisMeetings } from './review-meetings.js';
export type { SentEmail } from './sent-email.js';
