import { fault, type Reader } from '../input/faults.js';
import { preview } from '../input/issue.js';

/** 1 to 64 characters that may stand in the id of an invoice. */
export const BILLING_ID = /^[A-Za-z0-9._:@/+-]{1,64}$/;

/** Reads the id of a subscription or of a command, as it stands on invoices. */
export const readBillingId: Reader<string> = (input) => {
  if (typeof input === 'string' && BILLING_ID.test(input)) return input;
  return fault(
    'invalid_id',
    `Use 1 to 64 letters, digits or . _ : @ / + - for an id, not ${preview(input)}.`,
    `ID は半角の英数字と . _ : @ / + - を使い、1 から 64 文字で指定してください（${preview(input)} は使えません）。`,
  );
};
