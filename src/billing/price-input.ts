import { priceSchema } from '../catalog/price-schema.js';
import type { PriceSpec } from '../catalog/price-spec.js';
import { Faults, type Reader } from '../input/faults.js';
import { readFields } from '../input/object.js';
import { once } from '../input/once.js';
import { limits } from '../input/plain-copy.js';
import { document } from '../input/schema.js';
import type { PriceInput } from './command.js';
import { readUnitPrice } from './unit-price.js';

/** A price has at most a hundred bands. */
const MAX_PRICE = /*@__PURE__*/ limits({ nodes: 2000, text: 100 });

/** Reads a price as a catalogue writes it. Its schema is built when it is first needed, as most prices are money. */
export const readPriceSpec: Reader<PriceSpec> = /*@__PURE__*/ document(/*@__PURE__*/ once(priceSchema), MAX_PRICE);

/** Reads the price of a tier: money of one unit and billing period, or a price as a catalogue writes it. */
export const readPriceInput: Reader<PriceInput> = (input) => {
  const values = typeof input === 'object' ? readFields(input, ['amount', 'currency']) : [];
  if (values instanceof Faults) return values;
  const [amount, currency] = values;
  // A catalogue's price has its amounts by currency.
  return currency !== undefined || typeof amount === 'string' ? readUnitPrice(input) : readPriceSpec(input);
};
