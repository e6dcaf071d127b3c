import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';

/** Reads an id of Zendesk, a whole number or its digits, as its digits. */
export function readZendeskId(input: unknown): string | Faults {
  if (typeof input === 'number' && Number.isSafeInteger(input) && input >= 0) return String(input);
  if (typeof input === 'string' && /^\d{1,20}$/.test(input)) return input;
  return fault(
    'invalid_id',
    `Use the number that Zendesk gives as the id, not ${preview(input)}.`,
    `Zendesk の id の数値を指定してください（${preview(input)} は使えません）。`,
  );
}
