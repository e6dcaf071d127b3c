import { InvalidInputError, RefusedError } from '../../src/index.js';
import { faultsIn } from '../frozen/plain-faults.ts';

/** A verb that takes a document which its parser accepted. */
export interface Follow {
  readonly name: string;
  readonly run: () => unknown;
  /** Where the document stands in the verb's arguments, as the path of an issue begins. */
  readonly at: string;
}

/** What a verb asks of the rest of the call, not of the document: the two do not fit each other. */
const NOT_OF_THE_DOCUMENT = new Set([
  ...['catalog_mismatch', 'entitlements_outdated', 'severity_needed', 'usage_needed', 'never_opens'],
  ...['currency_mismatch', 'price_needed', 'wrong_account', 'wrong_person', 'unknown_severity'],
]);

/** What is wrong with the verb's answer: it must take the document, and answer frozen plain JSON; `null` where it does. */
export function followFault({ name, run, at }: Follow): string | null {
  try {
    const [fault] = faultsIn(run(), 'answer');
    return fault === undefined ? null : `${name}: ${fault}`;
  } catch (error) {
    if (error instanceof Unreadable) return `${name}: ${error.message}`;
    if (error instanceof RefusedError) return null;
    if (!(error instanceof InvalidInputError)) return `${name} threw ${String(error).slice(0, 200)}`;
    const blames = error.issues.find(({ path, code }) => String(path[0]) === at && !NOT_OF_THE_DOCUMENT.has(code));
    return blames === undefined ? null : `${name} blames what was parsed: ${blames.code} at ${blames.path.join('.')}`;
  }
}

/** A verb's answer that the parser does not read, or reads otherwise. */
export class Unreadable extends Error {}
