import type { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { oncePer } from '../input/once.js';
import { unknownName } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import { type Rule, register } from '../words/rules.js';
import type { Catalog } from './catalog.js';
import type { Offer } from './offer.js';
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

const enter = /*@__PURE__*/ doorAbout('rule', aboutCatalog, {}, { id: readRule });

function readRule(id: unknown, { offer }: { readonly offer: Offer }): Rule | Faults {
  const found = typeof id === 'string' ? (rulesOf(offer).get(id) ?? register.get(id)) : undefined;
  return found ?? unknownName('rule', id, [...rulesOf(offer).keys(), ...register.keys()]);
}

const rulesOf: (offer: Offer) => ReadonlyMap<string, Rule> = /*@__PURE__*/ oncePer(
  ({ rules }) => new Map(Object.entries(rules).map(([id, text]) => [id, deepFreeze({ id, ...text })])),
);
