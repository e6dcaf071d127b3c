/**
 * Data of other systems: holidays from iCalendar, offers and clocks from Zendesk. This entry is not part of the root.
 *
 * @module import
 */
export { clockEventsFromZendesk, type ZendeskClock, type ZendeskClockEvent } from './clock-events-from-zendesk.js';
export {
  type Holidays,
  type HolidaysOptions,
  holidaysFromICalendar,
  type UnreadEvent,
} from './holidays-from-icalendar.js';
export type { HolidaysRefusal } from './import-refusal.js';
export { offerFromZendesk, type ZendeskOffer, type ZendeskOfferRequest } from './offer-from-zendesk.js';
export type { ImportedOffer, ImportedTier } from './offer-spec.js';
export type { UnreadPart } from './unread-parts.js';
export type { ZendeskAnswer } from './zendesk-answer.js';
export type { ZendeskMetricEvent, ZendeskTarget } from './zendesk-metric-event.js';
export type { ZendeskCondition, ZendeskPolicy, ZendeskPolicyMetric } from './zendesk-policy.js';
export type { ZendeskHoliday, ZendeskSchedule } from './zendesk-schedule.js';
