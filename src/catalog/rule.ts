import { allOf, Faults, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Locale } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { once, oncePer } from '../input/once.js';
import { checkedPartly, partOf } from '../input/partly.js';
import { readLocale, text, unknownName } from '../input/readers.js';
import { door, doorAbout, needed, object } from '../input/request.js';
import { type Rule, register } from '../words/rules.js';
import type { Catalog } from './catalog.js';
import { type Offer, offerOf } from './offer.js';
import { readOptionalCatalog } from './optional-catalog.js';
import { aboutCatalog } from './subject.js';

/**
 * The rule behind an id that an answer cites, in English and in Japanese: one of the offer's own, or else one of the
 * library's. Throws `unknown_rule`, and what `catalog.define` throws.
 *
 * @example
 * rule('R35').id // => 'R35'
 * const offer = catalog.define({
 *   id: 'acme', channels: { web: {} }, rules: { SLA1: 'Every request is answered within a day.' },
 *   tiers: { gold: { targets: { reply: { within: 'P1D', because: ['SLA1'] } }, benefits: { web: {} } } },
 * });
 * rule('SLA1', offer).en // => 'Every request is answered within a day.'
 * rule('R99') // throws unknown_rule
 */
export function rule(id: string, catalog?: Catalog): Rule {
  return enter({ id, catalog }, (read) => read.id);
}

const enter = /*@__PURE__*/ doorAbout('rule', aboutCatalog, {}, { id: /*@__PURE__*/ needed(readRule) });

function readRule(id: unknown, { offer }: { readonly offer: Offer }): Rule | Faults {
  const found = typeof id === 'string' ? ruleIn(offer, id) : undefined;
  return found ?? unknownName('rule', id, [...new Set([...rulesOf(offer).keys(), ...register.keys()])]);
}

function ruleIn(offer: Offer, id: string): Rule | undefined {
  return rulesOf(offer).get(id) ?? register.get(id);
}

/**
 * Every rule of the product page and every reading of it, in the order of their ids; with the `because` of an answer, its
 * rules as sentences in one language, each once. Rules of an offer's own need its `catalog`. Throws `unknown_rule`,
 * `unknown_locale`.
 *
 * @example
 * rules().length // => 97
 * rules(['R13', 'R13'], { locale: 'en' }) // => ['A removal becomes effective on the renewal date.']
 * rules(['R13'], { locale: 'ja' }) // => ['アドオンの削除は、更新日に有効になります。']
 */
export function rules(): readonly Rule[];
export function rules(because: readonly string[], options: RulesOptions): readonly string[];
export function rules(because?: readonly string[], options?: RulesOptions): readonly Rule[] | readonly string[] {
  if (because === undefined && options === undefined) return allRules();
  return enterRules({ because, options }, ({ because: cited, options: { locale, catalog: offered } }) => {
    const offer = offerOf(offered);
    return Object.freeze([...new Set(cited)].flatMap((id) => ruleIn(offer, id)?.[locale] ?? []));
  });
}

export interface RulesOptions {
  readonly locale: Locale;
  readonly catalog?: Catalog | undefined;
}

const readCited = /*@__PURE__*/ listOf(/*@__PURE__*/ text({ max: 200 }));

const enterRules = /*@__PURE__*/ checkedPartly(
  /*@__PURE__*/ door('rules', {
    because: readCited,
    options: /*@__PURE__*/ object({ locale: readLocale, catalog: readOptionalCatalog }),
  }),
  'catalog',
  unknownRules,
  /*@__PURE__*/ partOf({ because: readCited, options: /*@__PURE__*/ partOf({ catalog: readOptionalCatalog }) }),
);

function unknownRules({
  because = [],
  options: { catalog } = {},
}: {
  readonly because?: readonly string[];
  readonly options?: Partial<Pick<RulesOptions, 'catalog'>>;
}): Faults | null {
  if (catalog === undefined) return null;
  const about = { offer: offerOf(catalog) };
  const faults = because.map((id, i) => ({ i, read: readRule(id, about) }));
  const unknown = faults.flatMap(({ i, read }) => (read instanceof Faults ? [under(['because', i], read)] : []));
  return unknown.length === 0 ? null : allOf(unknown);
}

const allRules = /*@__PURE__*/ once((): readonly Rule[] => Object.freeze([...register.values()]));

const rulesOf: (offer: Offer) => ReadonlyMap<string, Rule> = /*@__PURE__*/ oncePer(
  ({ rules }) => new Map(Object.entries(rules).map(([id, text]) => [id, deepFreeze({ id, ...text })])),
);
