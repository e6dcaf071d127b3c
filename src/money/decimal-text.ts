import { fault, type Reader } from '../input/faults.js';
import { preview } from '../input/issue.js';

// At most 20 digits before the point and 10 after it: decimal.js would take hours over what an exponent can ask for.
const FORM = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

/** A reader of decimal text. `code` is the code. */
export function decimalText(code: string): Reader<string> {
  return (input) => {
    if (typeof input === 'string' && FORM.test(input)) return input;
    return fault(
      code,
      `Use decimal text such as '1.5', with at most 20 digits before the point and 10 after it, not ${preview(input)}.`,
      `'1.5' のような 10 進数の文字列（整数部 20 桁、小数部 10 桁まで）で指定してください（${preview(input)} は使えません）。`,
    );
  };
}

/** How many digits a decimal text has after its point. */
export function decimalsIn(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
