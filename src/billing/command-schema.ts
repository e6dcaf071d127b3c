import * as z from 'zod/mini';
import { priceSchema } from '../catalog/price-schema.js';
import { instantSchema } from '../entitlements/account.js';
import { once } from '../input/once.js';
import { BILLING_ID } from './billing-id.js';
import { INTERVALS } from './billing-period.js';
import type { CommandInput } from './command.js';
import { MAX_NAME, MAX_ROLES } from './command-reader.js';
import { UNDOABLE } from './event.js';
import { actorSchema } from './event-schema.js';
import { moneySchema, unitPriceSchema } from './invoice-schema.js';
import { dateSchema, namesSchema } from './stored-text.js';

/** A command as JSON writes it. `readCommand` reads commands; this describes them to other languages. @internal */
export const commandSchema: () => z.ZodMiniType<CommandInput> = /*@__PURE__*/ once(() => {
  const optional = z.exactOptional;
  const seats = z.int().check(z.minimum(1));
  const tier = nameSchema();
  const prices = z.record(z.string(), z.union([unitPriceSchema(), priceSchema()]));
  const planPrice = optional(z.nullable(unitPriceSchema()));
  const interval = z.enum(INTERVALS);
  const anchorOn = optional(dateSchema());
  return z.discriminatedUnion('type', [
    of('purchase', { tier }),
    of('change_tier', { tier }),
    of('remove', { tier: optional(tier) }),
    of('undo', { what: optional(z.enum(UNDOABLE)), tier: optional(tier) }),
    of('keep_plan', {}),
    of('change_seats', { seats, tier: optional(tier) }),
    of('change_people', { people: z.record(z.string(), z.int().check(z.minimum(0))) }),
    of('change_plan', { plan: nameSchema(), unitPrice: planPrice }),
    of('change_prices', { prices }),
    of('change_account', {
      salesExecutive: optional(z.boolean()),
      selfServe: optional(z.boolean()),
      flags: optional(namesSchema()),
    }),
    of('change_interval', { interval, anchorOn, unitPrice: planPrice, prices: optional(prices) }),
    of('end_plan', {}),
    of('end_now', { credit: z.boolean(), usage: optional(z.record(z.string(), moneySchema())) }),
    of('restart', {
      plan: optional(z.strictObject({ id: nameSchema(), unitPrice: planPrice })),
      seats: optional(seats),
      prices: optional(prices),
      interval: optional(interval),
      anchorOn,
    }),
  ]);
});

/** A command of one type with the fields that every command has. A field that does not exist is refused. */
function of<const T extends string, F extends Readonly<Record<string, z.ZodMiniType>>>(type: T, own: F) {
  return z.strictObject({
    type: z.literal(type),
    id: z.string().check(z.regex(BILLING_ID)),
    actor: z.extend(actorSchema(), { id: nameSchema(), roles: z.array(nameSchema()).check(z.maxLength(MAX_ROLES)) }),
    via: z.enum(['admin_console', 'sales', 'system']),
    at: instantSchema(),
    expected: z.exactOptional(moneySchema()),
    ...own,
  });
}

/** A name that is not blank. */
function nameSchema(): z.ZodMiniType<string> {
  return z.string().check(z.minLength(1), z.maxLength(MAX_NAME), z.regex(/\S/));
}
