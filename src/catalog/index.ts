/**
 * A support offer as data: tiers, promises, benefits, hours, severities and prices. An offer is checked as a whole and
 * compared request by request.
 *
 * @module catalog
 */
export {
  type Customer,
  type Impact,
  type ImpactRequest,
  impact,
  type KeptPromise,
  type PersonImpact,
  type TicketImpact,
} from '../catalog-impact.js';
export type { Audience } from './audience.js';
export type { BenefitTerms } from './benefit-changes.js';
export { type Catalog, define, parse } from './catalog.js';
export type {
  ActorKind,
  AmountPriceSpec,
  AudienceSpec,
  BenefitSpec,
  ById,
  CatalogSpec,
  ChannelSpec,
  ContactSpec,
  DateSpan,
  HoursSpec,
  LanguageSpec,
  Metric,
  PathSpec,
  PlaceSpec,
  PlanSpec,
  PriceSpec,
  RegionalHoursSpec,
  RemedySpec,
  RestingStatus,
  RoleSpec,
  SelfServiceSpec,
  SeverityRule,
  SeveritySpec,
  SpecText,
  SpendPriceSpec,
  TargetSpec,
  TierSpec,
  WeekSpec,
} from './catalog-spec.js';
export type { Benefit, Target } from './clause.js';
export {
  type BenefitChange,
  type Change,
  type Difference,
  diff,
  type PriceChange,
  type PriceTerms,
  type PromiseChange,
} from './diff.js';
export { dropboxPremiumSupport } from './dropbox.js';
export type { LanguageTag } from './language-tag.js';
export { toMarkdown } from './markdown.js';
export { type Matrix, matrix } from './matrix.js';
export { type HtmlOptions, toHtml } from './matrix-html.js';
export type { PromiseTerms } from './promise-changes.js';
export type { ResolvedHours } from './resolved-hours.js';
export { at, type NoVersionInEffect } from './versions.js';
export { withClosures } from './with-closures.js';
export { withFollowUps } from './with-follow-ups.js';
