import { fieldsOf } from '../input/usual.js';
import type { Route } from '../routing/route.js';
import type { Cites } from './cites.js';
import { isText, isUsualInstant, usualNames } from './usual-values.js';

/** The route of a stored ticket, frozen; `null` where it is not in the usual form. */
export function usualRoute(input: unknown): Route | null {
  const fields = fieldsOf<keyof Route>(input);
  if (fields === null) return null;
  const { channel, requestedLanguage, language, fallback, desk, severity, opensAt } = fields;
  // A severity that does not hold is rare.
  if (severity !== undefined || typeof fallback !== 'boolean') return null;
  if (!isText(channel) || !isText(requestedLanguage) || !isText(language) || !isText(desk)) return null;
  if (opensAt !== null && !isUsualInstant(opensAt)) return null;
  const because = usualNames(fields.because);
  if (because === null) return null;
  return Object.freeze({ channel, requestedLanguage, language, fallback, desk, opensAt, because });
}

const NONE: Cites = /*@__PURE__*/ Object.freeze({});

/** Upper bound on the rules that a usual ticket carries, and on the sets of them that are remembered. */
const MAX_CITES = 50;

let seen: Cites[] = [];

/** The rules that a stored ticket carries: one frozen object for all tickets of an offer. */
export function usualCites(input: unknown): Cites | null {
  if (input === undefined) return NONE;
  const fields = fieldsOf<string>(input);
  if (fields === null) return null;
  const codes = Object.keys(fields);
  if (codes.length === 0) return NONE;
  if (codes.length > MAX_CITES || codes.includes('__proto__')) return null;
  // Lists of rules are shared, so that the same rules are the same list.
  const lists = codes.map((code) => usualNames(fields[code]));
  for (const one of seen) {
    if (Object.keys(one).length === codes.length && codes.every((code, i) => one[code] === lists[i])) return one;
  }
  const cites: Record<string, readonly string[]> = {};
  for (const [i, code] of codes.entries()) {
    const list = lists[i];
    if (list === undefined || list === null || !isText(code)) return null;
    cites[code] = list;
  }
  if (seen.length >= MAX_CITES) seen = [];
  seen.push(Object.freeze(cites));
  return cites;
}
