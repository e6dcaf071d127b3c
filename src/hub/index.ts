/**
 * The Premium Support Hub of one person: recent tickets, search, recommendations and insights.
 *
 * @module hub
 */
export type { Place } from '../catalog/places.js';
export type { ViewRefusal } from './access.js';
export { type Insights, type InsightsRequest, insights, type ProductRow } from './insights.js';
export { type Hub, type OpenRequest, open } from './open.js';
export { type Recent, type RecentRequest, recent } from './recent.js';
export { type Recommended, type RecommendedRequest, recommended } from './recommended.js';
export { type ReplyRequest, reply } from './reply.js';
export type { Resource } from './resource.js';
export type { IssueTypeRow, Trend, TrendPeriod } from './trend.js';
export type { TrendRequest } from './trend-window.js';
export { type ViewRequest, view } from './view.js';
