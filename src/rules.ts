import { invalidInput, shown, type Text } from './errors.js';
import { deepFreeze } from './plain.js';
import { pageRules } from './rules/page.js';
import { readings } from './rules/readings.js';

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
  return (
    register.get(id) ??
    invalidInput('unknown_rule', ['id'], `There is no rule ${shown(id)}.`, `${shown(id)} という規則はありません。`)
  );
}
