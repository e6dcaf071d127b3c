import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import { type Money, readMoney } from '../money/money.js';

/** Money as JSON writes it. `readMoney` reads money; this describes it to other languages. @internal */
export const moneySchema: () => z.ZodMiniType<Money> = /*@__PURE__*/ once(() =>
  z.strictObject({ amount: z.string(), currency: z.string() }).check(refine(readMoney)),
);
