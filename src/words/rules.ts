import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { pageRules } from './page-rules.js';
import { readings } from './readings.js';

/** A rule in words: of the product page (`R…`), a reading of it (`A…`), or an offer's own. */
export interface Rule extends Text {
  readonly id: string;
}

/** The library's rules by id. */
export const register: ReadonlyMap<string, Rule> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ Object.entries({ ...pageRules, ...readings }).map(([id, text]) => [id, deepFreeze({ id, ...text })]),
);
