export { clockEventsFromZendesk, type ZendeskClock, type ZendeskClockEvent } from './clock-events-from-zendesk.js';
export {
  type Holidays,
  type HolidaysOptions,
  holidaysFromICalendar,
  type UnreadEvent,
} from './holidays-from-icalendar.js';
export type { HolidaysRefusal } from './import-refusal.js';
export type { ZendeskMetricEvent, ZendeskTarget } from './zendesk-metric-event.js';
