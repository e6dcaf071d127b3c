/**
 * How promises were kept, over any number of tickets: shares, percentiles, and the credits for promises that were
 * missed.
 *
 * @module service-levels
 */
export type { Counts } from './counts.js';
export { type Credit, type CreditsRequest, credits } from './credits.js';
export type { Dimension } from './dimension.js';
export type { Percentiles } from './percentile.js';
export { type Report, type ReportRequest, type Row, report } from './report.js';
export type { SickTicket } from './sick.js';
