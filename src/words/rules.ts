import type { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import { soleDoor } from '../input/request.js';
import { once } from '../input/schema.js';
import { pageRules } from './page-rules.js';
import { readings } from './readings.js';

/** The id of a rule of the product page (`R…`) or of a reading of it (`A…`). */
export type RuleId = keyof typeof pageRules | keyof typeof readings;

/** A rule in words. */
export interface Rule extends Text {
  readonly id: RuleId;
}

const register: ReadonlyMap<string, Rule> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ Object.entries({ ...pageRules, ...readings }).map(([id, text]) => [
    id,
    deepFreeze({ id: id as RuleId, ...text }), // the keys of the two tables are what RuleId is made of
  ]),
);

/**
 * The rule behind an id that an answer cites, in English and in Japanese. Throws `unknown_rule`.
 *
 * @example
 * rule('R35').id // => 'R35'
 * rule('R99') // throws unknown_rule
 */
export function rule(id: string): Rule {
  return enterRule(id, (found) => found);
}

const enterRule = /*@__PURE__*/ soleDoor('rule', (id): Rule | Faults => {
  const found = typeof id === 'string' ? register.get(id) : undefined;
  return found ?? unknownName('rule', id, [...register.keys()]);
});

/**
 * Every rule of the product page and every reading of it, in the order of their ids.
 *
 * @example
 * rules().length // => 97
 */
export function rules(): readonly Rule[] {
  return allRules();
}

const allRules = /*@__PURE__*/ once((): readonly Rule[] => Object.freeze([...register.values()]));
