import { deepFreeze } from '../input/frozen.js';
import type { Locale, Text } from '../input/issue.js';
import { known } from '../input/known.js';
import { oneOf, optional, readLocale } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { allows } from './applies.js';
import { type Catalog, readCatalog } from './catalog.js';
import { METRICS, type Metric } from './clause-spec.js';
import { benefitWords, NOTHING, promisesWords } from './clause-words.js';
import { benefitsOf } from './lookup.js';
import { type Offer, offerOf } from './offer.js';
import { priceWords } from './price-words.js';

/** The table of a pricing page: a column for each tier, a row for each severity and for each benefit. */
export interface Matrix {
  readonly columns: readonly { readonly tier: string; readonly label: string }[];
  /** Within which time a request is answered; one row with the severity `null` where the offer has no severities. */
  readonly rows: readonly {
    readonly severity: string | null;
    readonly label: string;
    readonly cells: readonly string[];
  }[];
  readonly benefits: readonly { readonly id: string; readonly label: string; readonly cells: readonly string[] }[];
  /** What each tier costs; left out where the offer names no price. */
  readonly prices?: { readonly label: string; readonly cells: readonly string[] } | undefined;
}

/** The tables that were made here. */
export const matrices = /*@__PURE__*/ known<Matrix>();

/**
 * The offer as the table of a pricing page: what each tier promises for each severity by one `metric`, `'first_reply'` by
 * default, which benefits it has, and what it costs where the offer says so. Throws `unknown_locale`, `unknown_metric`, and what `define` throws.
 *
 * @example
 * const { rows, benefits } = catalog.matrix(catalog.dropboxPremiumSupport, { locale: 'en' });
 * rows[0].cells[0].split(' · ') // => ['4 h (E-mail)', '1 h in business hours: Mon–Fri 09:00–17:00, Asia/Tokyo (E-mail, Japanese)']
 * benefits[0].cells // => ['24/7', '24/7', '24/7', '24/7']
 */
export function matrix(
  catalog: Catalog,
  options: { readonly locale: Locale; readonly metric?: Metric | undefined },
): Matrix {
  return enter({ catalog, options }, (read) =>
    tableOf(offerOf(read.catalog), read.options.metric, ({ en, ja }) => (read.options.locale === 'en' ? en : ja)),
  );
}

const readMetric = /*@__PURE__*/ oneOf('metric', METRICS);

const enter = /*@__PURE__*/ door('catalog.matrix', {
  catalog: readCatalog,
  options: /*@__PURE__*/ object({ locale: readLocale, metric: /*@__PURE__*/ optional(readMetric, 'first_reply') }),
});

const ANY_REQUEST: Text = { en: 'Any request', ja: 'すべてのお問い合わせ' };
const PRICE: Text = { en: 'Price', ja: '価格' };

function tableOf(offer: Offer, metric: Metric, say: (text: Text) => string): Matrix {
  const severities = offer.severities.length > 0 ? offer.severities : [{ id: null, label: ANY_REQUEST }];
  return matrices.keep(
    deepFreeze({
      columns: offer.tiers.map(({ id, label }) => ({ tier: id, label: say(label) })),
      rows: severities.map(({ id, label }) => ({
        severity: id,
        label: say(label),
        cells: offer.tiers.map(({ targets }) => {
          const promised = targets.filter((one) => one.metrics.includes(metric) && allows(one.severities, id));
          return say(promisesWords(offer, promised));
        }),
      })),
      benefits: [...benefitsOf(offer)].map(([id, { label }]) => ({
        id,
        label: say(label),
        cells: offer.tiers.map(({ benefits }) => {
          const granted = benefits.find((one) => one.id === id);
          return say(granted === undefined ? NOTHING : benefitWords(offer, granted));
        }),
      })),
      ...(offer.tiers.some(({ price }) => price !== null) && {
        prices: { label: say(PRICE), cells: offer.tiers.map(({ price }) => say(priceWords(price))) },
      }),
    }),
  );
}
