export type { Audience, Benefit, Cadence } from './benefit.js';
export {
  type Catalog,
  type CatalogSpec,
  type Channel,
  type ContactOption,
  type Desk,
  define,
  type Language,
  type Plan,
  parse,
  type Role,
  withClosures,
} from './catalog.js';
export { dropboxPremiumSupport } from './dropbox.js';
export type { LanguageTag } from './language-tag.js';
export type { Metric, ReplyTarget } from './reply-target.js';
export type { Clauses, Exclusion, Tier, Variant } from './tier.js';
