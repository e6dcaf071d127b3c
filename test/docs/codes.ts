import ts from 'typescript';
import { KINDS as LABEL_KINDS } from '../../src/catalog/label.js';
import { billingReasons } from '../../src/words/refusals/billing.js';
import { catalogReasons } from '../../src/words/refusals/catalog.js';
import { engagementReasons } from '../../src/words/refusals/engagement.js';
import { entitlementReasons } from '../../src/words/refusals/entitlements.js';
import { hubReasons } from '../../src/words/refusals/hub.js';
import { importReasons } from '../../src/words/refusals/import.js';
import { routingReasons } from '../../src/words/refusals/routing.js';
import { ticketReasons } from '../../src/words/refusals/tickets.js';
import { nodesOf, parsed, type Source, sources } from '../architecture/source.ts';

interface Reason {
  readonly because: readonly string[];
  readonly en: string;
  readonly ja: string;
}

/** The registers of refusals, by module. */
export const registers: Readonly<Record<string, Readonly<Record<string, Reason>>>> = {
  entitlements: entitlementReasons,
  routing: routingReasons,
  tickets: ticketReasons,
  billing: billingReasons,
  hub: hubReasons,
  engagement: engagementReasons,
  catalog: catalogReasons,
  import: importReasons,
};

/** The functions whose first argument is the code of an issue. */
const WITH_CODE = ['fault', 'invalidInput', 'issueOf', 'languageFault', 'notThis', 'notPlain', 'decimalText'];
/** The functions whose first argument is the kind of a name: the code is `unknown_<kind>`. */
const WITH_KIND = ['oneOf', 'unknownName', 'unknownId', 'named'];

/** The codes of issues that a source file names. */
export function codesIn(source: Source): string[] {
  return nodesOf(parsed(source))
    .filter(ts.isCallExpression)
    .flatMap(({ expression, arguments: [first] }) => {
      if (!ts.isIdentifier(expression) || first === undefined) return [];
      const prefix = WITH_KIND.includes(expression.text) ? 'unknown_' : WITH_CODE.includes(expression.text) ? '' : null;
      return prefix === null ? [] : literalsOf(first).map((literal) => prefix + literal);
    });
}

/** A literal, or those of both sides of a condition. */
function literalsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)] : [];
}

/** Files whose faults become the words of `unread` in a calendar: no caller sees their codes. */
const SEEN_BY_NOBODY = /^import\/(?:all-day-event|content-line|recurrence-rule|occurrences)\.ts$/;

let ofSources: readonly string[] | null = null;

/** Every code of an issue, in alphabetical order. `label` makes one of each kind of code. */
export function issueCodes(): readonly string[] {
  ofSources ??= sources.filter(({ path }) => !SEEN_BY_NOBODY.test(path)).flatMap(codesIn);
  return [...new Set([...ofSources, ...LABEL_KINDS.map((kind) => `unknown_${kind}`)])].sort();
}
