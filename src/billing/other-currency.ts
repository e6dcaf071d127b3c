import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';

/** The fault of an amount in another currency than those that it stands with. */
export function otherCurrency(expected: string, found: string): Faults {
  const [use, given] = [expected, found].map((currency) => preview(currency).replaceAll('"', ''));
  return fault(
    'currency_mismatch',
    `Use ${use}, not ${given}: amounts in two currencies cannot be combined.`,
    `${use} で指定してください（${given} と合算することはできません）。`,
  );
}
