export type { Audience, Benefit, Cadence } from './benefit.js';
export { define, parse, withClosures, withFollowUps } from './catalog.js';
export { dropboxPremiumSupport } from './dropbox.js';
export type { LanguageTag } from './language-tag.js';
export type { Catalog, CatalogSpec, Channel, ContactOption, Desk, Language, Plan, Role } from './offer.js';
export type { Metric, ReplyTarget, RestingStatus } from './reply-target.js';
export type { Clauses, Exclusion, Tier, Variant } from './tier.js';
