export type { Counts } from './counts.js';
export { type Credit, type CreditsRequest, credits } from './credits.js';
export type { Dimension } from './dimension.js';
export type { Percentiles } from './percentile.js';
export { type Report, type ReportRequest, type Row, report } from './report.js';
export type { SickTicket } from './sick.js';
