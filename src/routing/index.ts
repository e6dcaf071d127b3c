/**
 * Which desk serves a request, in which language, and when a closed desk opens.
 *
 * @module routing
 */
export { type Availability, type AvailabilityRequest, availability } from './availability.js';
export {
  type ContactOption,
  type ContactOptionsRequest,
  contactOptions,
  type PromisedReply,
} from './contact-options.js';
export { type Route, type RouteRequest, route } from './route.js';
export type { ChannelRefusal, RouteRefusal } from './route-refusal.js';
