export { clockEventsFromZendesk, type ZendeskClock, type ZendeskClockEvent } from './clock-events-from-zendesk.js';
export {
  type Holidays,
  type HolidaysOptions,
  holidaysFromICalendar,
  type UnreadEvent,
} from './holidays-from-icalendar.js';
export type { HolidaysRefusal } from './import-refusal.js';
export {
  offerFromZendesk,
  type UnreadPart,
  type ZendeskOffer,
  type ZendeskOfferRequest,
} from './offer-from-zendesk.js';
export type { ImportedOffer } from './offer-spec.js';
export type { ZendeskMetricEvent, ZendeskTarget } from './zendesk-metric-event.js';
export type { ZendeskPolicy } from './zendesk-policy.js';
export type { ZendeskHoliday, ZendeskSchedule } from './zendesk-schedule.js';
