export { type ContactOption, contactOptions } from './contact-options.js';
export { type Route, type RouteRefusal, type RouteRequest, route } from './route.js';
