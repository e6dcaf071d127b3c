import { fieldsOf, isLiteral, type Unread, unread } from '../input/usual.js';
import type { Route } from '../routing/route.js';
import type { Cites } from './cites.js';
import { languageFault } from './sound-route.js';
import { charactersIn, isLanguage, isSameNames, isText, isUsualInstant, usualNames } from './usual-values.js';

/** The route of a stored ticket, not frozen; `null` where it is not in the usual form. */
export function usualRoute(input: unknown): Route | null {
  const fields = unread<keyof Route>(input);
  if (fields === null) return null;
  const { channel, requestedLanguage, language, fallback, desk, severity, opensAt } = fields;
  if (!isLiteral(fields)) return null;
  // A severity that does not hold is rare.
  if (severity !== undefined || typeof fallback !== 'boolean') return null;
  if (!isText(channel) || !isLanguage(requestedLanguage) || !isLanguage(language) || !isText(desk)) return null;
  if (opensAt !== null && !isUsualInstant(opensAt)) return null;
  // The schema says what is wrong.
  if (languageFault({ requestedLanguage, language, fallback, opensAt }) !== null) return null;
  const because = usualNames(fields.because);
  return because === null ? null : { channel, requestedLanguage, language, fallback, desk, opensAt, because };
}

const NONE: Cites = /*@__PURE__*/ Object.freeze({});

/** Upper bound on the rules that a usual ticket carries, on the sets of them that are remembered, and on the characters of a set. */
const MAX_CITES = 50;
const MAX_CHARACTERS = 10_000;

/** Rules that were read before, and the same as two lists, which are compared place by place. */
interface SeenCites {
  readonly cites: Cites;
  readonly codes: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

let seen: SeenCites[] = [];

/** The rules that a stored ticket carries: one frozen object for all tickets of an offer. */
export function usualCites(input: unknown): Cites | null {
  if (input === undefined) return NONE;
  const fields = fieldsOf<string>(input);
  if (fields === null) return null;
  // They are listed once: to list thirty thousand again for each of the others takes longer than all the rest.
  const codes = Object.keys(fields);
  if (codes.length === 0) return NONE;
  if (codes.length > MAX_CITES) return null;
  for (const one of seen) if (isCopyOf(one, codes, fields)) return one.cites;
  if (codes.includes('__proto__')) return null;
  const cites: Record<string, readonly string[]> = {};
  const lists: (readonly string[])[] = [];
  for (const code of codes) {
    const list = usualNames(fields[code]);
    if (list === null || !isText(code)) return null;
    cites[code] = list;
    lists.push(list);
  }
  Object.freeze(cites);
  if (charactersIn([codes, ...lists].flat()) > MAX_CHARACTERS) return cites;
  if (seen.length >= MAX_CITES) seen = [];
  seen.push({ cites, codes, lists });
  return cites;
}

/** Whether an object with these codes has the same rules, in the same order. */
function isCopyOf(one: SeenCites, codes: readonly string[], fields: Unread<string>): boolean {
  if (one.codes.length !== codes.length) return false;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? '';
    if (code !== one.codes[i] || !isSameNames(one.lists[i] ?? [], fields[code])) return false;
  }
  return true;
}
